import { monthNumber } from '../fields/vague-date.ts';
import { isYearToDate, sumOfParts, type Attendance } from '../records/attendance.ts';

type Values = Attendance['values'];

/**
 * Whether a stated total adds up figures of the year to date. Known by what the group says of its parts, or, where it says
 * nothing, by at least three parts named after months or quarters that rise and never fall.
 */
export function addsUpYearToDate(values: Values): boolean {
  const { statedTotal, basis, categories } = values;
  if (basis === 'parts' || categories.length < 2) return false;
  if (statedTotal.value === null || statedTotal.value !== sumOfParts(values)) return false;
  const counts = categories.map((part) => part.values.count.value ?? 0);
  // All but the last are nought: the sum is the last one, and right either way.
  if (statedTotal.value === counts.at(-1)) return false;
  if (isYearToDate(values)) return true;
  return categories.length >= 3 && neverFalling(counts) && categories.every((part) => isTime(part.values.label));
}

function neverFalling(counts: readonly number[]): boolean {
  const rises = counts.slice(1).map((count, index) => count - (counts[index] ?? 0));
  return rises.every((rise) => rise >= 0) && rises.some((rise) => rise > 0);
}

/** "April", "Apr 2009", "to end of June", "Q2", "Quarter 3", "1st quarter", "April to June". */
function isTime(label: string): boolean {
  if (/\bq\s?[1-4]\b|\bquarters?\b/i.test(label)) return true;
  return (label.match(/[A-Za-z]+/g) ?? []).some((word) => monthNumber(word) !== null);
}
