import type { Decimal } from './percent.ts';

const zeros: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, mn: 6, million: 6, b: 9, bn: 9, billion: 9 };

/**
 * What multiplies a figure. A letter multiplies pounds only: "5m" may be five metres, "10k" a race. Looks back no
 * further than a figure is long: it is asked behind every digit of a long row of them.
 */
export const writtenScale =
  '(?:\\s?(?<scale>(?<=£\\s?[\\d.,]{1,30}\\s?)(?:k|mn?|bn?)|thousand|million|billion)(?![\\p{L}\\p{N}]))?';

/** A figure as it stands in a sentence: "£1.2m", "1,200", "3 million". Its groups: pounds, digits and scale. */
export const writtenFigure = `(?<pounds>£\\s?)?(?<digits>\\d+(?:,\\d+)*(?:\\.\\d+)?)${writtenScale}`;

/** The number that digits with their scale stand for: "1.2" and "m" are "1200000", "1,200" alone is "1200". */
export function numberWritten(digits: string, scale = ''): Decimal {
  const plain = digits.replaceAll(',', '');
  const places = zeros[scale.toLowerCase()];
  if (places === undefined) return plain;
  const [whole = '', part = ''] = plain.split('.');
  const moved = `${whole}${part.slice(0, places).padEnd(places, '0')}`.replace(/^0+(?=\d)/, '');
  return part.length > places ? `${moved}.${part.slice(places)}` : moved;
}
