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
  return shownUnits(scaled(a, decimals) - scaled(b, decimals), decimals);
}

/** -1 below nought, 0 for any nought ("-0.0" too), 1 above. */
export function signOf(value: Decimal): -1 | 0 | 1 {
  if (!/[1-9]/.test(value)) return 0;
  return value.startsWith('-') ? -1 : 1;
}

/** The figure without its sign: "-7.3" and "+7.3" are "7.3". */
export function unsigned(value: Decimal): Decimal {
  return value.replace(/^[+-]/, '');
}

/** The figure with the other sign: "11.4" is "-11.4", "-3" is "3". */
export function negated(value: Decimal): Decimal {
  return value.startsWith('-') ? unsigned(value) : `-${unsigned(value)}`;
}

/** As people read it, without a plus and with thousands parted: "1234.50" is "1,234.50". */
export function showDecimal(value: Decimal): string {
  const [whole = '0', fraction] = unsigned(value).split('.');
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value.startsWith('-') ? '-' : ''}${parted}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Without noughts that say nothing, for differences: "32.10" is "32.1", "2.0" is "2". */
export function trimmed(value: Decimal): Decimal {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}

function decimalsOf(value: Decimal): number {
  return value.split('.')[1]?.length ?? 0;
}

/** 100 x part / whole as a decimal string with `decimals` shown, rounded half away from zero; null when whole is 0. */
export function percentOf(part: number, whole: number, decimals = 1): Decimal | null {
  return share(BigInt(part), BigInt(whole), decimals);
}

/** The same for two decimal strings: percentOfDecimals("-32.1", "42", 0) = "-76". */
export function percentOfDecimals(part: Decimal, whole: Decimal, decimals = 1): Decimal | null {
  const fine = Math.max(decimalsOf(part), decimalsOf(whole));
  return share(scaled(part, fine), scaled(whole, fine), decimals);
}

function share(part: bigint, whole: bigint, decimals: number): Decimal | null {
  if (whole === 0n) return null;
  const [over, under] = [magnitude(part), magnitude(whole)];
  const rounded = (over * 100n * 10n ** BigInt(decimals) * 2n + under) / (under * 2n);
  return shownUnits(part < 0n !== whole < 0n ? -rounded : rounded, decimals);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** A scaled integer with its point put back: (-144n, 1) is "-14.4". */
function shownUnits(units: bigint, decimals: number): Decimal {
  const digits = magnitude(units)
    .toString()
    .padStart(decimals + 1, '0');
  const shown = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return units < 0n ? `-${shown}` : shown;
}
