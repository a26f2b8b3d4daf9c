import { lookupIn } from '../../domain/dataset/dataset.ts';
import { isRows, type GenericRecord } from '../../domain/records/record.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { unguardFormula } from '../csv/cell.ts';
import { guessMapping, type Mapping } from './mapping.ts';
import { previewInSlices, type Preview, type PreviewOptions, type Progress } from './preview-table.ts';
import type { ImportedTable } from './read-table-file.ts';
import { templateTypeOf } from './template-headings.ts';

/** A sheet that began as one of our templates. */
export interface RecognisedTemplate {
  readonly type: string;
  /** The templates whose lines are in it: one, unless somebody put sheets together; none where all lines are new. */
  readonly templateIds: readonly string[];
  readonly mapping: Mapping;
}

export interface TemplateOptions extends Omit<PreviewOptions, 'known'> {
  /** The records that were kept when the templates were written. */
  readonly base: readonly GenericRecord[];
}

/** What came back. `base` and `theirs` go into a merge with what is here now. */
export interface ReturnedTemplate {
  readonly base: readonly GenericRecord[];
  /** All of the base with what the sheet changed, and the new entries. What the sheet does not have is as in the base. */
  readonly theirs: readonly GenericRecord[];
  /** Entries and lines of lists that are not in the sheet any more. They stay: a sheet deletes nothing. */
  readonly absent: readonly Absent[];
  readonly preview: Preview;
}

export interface Absent {
  readonly record: string;
  readonly title: string;
  /** How many lines of its lists are absent; null where the whole entry is. */
  readonly lines: number | null;
}

/** null for a table that is no template of ours. */
export function recogniseTemplate(table: ImportedTable): RecognisedTemplate | null {
  const definition = templateTypeOf(table.headings);
  if (!definition) return null;
  const mapping = guessMapping(table, definition.id);
  const columns = [...mapping.columns.keys()].filter((column) => mapping.columns[column]?.use.to === 'template');
  const ids = table.rows.flatMap(({ cells }) => columns.map((column) => unguardFormula(cells[column] ?? '').trim()));
  return { type: definition.id, templateIds: [...new Set(ids)].filter((id) => id !== ''), mapping };
}

/** Reads a template that came back, in slices like every table. */
export function* readTemplate(
  table: ImportedTable,
  { mapping }: Pick<RecognisedTemplate, 'mapping'>,
  { base, ...options }: TemplateOptions,
): Generator<Progress, ReturnedTemplate, void> {
  const preview = yield* previewInSlices(table, mapping, { ...options, known: lookupIn(base) });
  const read = new Map(preview.records.map(({ record }) => [record.id, record]));
  const kept = base.map((record) => read.get(record.id) ?? record);
  const fresh = preview.records.flatMap(({ record, known }) => (known ? [] : [record]));
  return { base, theirs: [...kept, ...fresh], absent: absentFrom(base, read, table, mapping), preview };
}

function absentFrom(
  base: readonly GenericRecord[],
  read: ReadonlyMap<string, GenericRecord>,
  table: ImportedTable,
  mapping: Mapping,
): readonly Absent[] {
  const there = rowIds(table, mapping);
  return base.flatMap((record): readonly Absent[] => {
    if (record.type !== mapping.type) return [];
    const title = definitionOf(record.type)?.titleOf(record) ?? '';
    if (!read.has(record.id)) return [{ record: record.id, title, lines: null }];
    const lines = [...there].flatMap(([list, ids]) => {
      const rows = record.values[list];
      return isRows(rows) ? rows.filter(({ id }) => !ids.has(JSON.stringify([record.id, id]))) : [];
    });
    return lines.length === 0 ? [] : [{ record: record.id, title, lines: lines.length }];
  });
}

/** The ids of entry and line that stand side by side in the sheet, by list. */
function rowIds(table: ImportedTable, { columns }: Mapping): ReadonlyMap<string, ReadonlySet<string>> {
  const entry = columns.findIndex(({ use }) => use.to === 'record');
  const ids = new Map<string, Set<string>>();
  for (const [column, { use }] of columns.entries()) {
    if (use.to !== 'row') continue;
    const pairs = table.rows.map(({ cells }) => JSON.stringify([idIn(cells, entry), idIn(cells, column)]));
    ids.set(use.list, new Set(pairs));
  }
  return ids;
}

function idIn(cells: readonly string[], column: number): string {
  return unguardFormula(cells[column] ?? '').trim();
}
