import { daysInMonth, isoDay, monthNumber } from '../../domain/fields/vague-date.ts';
import { firstYear, lastYear } from '../../domain/set-up/financial-year.ts';

/** What stands in the three boxes of an exact date. */
export interface DayBoxes {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const emptyDay: DayBoxes = { day: '', month: '', year: '' };

/**
 * Reads three boxes into an ISO day; all empty is null, "not set". Months may be words ("jan"). Wording as on GOV.UK.
 */
export function readDay(boxes: DayBoxes): { readonly iso: string | null } | { readonly problem: string } {
  const [day, month, year] = [boxes.day.trim(), boxes.month.trim(), boxes.year.trim()];
  if (day + month + year === '') return { iso: null };
  const missing = [day === '' ? 'a day' : '', month === '' ? 'a month' : '', year === '' ? 'a year' : ''];
  const words = missing.filter((part) => part !== '').join(' and ');
  if (words !== '') return { problem: `Deadline must include ${words}.` };
  if (!/^\d{4}$/.test(year)) return { problem: 'The year of the deadline must be 4 digits, like 2010.' };
  const [d, m, y] = [wholeNumber(day), wholeNumber(month) ?? monthNumber(month), Number(year)];
  if (d === null || m === null || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return unreal;
  if (y < firstYear || y > lastYear + 1) {
    return { problem: `The year of the deadline must be between ${firstYear} and ${lastYear + 1}.` };
  }
  return { iso: isoDay(y, m, d) };
}

const unreal = { problem: 'Deadline must be a real date, like 27 3 2010.' };

/** "2010-06-05" into its boxes, as people write it: without noughts in front. */
export function boxesOf(iso: string | null): DayBoxes {
  if (iso === null) return emptyDay;
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

function wholeNumber(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}
