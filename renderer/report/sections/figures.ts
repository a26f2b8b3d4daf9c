import type { Entry } from '../../domain/fields/entry.ts';
import { isBlank } from '../../domain/fields/kinds.ts';
import { markerSign } from '../../domain/fields/markers.ts';
import { safe, type Insert, type SafeHtml } from '../html.ts';
import { asTyped, notProvided } from './words.ts';

/** How a figure of each kind is written: "-7.3%", "£1,200", "62". */
export type FigureUnit = 'change' | 'percentage' | 'number' | 'rate' | 'pounds' | '';

/** A figure with its unit and its marker, as readers know them: "-7.3% [p]"; what could not be read as it was typed. */
export function shownFigure(stored: Entry<string>, unit: FigureUnit, marker = ''): Insert {
  const sign = markerSign(marker);
  const mark = sign === '' ? null : safe` <abbr class="marker-sign" title="${marker}">${sign}</abbr>`;
  if (isBlank(stored)) return mark === null ? notProvided : safe`${mark}`;
  return safe`${figureWords(stored, unit)}${mark}`;
}

function figureWords({ typed, value }: Entry<string>, unit: FigureUnit): SafeHtml {
  if (value === null) return asTyped(typed);
  const [whole = '', decimals] = value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
  if (unit === 'pounds') return safe`${grouped.replace(/^([+-]?)/, '$1£')}`;
  return safe`${unit === 'change' || unit === 'percentage' ? `${grouped}%` : grouped}`;
}
