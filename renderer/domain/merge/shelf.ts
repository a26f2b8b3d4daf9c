import { definitionOf } from '../records/registry.ts';
import type { GenericRecord } from '../records/record.ts';
import { yearLabel } from '../set-up/financial-year.ts';

/** Where a record belongs, in words: "Measures of community-safety, 2009 to 2010, annual". */
export function shownShelf({ type, group, year, round }: GenericRecord): string {
  return `${definitionOf(type)?.section ?? type} of ${group}, ${yearLabel(year)}, ${round}`;
}

/** Records with the same key stand in one list: the same type, group, year, round and parent. */
export function listKey({ type, group, year, round }: GenericRecord, parent: string | null): string {
  return JSON.stringify([type, group, year, round, parent]);
}
