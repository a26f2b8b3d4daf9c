import { isRows, type GenericRecord } from '../../domain/records/record.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { definitionsIn, partnershipSections } from '../../domain/records/sections.ts';
import { yearLabel, type YearKey } from '../../domain/set-up/financial-year.ts';
import { recordsForFile } from '../../exchange/set-up-records.ts';

/** What a file's records change on the partnership's own pages, a sentence for each page of a year: "Vision of 2009 to 2010 changed." */
export function recordChanges(here: readonly GenericRecord[], next: readonly GenericRecord[]): readonly string[] {
  const years = [...new Set([...here, ...next].map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) =>
    partnershipSections.flatMap(definitionsIn).flatMap((definition) => {
      const among = (records: readonly GenericRecord[]) =>
        records.filter((record) => record.year === year && record.type === definition.id);
      return changesIn(definition, year, among(here), among(next));
    }),
  );
}

function changesIn(
  definition: RecordDefinition,
  year: YearKey,
  here: readonly GenericRecord[],
  next: readonly GenericRecord[],
): readonly string[] {
  const page = `${definition.section} of ${yearLabel(year)}`;
  const { added, removed, changed } = differences(here, next, (record) => JSON.stringify(recordsForFile([record])));
  if (added.length + removed.length + changed.length === 0) return [];
  if (here.length > 1 || next.length > 1) return [`${page}: ${counts({ added, removed, changed })}.`];
  if (here.length === 0) return [`${page} added.`];
  if (next.length === 0) return [`${page} removed.`];
  const [before, after] = [here[0], next[0]];
  const rows = before && after ? rowChanges(definition, before, after) : [];
  return [rows.length === 0 ? `${page} changed.` : `${page}: ${rows.join('; ')}.`];
}

/** "2 commitments added": for a page whose lists tell more than that it changed. */
function rowChanges(definition: RecordDefinition, before: GenericRecord, after: GenericRecord): readonly string[] {
  return Object.entries(definition.fields).flatMap(([id, field]) => {
    const [old, now] = [before.values[id], after.values[id]];
    if (field.kind !== 'rows' || !isRows(old) || !isRows(now)) return [];
    const found = differences(old, now, (row) => JSON.stringify(row.values));
    const words = counts(found, field.item);
    return words === '' ? [] : [words];
  });
}

interface Differences<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly T[];
}

function differences<T extends { readonly id: string }>(
  here: readonly T[],
  next: readonly T[],
  textOf: (item: T) => string,
): Differences<T> {
  const before = new Map(here.map((item) => [item.id, textOf(item)]));
  const after = new Set(next.map(({ id }) => id));
  return {
    added: next.filter(({ id }) => !before.has(id)),
    removed: here.filter(({ id }) => !after.has(id)),
    changed: next.filter((item) => before.has(item.id) && before.get(item.id) !== textOf(item)),
  };
}

/** "2 added, 1 changed", or with a noun "2 commitments added, 1 commitment changed". */
function counts<T>(found: Differences<T>, noun = ''): string {
  return (['added', 'removed', 'changed'] as const)
    .flatMap((what) => {
      const { length } = found[what];
      if (length === 0) return [];
      return [noun === '' ? `${length} ${what}` : `${length} ${noun}${length === 1 ? '' : 's'} ${what}`];
    })
    .join(', ');
}
