import { shorten } from '../../domain/fields/count.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { placeOf, z } from '../checked.ts';
import type { Refused } from '../border/limits.ts';
import { columnUseShape, isUseOf, leftOut, type ColumnUse } from './column-use.ts';
import { guessUses } from './guess-columns.ts';
import { foldHeading } from './headings.ts';
import type { ImportedTable } from './read-table-file.ts';

/** What somebody decided about a table, to be kept for the next one with the same headings. Plain JSON. */
export interface Mapping {
  readonly version: 1;
  /** The record type that the rows become. */
  readonly type: string;
  /** One for each column, in their order. */
  readonly columns: readonly MappedColumn[];
  /** Group ids by what the table calls them, where the set-up does not know the name; see `groupWord`. */
  readonly groups: Readonly<Record<string, string>>;
}

export interface MappedColumn {
  readonly heading: string;
  readonly use: ColumnUse;
}

const text = z.string().max(1_000_000);

const shape: z.ZodType<Mapping> = z.strictObject({
  version: z.literal(1),
  type: z.string().max(200),
  columns: z.array(z.strictObject({ heading: text, use: columnUseShape })).max(500),
  groups: z.record(text, z.string().max(200)),
});

/** What is kept as a mapping, checked before anybody uses it. */
export function readMapping(kept: unknown): { readonly mapping: Mapping } | Refused {
  const read = shape.safeParse(kept);
  if (read.success) return { mapping: read.data };
  const place = placeOf(read.error.issues[0]?.path ?? []);
  return {
    problem: `What was remembered of this table cannot be read${place === '' ? '' : ` at "${shorten(place)}"`}. Choose the columns again.`,
  };
}

/** Tables with the same headings have the same key, whatever the order of their columns. */
export function mappingKey(headings: readonly string[]): string {
  const folded = headings.map(foldHeading).filter((heading) => heading !== '');
  return folded.length === 0 ? `no headings, ${headings.length} columns` : JSON.stringify(folded.sort());
}

/** The mapping of a table that nobody has decided anything about. */
export function guessMapping({ headings }: Pick<ImportedTable, 'headings'>, type: string): Mapping {
  const definition = definitionOf(type);
  const uses = definition ? guessUses(headings, definition) : [];
  const columns = headings.map((heading, column) => ({ heading, use: uses[column] ?? leftOut }));
  return { version: 1, type, columns, groups: {} };
}

/** What was decided for the same headings, put in the order of this table's columns. Uses that there are no more are left out. */
export function fitMapping(remembered: Mapping, { headings }: Pick<ImportedTable, 'headings'>): Mapping {
  const definition = definitionOf(remembered.type);
  const waiting = new Map<string, ColumnUse[]>();
  for (const { heading, use } of remembered.columns) {
    const key = foldHeading(heading);
    waiting.set(key, [...(waiting.get(key) ?? []), use]);
  }
  const columns = headings.map((heading) => ({
    heading,
    use: usable(definition, waiting.get(foldHeading(heading))?.shift()),
  }));
  return { ...remembered, columns };
}

/** The same mapping with another use for one column. */
export function withUse(mapping: Mapping, column: number, use: ColumnUse): Mapping {
  const columns = mapping.columns.map((one, index) => (index === column ? { ...one, use } : one));
  return { ...mapping, columns };
}

/** What a mapping keeps a group's name under. */
export function groupWord(name: string): string {
  return foldHeading(name);
}

/** The same mapping with a group for a name that the set-up does not know. */
export function withGroup(mapping: Mapping, name: string, group: string): Mapping {
  return { ...mapping, groups: { ...mapping.groups, [groupWord(name)]: group } };
}

function usable(definition: RecordDefinition | undefined, use: ColumnUse | undefined): ColumnUse {
  return definition && use && isUseOf(definition, use) ? use : leftOut;
}
