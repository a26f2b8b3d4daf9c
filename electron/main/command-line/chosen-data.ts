import { scoped, type Dataset } from '../../../renderer/domain/dataset/dataset.ts';
import { readYearCode, yearCode, type YearKey } from '../../../renderer/domain/set-up/financial-year.ts';
import { findYear } from '../../../renderer/domain/set-up/set-up.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { Refusal, UsageProblem, type Given, type Option } from './command.ts';
import { shorten } from '../../../renderer/domain/fields/count.ts';

/** The options that say which records are meant: the same for every command that reads some. */
export const dataOptions: Readonly<Record<string, Option>> = {
  sample: { about: 'Use the sample that comes with the program: the Charnwood review of 2009 to 2010.' },
  year: { value: 'YEAR', about: 'Only this year, written like 2009-10.' },
};

/**
 * The records that the options name.
 * @throws UsageProblem where they name none, Refusal where the year is not in the review
 */
export function chosenData(given: Given): Dataset {
  if (given['sample'] !== true) throw new UsageProblem('Say which records are meant: add --sample.');
  const dataset = sampleDataset();
  const { year } = given;
  return typeof year === 'string' ? scoped(dataset, { year: yearIn(dataset, year) }) : dataset;
}

/**
 * The year of a review that is written like "2009-10".
 * @throws UsageProblem where it is no year, Refusal where the review has no such year
 */
export function yearIn({ setUp }: Dataset, text: string): YearKey {
  const year = readYear(text);
  if (findYear(setUp, year)) return year;
  const years = setUp.years.map(({ start }) => yearCode(start)).join(', ');
  throw new Refusal(`There is no year ${yearCode(year)} in this review. It has ${years}.`);
}

/** @throws UsageProblem where it is not written like "2009-10" */
export function readYear(text: string): YearKey {
  const year = readYearCode(text);
  if (year === null) throw new UsageProblem(`"${shorten(text)}" is not a year. Write it like 2009-10.`);
  return year;
}
