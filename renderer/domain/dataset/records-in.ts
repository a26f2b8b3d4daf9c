import type { GenericRecord } from '../records/record.ts';
import { inScope, type Scope } from './dataset.ts';

/**
 * Answers which records are in a part of the review, with the very same list for the same question. Rules ask for every
 * group, year and type there is: each question looks at the records of its year and group, or year and type, alone.
 */
export function recordsIn(records: readonly GenericRecord[]): (scope: Scope) => readonly GenericRecord[] {
  const answered = new Map<string, readonly GenericRecord[]>();
  let shelves: ReadonlyMap<string, readonly GenericRecord[]> | undefined;
  return (scope) => {
    const { group, year, round, type } = scope;
    const key = JSON.stringify([group, year, round, type]);
    const known = answered.get(key);
    if (known) return known;
    shelves ??= shelve(records);
    const shelf = year === undefined ? records : (shelves.get(keyOf(year, group, type)) ?? []);
    const found = shelf.filter((record) => inScope(record, scope));
    answered.set(key, found);
    return found;
  };
}

/** The records of each year, of each group in it, of each type in it, and of each type of each group in it. */
function shelve(records: readonly GenericRecord[]): ReadonlyMap<string, readonly GenericRecord[]> {
  const shelves = new Map<string, GenericRecord[]>();
  const put = (key: string, record: GenericRecord) => {
    const shelf = shelves.get(key);
    if (shelf) shelf.push(record);
    else shelves.set(key, [record]);
  };
  for (const record of records) {
    const { year, group, type } = record;
    put(keyOf(year), record);
    put(keyOf(year, group), record);
    put(keyOf(year, undefined, type), record);
    put(keyOf(year, group, type), record);
  }
  return shelves;
}

function keyOf(year: number, group?: string, type?: string): string {
  return JSON.stringify([year, group, type]);
}
