import { definitions } from '../records/registry.ts';
import type { GenericRecord } from '../records/record.ts';
import { groupsInSectionOrder, type SetUp } from '../set-up/set-up.ts';
import { flatten, outlineOf } from './outline.ts';

/**
 * Every record in the review's own order: year, group by section order, record type, then the outline. Exports and the
 * report use it, so that the same records always give the same bytes. Groups or types the set-up does not know come last.
 */
export function inReviewOrder(setUp: SetUp, records: readonly GenericRecord[]): readonly GenericRecord[] {
  const groupPlace = new Map(groupsInSectionOrder(setUp).map((group, index) => [group.id, index]));
  const typePlace = new Map<string, number>(definitions.map((definition, index) => [definition.id, index]));
  const parts = new Map<string, GenericRecord[]>();
  for (const record of records) {
    const key = JSON.stringify([record.year, record.round, record.group, record.type]);
    const part = parts.get(key);
    if (part) part.push(record);
    else parts.set(key, [record]);
  }
  const place = (of: ReadonlyMap<string, number>, id: string) => of.get(id) ?? Number.MAX_SAFE_INTEGER;
  return [...parts.values()]
    .sort(([a], [b]) => {
      if (!a || !b) return 0;
      return (
        a.year - b.year ||
        compare(place(groupPlace, a.group), place(groupPlace, b.group)) ||
        compare(a.group, b.group) ||
        compare(place(typePlace, a.type), place(typePlace, b.type)) ||
        compare(a.type, b.type) ||
        compare(a.round, b.round)
      );
    })
    .flatMap((part) => flatten(outlineOf(part)).map((node) => node.record));
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
