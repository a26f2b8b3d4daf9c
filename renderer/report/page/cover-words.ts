import type { Dataset, Scope } from '../../domain/dataset/dataset.ts';
import { inScope } from '../../domain/dataset/dataset.ts';
import { isOfType, type RecordNamed, type ReviewRecord } from '../../domain/records/registry.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { Plan } from '../plan.ts';
import type { CoverWords } from './cover.ts';

/**
 * What stands on the cover: the front page and the vision of the latest year that has them, else the names of the
 * set-up. Only one is printed, because a cover has one title.
 */
export function coverWords(dataset: Dataset, plan: Plan, scope: Scope): Omit<CoverWords, 'partnership' | 'group'> {
  const { partnership } = dataset.setUp;
  const front = latest(dataset, scope, 'front-page')?.values;
  const vision = latest(dataset, scope, 'vision')?.values;
  const title = [front?.area, front?.title, front?.documentType].map((part) => part?.trim() ?? '').filter(Boolean);
  const years = yearsOnCover(dataset.setUp, plan);
  const one = new Set(plan.parts.map(({ year }) => year)).size <= 1;
  return {
    title: title.join(' ') || partnership.documentTitle.trim() || 'Annual review',
    year: (one ? front?.yearLabel.trim() : '') || years,
    vision: withoutQuotes(vision?.words ?? partnership.vision),
    attribution: vision?.attribution.trim() ?? '',
  };
}

function latest<Type extends ReviewRecord['type']>(
  { records }: Dataset,
  scope: Scope,
  type: Type,
): RecordNamed<Type> | undefined {
  let found: RecordNamed<Type> | undefined;
  for (const record of records) {
    if (!isOfType(record, type) || !inScope(record, scope)) continue;
    if (!found || record.year > found.year) found = record;
  }
  return found;
}

/** Whoever typed the vision with its quotation marks meant the same words: the page brings its own marks. */
export function withoutQuotes(text: string): string {
  return text.trim().replace(/^["'“”‘’\s]+|["'“”‘’\s]+$/gu, '');
}

/** "2009/2010" for one year, "2008/2009 to 2009/2010" for several. */
export function yearsOnCover(setUp: SetUp, plan: Plan): string {
  const starts = [...new Set(plan.parts.map((part) => part.year))];
  const [first, last] = [starts[0], starts.at(-1)];
  const label = (year: number | undefined): string => {
    if (year === undefined) return '';
    return setUp.years.find((each) => each.start === year)?.labelAsPrinted.trim() || `${year}/${year + 1}`;
  };
  return first === last ? label(first) : `${label(first)} to ${label(last)}`;
}
