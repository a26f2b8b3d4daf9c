import { showCount } from '../fields/count.ts';
import { totalOfParts, type Attendance } from '../records/attendance.ts';

/** Stated and true total in one sentence, both kept: "17,267 as stated; the parts add to 17,367." */
export function totalSentence({ statedTotal, categories }: Attendance['values']): string {
  const total = totalOfParts(categories);
  const stated = statedTotal.value;
  if (stated === null && total === null) return 'No total yet.';
  if (total === null) return `${showCount(stated ?? 0)} as stated; a part is missing, so it cannot be checked.`;
  if (stated === null) return `The parts add to ${showCount(total)}.`;
  if (stated === total) return `${showCount(total)}: the parts and the stated total agree.`;
  return `${showCount(stated)} as stated; the parts add to ${showCount(total)}.`;
}

/** Whether the stated total and the total of the parts are both known and differ. */
export function totalsDisagree({ statedTotal, categories }: Attendance['values']): boolean {
  const total = totalOfParts(categories);
  return statedTotal.value !== null && total !== null && statedTotal.value !== total;
}

/** How far apart the totals are and what to do, or null where they agree or one is not known. */
export function totalsAdvice({ statedTotal, categories }: Attendance['values']): string | null {
  const total = totalOfParts(categories);
  const stated = statedTotal.value;
  if (stated === null || total === null || stated === total) return null;
  const difference = `${showCount(Math.abs(stated - total))} ${stated < total ? 'too few' : 'too many'}`;
  return `The stated total is ${difference} for its parts. Correct the part or the total that is wrong. Until then both totals are kept and both are printed, with your explanation.`;
}
