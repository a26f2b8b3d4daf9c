import type { Reading } from './entry.ts';
import { shorten } from './count.ts';

/**
 * A percentage as a decimal string with its sign and its shown decimals: "-7.3" stays "-7.3", "11.4" stays unsigned,
 * "3.0" keeps its nought. Calculations scale it to an integer first.
 */
export type Decimal = string;

/** Reads "-7.3%", "11.4", "+3 %", "−4.8%" (a printed minus). Brackets mean last year, so they are refused. */
export function readPercent(text: string): Reading<Decimal> {
  const body = text
    .trim()
    .replace(/\s*%$/, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^([+-])\s+/, '$1');
  if (/^[+-]?\d{1,12}(\.\d{1,6})?$/.test(body)) return { value: body };
  const shown = shorten(text);
  if (/^\(.*\)$/.test(body)) {
    return {
      problem: `"${shown}" stands in brackets. Write -4.8 for a fall, or put the figure in the comparison box.`,
    };
  }
  return { problem: `"${shown}" must be a percentage, like -7.3 or 11.4.` };
}

/** Scaled integer of a decimal string: scaled("-7.3", 2) = -730n. Extra decimals are cut, which callers avoid. */
export function scaled(value: Decimal, decimals: number): bigint {
  const [whole = '0', fraction = ''] = value.replace(/^[+-]/, '').split('.');
  const digits = BigInt(whole + fraction.padEnd(decimals, '0').slice(0, decimals));
  return value.startsWith('-') ? -digits : digits;
}

/** a - b as a decimal string with as many decimals as the finer of the two: difference("11.4", "-3") = "14.4". */
export function difference(a: Decimal, b: Decimal): Decimal {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const units = scaled(a, decimals) - scaled(b, decimals);
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const shown = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return units < 0n ? `-${shown}` : shown;
}

function decimalsOf(value: Decimal): number {
  return value.split('.')[1]?.length ?? 0;
}

/** 100 x part / whole as a decimal string with `decimals` shown, rounded half away from zero; null when whole is 0. */
export function percentOf(part: number, whole: number, decimals = 1): Decimal | null {
  if (whole === 0) return null;
  const scale = 10n ** BigInt(decimals);
  const numerator = BigInt(Math.abs(part)) * 100n * scale * 2n;
  const denominator = BigInt(Math.abs(whole)) * 2n;
  const rounded = (numerator + BigInt(Math.abs(whole))) / denominator;
  const negative = part < 0 !== whole < 0 && rounded !== 0n;
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const shown = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return negative ? `-${shown}` : shown;
}
