/** A financial year is keyed by the calendar year it starts in: 2009 is 1 April 2009 to 31 March 2010. */
export type YearKey = number;

export const firstYear: YearKey = 1990;
export const lastYear: YearKey = 2099;

/** 2009 -> "2009 to 2010", the GOV.UK way, which Excel does not mistake for a date. */
export function yearLabel(year: YearKey): string {
  return `${year} to ${year + 1}`;
}

/** 2009 -> "2009-10": for commands and file names only. */
export function yearCode(year: YearKey): string {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** "2009-10", "2009/10", "2009 to 2010" -> 2009; anything else -> null. */
export function readYearCode(text: string): YearKey | null {
  const match = /^(\d{4})\s*(?:-|\/|to|\u2013)\s*(\d{4}|\d{2})$/.exec(text.trim());
  if (!match) return null;
  const start = Number(match[1]);
  const end = Number(match[2]);
  const follows = match[2]?.length === 4 ? end === start + 1 : end === (start + 1) % 100;
  return follows && start >= firstYear && start <= lastYear ? start : null;
}

export function yearStart(year: YearKey): string {
  return `${year}-04-01`;
}

export function yearEnd(year: YearKey): string {
  return `${year + 1}-03-31`;
}

/** The financial year in which an ISO day falls: "2010-03-31" -> 2009. */
export function yearOfDay(day: string): YearKey {
  const year = Number(day.slice(0, 4));
  return day.slice(5) < '04-01' ? year - 1 : year;
}
