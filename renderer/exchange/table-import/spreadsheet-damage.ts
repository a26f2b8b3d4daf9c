import type { ScalarField } from '../../domain/fields/field.ts';
import { readVagueDate } from '../../domain/fields/read-vague-date.ts';
import { readYearCode, yearOfDay, type YearKey } from '../../domain/set-up/financial-year.ts';
import { decodeWindows1252 } from '../border/windows-1252.ts';
import { wellFormed } from '../csv/cell.ts';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const fullNames = 'January February March April May June July August September October November December'.split(' ');

/** The most characters that a spreadsheet keeps in a cell. */
const longestCell = 32_767;

/**
 * Whether a spreadsheet that was only opened and saved makes `after` of `before`: numbers and dates in another dress,
 * "Oct-09" for 2009-10, no leading noughts, other line breaks, question marks for what its encoding does not have.
 */
export function sameButForSpreadsheet(before: string, after: string): boolean {
  const [was, is] = [plain(wellFormed(before)), plain(after)];
  if (was === is) return true;
  if (was === '' || is === '') return false;
  return (
    sameNumber(was, is) ||
    sameDate(was, is) ||
    onlyInWindows1252(was) === is ||
    (after.length === longestCell && before.startsWith(after))
  );
}

/** What a date box is given for a cell that a spreadsheet rewrote; null where nothing is to be mended. */
export function mended(field: ScalarField, text: string): string | null {
  if (field.kind !== 'date') return null;
  const day = /^(\d{1,2})-([a-z]{3})-(\d{2}|\d{4})$/i.exec(text.trim());
  const month = /^([a-z]{3})-(\d{2})$/i.exec(text.trim());
  const name = fullNames[monthNames.indexOf((day?.[2] ?? month?.[1] ?? '').toLowerCase())];
  if (name === undefined) return null;
  if (day) return `${Number(day[1])} ${name} ${fullYear(day[3] ?? '')}`;
  return shiftedYear(text) === null ? `${name} ${fullYear(month?.[2] ?? '')}` : null;
}

/** Said of "Oct-09" in a date box: October 2009, or the year 2009-10 that a spreadsheet took for a month. */
export function ambiguousMonth(field: ScalarField, text: string): string | null {
  const year = field.kind === 'date' ? shiftedYear(text) : null;
  if (year === null) return null;
  return `"${text.trim()}" may be a month, or the year ${year} to ${year + 1} as spreadsheets change it. Write it in full.`;
}

/** "Oct-09" is what a spreadsheet makes of 2009-10; null for what cannot come of a financial year. */
export function shiftedYear(text: string): YearKey | null {
  const match = /^([a-z]{3})-(\d{2})$/i.exec(text.trim());
  const month = monthNames.indexOf(match?.[1]?.toLowerCase() ?? '') + 1;
  return match && month > 0 ? readYearCode(`20${match[2]}-${String(month).padStart(2, '0')}`) : null;
}

/** A financial year in whatever way a table writes it: "2008/09", "2008 to 2009", a day of it, "Oct-09"; else null. */
export function readYear(text: string): YearKey | null {
  const shifted = shiftedYear(text);
  if (shifted !== null) return shifted;
  const body = text.trim().replace(/^(?:financial\s+)?(?:year|fy)\s+/i, '');
  const reading = readVagueDate(body);
  if (!('value' in reading)) return null;
  const { earliest, latest, edtf } = reading.value;
  // "2009" alone may be either of two financial years.
  if (/^\d{4}$/.test(edtf)) return null;
  return yearOfDay(earliest) === yearOfDay(latest) ? yearOfDay(earliest) : null;
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

interface LooseNumber {
  readonly value: number;
  readonly share: boolean;
  readonly rounded: boolean;
}

function sameNumber(before: string, after: string): boolean {
  const [was, is] = [looseNumber(before), looseNumber(after)];
  if (!was || !is || was.share !== is.share) return false;
  if (was.value === is.value) return true;
  return is.rounded && was.value.toExponential(5) === is.value.toExponential(5);
}

/** "£840,000.00", "1.23457E+17", "-7.30%", "007". */
function looseNumber(text: string): LooseNumber | null {
  const match = /^([-+\u2212]?)\s*£?\s*([-\u2212]?)(\d[\d,]*(?:\.\d+)?)(e[-+]?\d{1,3})?\s*(%?)$/i.exec(text);
  if (!match) return null;
  const [, sign = '', inner = '', digits = '', power = '', share = ''] = match;
  const value = Number(`${digits.replaceAll(',', '')}${power}`);
  const negative = /[-\u2212]/.test(sign + inner);
  return { value: negative ? -value : value, share: share !== '', rounded: power !== '' };
}

function sameDate(before: string, after: string): boolean {
  const year = shiftedYear(after);
  if (year !== null && readYearCode(before) === year) return true;
  const date = { kind: 'date', label: '' } as const;
  const [was, is] = [readVagueDate(before), readVagueDate(mended(date, after) ?? after)];
  if (!('value' in was) || !('value' in is)) return shiftedMonth(before, after);
  const same = was.value.earliest === is.value.earliest && was.value.latest === is.value.latest;
  // "May 2009" may come back as the first day of the month.
  return same || (is.value.edtf === `${was.value.edtf}-01` && was.value.part === null);
}

/** "October 2009" comes back as "Oct-09", which alone could also be a financial year. */
function shiftedMonth(before: string, after: string): boolean {
  const match = /^([a-z]{3})-(\d{2})$/i.exec(after);
  const name = fullNames[monthNames.indexOf(match?.[1]?.toLowerCase() ?? '')];
  const [was, is] = [readVagueDate(before), readVagueDate(`${name} ${fullYear(match?.[2] ?? '')}`)];
  return match !== null && 'value' in was && 'value' in is && was.value.edtf === is.value.edtf;
}

/** As spreadsheets read two digits: up to 29 are of this century. */
function fullYear(digits: string): string {
  if (digits.length === 4) return digits;
  return Number(digits) < 30 ? `20${digits}` : `19${digits}`;
}

let western: ReadonlySet<string> | undefined;

function onlyInWindows1252(text: string): string {
  western ??= new Set(decodeWindows1252(Uint8Array.from({ length: 256 }, (_, byte) => byte)));
  const known = western;
  return Array.from(text, (letter) => (known.has(letter) && letter !== '\ufffd' ? letter : '?')).join('');
}
