import type { GenericRecord } from '../records/record.ts';
import type { Lookup } from '../records/define-record.ts';
import type { YearKey } from '../set-up/financial-year.ts';
import type { SetUp } from '../set-up/set-up.ts';

/** A section that somebody marked as completed: the user's act, never worked out. */
export interface Completion {
  readonly group: string;
  readonly year: YearKey;
  readonly round: string;
  readonly type: string;
}

/**
 * Plain records with the set-up they belong to. Storage fills one, checks, exports and the report read it: the only
 * thing they share, so that each works without a database and the command line shares them.
 */
export interface Dataset {
  readonly setUp: SetUp;
  readonly records: readonly GenericRecord[];
  readonly completions: readonly Completion[];
}

/** What part of a dataset is meant; an absent key means all. */
export interface Scope {
  readonly group?: string;
  readonly year?: YearKey;
  readonly round?: string;
  readonly type?: string;
}

export function inScope(item: Omit<Required<Scope>, 'type'> & { readonly type: string }, scope: Scope): boolean {
  return (
    (scope.group === undefined || item.group === scope.group) &&
    (scope.year === undefined || item.year === scope.year) &&
    (scope.round === undefined || item.round === scope.round) &&
    (scope.type === undefined || item.type === scope.type)
  );
}

export function scoped(dataset: Dataset, scope: Scope): Dataset {
  return { ...dataset, records: dataset.records.filter((record) => inScope(record, scope)) };
}

export function lookupIn(records: readonly GenericRecord[]): Lookup {
  const byId = new Map<string, GenericRecord>();
  for (const record of records) byId.set(record.id, record);
  return (id) => byId.get(id);
}
