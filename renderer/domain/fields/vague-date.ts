/**
 * A date as vague as people write it: "May 2009", "mid May 2010", "autumn 2010". Kept beside what was typed, so that
 * it sorts and warns without ever being rewritten. Days are ISO (YYYY-MM-DD), `earliest` and `latest` inclusive.
 * `edtf` follows ISO 8601-2 (autumn 2010 is 2010-23); EDTF has no "mid", so `part` keeps it.
 */
export interface VagueDate {
  readonly earliest: string;
  readonly latest: string;
  readonly edtf: string;
  readonly part: 'early' | 'mid' | 'late' | null;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** 1 to 12 for "May", "sept", "jan."; null for anything else. */
export function monthNumber(word: string): number | null {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (lower.length < 3) return null;
  const index = months.findIndex(
    (month) => month.toLowerCase().startsWith(lower) || (lower === 'sept' && month === 'September'),
  );
  return index === -1 ? null : index + 1;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** "2010-05-11" -> "11 May 2010", the GOV.UK style. */
export function showDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

/** What stands under the box: "11 to 20 May 2010" for "mid May 2010", "1 May 2009" for a single day. */
export function showRange(date: VagueDate): string {
  const { earliest, latest } = date;
  if (earliest === latest) return showDay(earliest);
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return `${Number(earliest.slice(8))} to ${showDay(latest)}`;
  if (earliest.slice(0, 4) === latest.slice(0, 4)) {
    return `${showDay(earliest).replace(/ \d{4}$/, '')} to ${showDay(latest)}`;
  }
  return `${showDay(earliest)} to ${showDay(latest)}`;
}
