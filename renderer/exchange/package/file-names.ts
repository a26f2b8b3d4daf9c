import { yearCode } from '../../domain/set-up/financial-year.ts';
import type { Part, Submission } from '../../domain/submission/submission.ts';

/** The ending of our own, for where a mail filter refuses ".zip". What is in the file decides, not how it is called. */
export const ownEnding = '.partnership';
export const zipEnding = '.zip';

/** What every submission holds beside its tables. The names are published. */
export const names = {
  envelope: 'submission.json',
  records: 'records.json',
  queries: 'queries.json',
  review: 'submission.html',
  dataPackage: 'datapackage.json',
  checksums: 'checksums.sha256',
  dictionary: 'data-dictionary.csv',
  queriesTable: 'queries.csv',
  setUp: 'partnership/set-up.json',
  partnershipRecords: 'partnership/records.json',
} as const;

export const folders = { data: 'data/', partnership: 'partnership/' } as const;

/** "climate-change-2009-10-annual-revision-2.zip". */
export function submissionFileName(
  { group, year, round, revision }: Pick<Submission, 'group' | 'year' | 'round' | 'revision'>,
  ending: typeof ownEnding | typeof zipEnding = zipEnding,
): string {
  return `${group}-${yearCode(year)}-${round}-revision-${revision}${ending}`;
}

/** "climate-change-2009-10-annual-queries.json". */
export function queryFileName({ group, year, round }: Part): string {
  return `${group}-${yearCode(year)}-${round}-queries.json`;
}
