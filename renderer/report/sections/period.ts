import type { Entry } from '../../domain/fields/entry.ts';
import type { VagueDate } from '../../domain/fields/vague-date.ts';
import { coverageOf, coverageWords } from '../../domain/rules/period-coverage.ts';
import { yearLabel, type YearKey } from '../../domain/set-up/financial-year.ts';

/** The period of figures as typed, and how much of the year it covers where it is not all of it; else the year. */
export function periodWords({ typed, value }: Entry<VagueDate>, year: YearKey): string {
  if (typed.trim() === '') return yearLabel(year);
  const coverage = value === null ? null : coverageOf(value, year);
  if (coverage === null || coverage.covered >= coverage.whole) return typed.trim();
  return `${typed.trim()} (${coverageWords(coverage)})`;
}
