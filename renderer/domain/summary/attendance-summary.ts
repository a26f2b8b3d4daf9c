import { showCount } from '../fields/count.ts';
import { isYearToDate, totalOfParts, type Attendance } from '../records/attendance.ts';
import type { LiveSentence } from './live-sentence.ts';

type Values = Attendance['values'];

export function attendanceSentence(values: Values): LiveSentence {
  return {
    words: totalSentence(values),
    disagrees: totalsDisagree(values),
    complete: values.statedTotal.value !== null || totalOfParts(values) !== null,
    advice: totalsAdvice(values),
  };
}

/** Stated and true total in one sentence, both kept: "17,267 as stated; the parts add to 17,367." */
export function totalSentence(values: Values): string {
  const total = totalOfParts(values);
  const stated = values.statedTotal.value;
  const toDate = isYearToDate(values);
  if (stated === null && total === null) return 'No total yet.';
  if (total === null) return `${showCount(stated ?? 0)} as stated; a part is missing, so it cannot be checked.`;
  const worked = `${toDate ? 'the last figure of the year to date is' : 'the parts add to'} ${showCount(total)}`;
  if (stated === null) return `${worked.charAt(0).toUpperCase()}${worked.slice(1)}.`;
  if (stated !== total) return `${showCount(stated)} as stated; ${worked}.`;
  return `${showCount(total)}: the ${toDate ? 'last figure' : 'parts'} and the stated total agree.`;
}

/** Whether the stated total and the total of the parts are both known and differ. */
export function totalsDisagree(values: Values): boolean {
  const total = totalOfParts(values);
  return values.statedTotal.value !== null && total !== null && values.statedTotal.value !== total;
}

/** How far apart the totals are and what to do, or null where they agree or one is not known. */
export function totalsAdvice(values: Values): string | null {
  const total = totalOfParts(values);
  const stated = values.statedTotal.value;
  if (stated === null || total === null || stated === total) return null;
  if (isYearToDate(values)) {
    return 'Figures of the year to date hold those before them and are never added together: the last one is the total. Correct the total or the last figure. Until then both are kept and both are printed, with your explanation.';
  }
  const difference = `${showCount(Math.abs(stated - total))} ${stated < total ? 'too few' : 'too many'}`;
  return `The stated total is ${difference} for its parts. Correct the part or the total that is wrong. Until then both totals are kept and both are printed, with your explanation.`;
}
