import type { VagueDate } from '../fields/vague-date.ts';
import { yearEnd, yearStart, type YearKey } from '../set-up/financial-year.ts';

/** How much of a financial year a period covers, in months where it is said in months, else in days. */
export interface Coverage {
  readonly unit: 'days' | 'months';
  readonly covered: number;
  readonly whole: number;
}

const dayLength = 86_400_000;

/** Null where the period lies outside the year. What reaches beyond the year does not count. */
export function coverageOf({ earliest, latest, edtf }: VagueDate, year: YearKey): Coverage | null {
  const from = earliest < yearStart(year) ? yearStart(year) : earliest;
  const to = latest > yearEnd(year) ? yearEnd(year) : latest;
  if (from > to) return null;
  const inDays = /\d{4}-\d{2}-\d{2}/.test(edtf);
  if (!inDays && isMonths(from, to)) return { unit: 'months', covered: monthsBetween(from, to), whole: 12 };
  return { unit: 'days', covered: daysBetween(from, to), whole: daysBetween(yearStart(year), yearEnd(year)) };
}

/** Whole days from one ISO day to another, both counted. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength) + 1;
}

/** Calendar months from one ISO day to another, both counted: September to March is 7. */
export function monthsBetween(from: string, to: string): number {
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(to) - month(from) + 1;
}

/** True where both ends are ends of months, so that days need not be counted. */
function isMonths(from: string, to: string): boolean {
  const next = new Date(Date.parse(to) + dayLength).toISOString();
  return from.endsWith('-01') && next.slice(8, 10) === '01';
}

/** "363 of 365 days". */
export function coverageWords({ covered, whole, unit }: Coverage): string {
  return `${covered} of ${whole} ${unit}`;
}
