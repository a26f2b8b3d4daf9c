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
  // Records of one section mostly stand together: the section of the one before is tried first.
  let part: GenericRecord[] = [];
  for (const record of records) {
    if (!part[0] || !sameSection(part[0], record)) part = partOf(parts, record);
    part.push(record);
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

function sameSection(a: GenericRecord, b: GenericRecord): boolean {
  return a.type === b.type && a.group === b.group && a.year === b.year && a.round === b.round;
}

function partOf(parts: Map<string, GenericRecord[]>, { year, round, group, type }: GenericRecord): GenericRecord[] {
  const key = JSON.stringify([year, round, group, type]);
  const part = parts.get(key) ?? [];
  parts.set(key, part);
  return part;
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
