import type { Field, ScalarField } from '../../domain/fields/field.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { definitions } from '../../domain/records/registry.ts';
import { columnsOfField } from '../csv/field-columns.ts';
import { listTables } from '../csv/list-tables.ts';
import { columnsOfRecord, envelopeColumns } from '../csv/record-columns.ts';
import { leftOut, type ColumnUse } from './column-use.ts';

/** One of the program's own CSV files: what each of its published headings is for. */
export interface OwnFile {
  readonly type: string;
  readonly file: string;
  readonly uses: ReadonlyMap<string, ColumnUse>;
}

const ofEnvelope: Readonly<Record<string, ColumnUse>> = {
  record_id: { to: 'record' },
  group_id: { to: 'group' },
  group_name: { to: 'group' },
  year_start: { to: 'year' },
  year_end: { to: 'year' },
  year_label: { to: 'year' },
  round_id: { to: 'round' },
  round_name: { to: 'round' },
};

/** Headings that only the program writes: a table with all of them is its own. */
const signs = ['record_id', 'group_id', 'year_start', 'round_id'];

/**
 * The program's own files that have these headings, whatever their order; none for a table from elsewhere. There may be
 * several: lists of names look the same in every type.
 */
export function ownFilesWith(headings: readonly string[]): readonly OwnFile[] {
  const there = new Set(headings.map((heading) => heading.trim()));
  if (!signs.every((sign) => there.has(sign))) return [];
  const scored = ownFiles().map((file) => ({ file, known: [...there].filter((one) => file.uses.has(one)).length }));
  const [best] = scored.sort((a, b) => b.known - a.known || a.file.uses.size - b.file.uses.size);
  // More than what every file begins with, else it tells nothing: those of printed words and answers are no entries.
  if (!best || best.known <= envelopeColumns.length || best.known * 2 <= there.size) return [];
  const { known, file } = best;
  return scored.flatMap((one) => (one.known === known && one.file.uses.size === file.uses.size ? [one.file] : []));
}

let made: readonly OwnFile[] | undefined;

function ownFiles(): readonly OwnFile[] {
  const all: readonly RecordDefinition[] = definitions;
  return (made ??= all.flatMap((definition) => [recordFile(definition), ...listFiles(definition)]));
}

/** The columns stand in the order in which the writer puts them together: envelope, outline, boxes, the rest. */
function recordFile(definition: RecordDefinition): OwnFile {
  const outline: readonly ColumnUse[] = definition.outline ? [{ to: 'order' }, { to: 'parent' }] : [];
  const boxes = Object.entries(definition.fields).flatMap(([id, field]) =>
    field.kind === 'rows' ? [] : usesOfField(id, field, (facts) => ({ to: 'field', field: id, ...facts })),
  );
  const uses = [...envelopeColumns.map(({ name }) => ofEnvelope[name] ?? leftOut), ...outline, ...boxes];
  const columns = columnsOfRecord(definition).map(({ name }, index): [string, ColumnUse] => [
    name,
    name === 'source_lines' ? { to: 'source lines' } : (uses[index] ?? { to: 'worked out' }),
  ]);
  return { type: definition.id, file: `${definition.plural}.csv`, uses: new Map(columns) };
}

function listFiles(definition: RecordDefinition): readonly OwnFile[] {
  const lists = Object.entries(definition.fields).filter(([, { kind }]) => kind === 'rows' || kind === 'names');
  return listTables(definition, []).map(({ file, columns }, place) => {
    const [id, field] = lists[place] ?? ['', null];
    const uses = [...envelopeColumns.map(({ name }) => ofEnvelope[name] ?? leftOut), ...usesOfList(id, field)];
    return {
      type: definition.id,
      file,
      uses: new Map(columns.map(({ name }, index): [string, ColumnUse] => [name, uses[index] ?? leftOut])),
    };
  });
}

function usesOfList(id: string, field: Field | null): readonly ColumnUse[] {
  if (field?.kind !== 'rows') return [{ to: 'worked out' }, { to: 'item', field: id }];
  const cells = Object.entries(field.fields).flatMap(([key, inner]) =>
    usesOfField(key, inner, (facts) => ({ to: 'cell', list: id, field: key, ...facts })),
  );
  return [{ to: 'row', list: id }, { to: 'worked out' }, ...cells];
}

/** What was typed counts; what was understood of it counts where somebody added a row without the typed text. */
function usesOfField(
  id: string,
  field: ScalarField,
  use: (facts: { readonly second?: true }) => ColumnUse,
): readonly ColumnUse[] {
  const columns = columnsOfField(id, field);
  return columns.map(({ name }) => use(columns.length === 1 || name.endsWith('_as_typed') ? {} : { second: true }));
}
