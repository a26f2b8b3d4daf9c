import { valueOf } from '../../domain/fields/kinds.ts';
import { readNames } from '../../domain/fields/names.ts';
import { loopsIn } from '../../domain/merge/loops.ts';
import type { Lookup, RecordDefinition } from '../../domain/records/define-record.ts';
import { isRows, type GenericRecord } from '../../domain/records/record.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import type { YearKey } from '../../domain/set-up/financial-year.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import { columnsByUse, type ColumnsByUse } from './columns-by-use.ts';
import { lostItsFirstLine, recordOf, type Covered, type Draft, type Place } from './draft.ts';
import { Line, Report } from './line.ts';
import type { Mapping } from './mapping.ts';
import { ownFilesWith } from './own-files.ts';
import { LineReader } from './read-lines.ts';
import type { ImportedTable } from './read-table-file.ts';
import type { CellMark, NotTaken } from './report.ts';
import { templateTypeOf } from './template-headings.ts';

/** Where rows go that do not say it themselves; null where each row must. */
export interface TableTarget {
  readonly type: string;
  readonly group: string | null;
  readonly year: YearKey | null;
  readonly round: string | null;
}

export interface PreviewOptions {
  readonly target: Omit<TableTarget, 'type'>;
  readonly setUp: SetUp;
  /** A new id, never given before, for an entry or for a line of a list. */
  readonly makeId: () => string;
  /** The entries that there are, for rows that carry the id of one. */
  readonly known?: Lookup;
  /** The order of the last entry that there is in a place; 0 where nobody says. */
  readonly lastOrder?: (place: Place) => number;
  /** Rows that somebody left out, by their number in the table. */
  readonly leaveOut?: ReadonlySet<number>;
}

/** What becomes of one row. */
export interface PreviewRow {
  readonly row: number;
  /** The entry it is in; null where it makes none. */
  readonly record: string | null;
  /** Whether it begins that entry rather than adding to it. */
  readonly begins: boolean;
}

export interface PreviewRecord {
  readonly record: GenericRecord;
  /** Whether there is one with its id already, which then keeps what the table has no column for. */
  readonly known: boolean;
  /** The row that it begins in. */
  readonly row: number;
}

export interface Preview {
  readonly records: readonly PreviewRecord[];
  readonly rows: readonly PreviewRow[];
  readonly marks: readonly CellMark[];
  readonly notTaken: readonly NotTaken[];
  readonly emptyRows: number;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What the import of a table would make, before anything is written. */
export function previewTable(table: ImportedTable, mapping: Mapping, options: PreviewOptions): Preview {
  const slices = previewInSlices(table, mapping, options);
  for (;;) {
    const { value, done } = slices.next();
    if (done === true) return value;
  }
}

/** The same in slices of `size` rows, so that it can be watched and left off. */
export function* previewInSlices(
  table: ImportedTable,
  mapping: Mapping,
  options: PreviewOptions,
  size = 1000,
): Generator<Progress, Preview, void> {
  const { headings, rows: lines, above, emptyRows } = table;
  const report = new Report(table);
  const definition = definitionOf(mapping.type);
  const own = ownFilesWith(headings).length > 0 || templateTypeOf(headings) !== null;
  for (const each of above) new Line(each, false, report).leaveAll('It stands above the headings.');
  if (!definition) {
    for (const each of lines) new Line(each, false, report).leaveAll('Nobody chose what the rows are.');
    return { records: [], rows: [], marks: report.marks, notTaken: report.notTaken, emptyRows };
  }
  const columns = columnsByUse(definition, mapping);
  const reader = new LineReader(definition, columns, mapping.groups, options);
  const rows: PreviewRow[] = [];
  for (const [index, each] of lines.entries()) {
    const line = new Line(each, own, report);
    rows.push(options.leaveOut?.has(line.row) === true ? leftOutRow(line) : previewRow(line, reader, headings));
    if ((index + 1) % size === 0) yield { done: index + 1, of: lines.length };
  }
  const { drafts } = reader;
  nestUnderEachOther(drafts, options, report);
  const covered = coveredBy(columns);
  const records: PreviewRecord[] = [];
  for (const [index, draft] of drafts.entries()) {
    joinItems(definition, draft);
    if (lostItsFirstLine(draft, covered)) warnOfLostLine(draft, definition, report);
    records.push({ record: recordOf(definition, draft, covered), known: draft.known !== undefined, row: draft.row });
    if ((index + 1) % size === 0) yield { done: lines.length, of: lines.length };
  }
  warnOfSecond(definition, records, report);
  return { records, rows, marks: report.marks, notTaken: report.notTaken, emptyRows };
}

function leftOutRow(line: Line): PreviewRow {
  line.leaveAll('You left this row out.');
  return { row: line.row, record: null, begins: false };
}

function previewRow(line: Line, reader: LineReader, headings: readonly string[]): PreviewRow {
  const warning = line.warning(headings);
  if (warning !== null) line.mark(null, 'warning', warning);
  const before = reader.drafts.length;
  const draft = reader.read(line);
  return { row: line.row, record: draft?.id ?? null, begins: reader.drafts.length > before };
}

function coveredBy({ fields, items, lists }: ColumnsByUse): Covered {
  return {
    fields: new Set([...fields.keys(), ...items.keys()]),
    lists: new Map([...lists].map(([id, { cells }]) => [id, new Set(cells.keys())])),
  };
}

/** Names that stood one to a line become the text of their box, behind what a column of the whole box said. */
function joinItems({ fields }: RecordDefinition, draft: Draft): void {
  for (const [id, items] of draft.items) {
    const field = fields[id];
    if (field?.kind !== 'names') continue;
    const text = [...(draft.fields.get(id) ? [draft.fields.get(id)?.text ?? ''] : []), ...items].join('; ');
    const before = draft.known?.values[id];
    const same = before !== undefined && !isRows(before) && sameNames(valueOf(before), text);
    const reading = readNames(text);
    const read = { typed: text, value: 'value' in reading ? reading.value : null };
    draft.fields.set(id, { text, stored: same ? before : read, changed: null });
  }
}

function sameNames(before: unknown, text: string): boolean {
  const reading = readNames(text);
  return 'value' in reading && JSON.stringify(reading.value) === JSON.stringify(before);
}

/** A parent must be an entry of the table or one that there is, in the same place, and no entry may stand under itself. */
function nestUnderEachOther(drafts: readonly Draft[], { known }: PreviewOptions, report: Report): void {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const leave = (draft: Draft, reason: string) => {
    for (const { row, column, text } of draft.parent?.cells ?? []) report.leave(row, column, text, reason);
    draft.parent = null;
  };
  for (const draft of drafts) {
    if (!draft.parent) continue;
    const parent = byId.get(draft.parent.id)?.place ?? known?.(draft.parent.id);
    const same = parent && (['group', 'year', 'round'] as const).every((key) => parent[key] === draft.place[key]);
    if (same !== true) leave(draft, 'The entry it stood under is not there. It stands at the top.');
  }
  const parents = new Map(drafts.map(({ id, parent, known: was }) => [id, parent?.id ?? was?.parent ?? null]));
  for (const loop of loopsIn(parents)) {
    for (const id of loop) {
      const draft = byId.get(id);
      if (draft) leave(draft, 'The entries stand under each other in a circle. It stands at the top.');
    }
  }
}

function warnOfLostLine(draft: Draft, { noun }: RecordDefinition, report: Report): void {
  report.mark(
    draft.row,
    null,
    'warning',
    `The line with the boxes of this ${noun} is missing. Nothing in them is cleared.`,
  );
}

function warnOfSecond({ single, noun }: RecordDefinition, records: readonly PreviewRecord[], report: Report): void {
  const seen = new Set<string>();
  for (const { record, row } of single === true ? records : []) {
    const key = JSON.stringify([record.group, record.year, record.round]);
    if (seen.has(key)) report.mark(row, null, 'warning', `A year has one ${noun}. This is one more.`);
    seen.add(key);
  }
}
