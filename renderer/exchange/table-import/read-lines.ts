import type { Row } from '../../domain/fields/field.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { isRows, type GenericRecord } from '../../domain/records/record.ts';
import type { ColumnUse } from './column-use.ts';
import type { ColumnsByUse, ListColumns } from './columns-by-use.ts';
import type { Draft, DraftCells, DraftRow } from './draft.ts';
import { readEnvelope } from './line-envelope.ts';
import { LinePlaces } from './line-place.ts';
import type { Line } from './line.ts';
import type { PreviewOptions } from './preview-table.ts';
import { readCell } from './read-cell.ts';

/** Turns lines into drafts, one after the other; it remembers only which entries there are and which was the last. */
export class LineReader {
  readonly drafts: Draft[] = [];
  readonly #definition: RecordDefinition;
  readonly #columns: ColumnsByUse;
  readonly #options: PreviewOptions;
  readonly #places: LinePlaces;
  readonly #byId = new Map<string, Draft>();
  readonly #counts = new Map<string, number>();
  #last: Draft | null = null;
  /** Why the entry of the line before was not taken; what carries it on is not taken either. */
  #refusal: string | null = null;

  constructor(
    definition: RecordDefinition,
    columns: ColumnsByUse,
    groups: Readonly<Record<string, string>>,
    options: PreviewOptions,
  ) {
    this.#definition = definition;
    this.#columns = columns;
    this.#options = options;
    this.#places = new LinePlaces(definition.id, columns.places, groups, options);
  }

  /** The draft that the line belongs to, or null where it makes none; then every cell of it is reported. */
  read(line: Line): Draft | null {
    this.#leaveUnused(line);
    const draft = this.#draftFor(line);
    this.#last = draft;
    if (draft === null) return null;
    this.#refusal = null;
    this.#places.report(line, draft.place);
    readEnvelope(line, draft, this.#columns);
    for (const [id, columns] of this.#columns.fields) this.#readField(line, draft, id, columns);
    for (const [id, columns] of this.#columns.items) this.#readItems(line, draft, id, columns);
    for (const [id, columns] of this.#columns.lists) this.#readRow(line, draft, id, columns);
    return draft;
  }

  #leaveUnused(line: Line): void {
    for (const column of line.filled()) {
      const reason = unusedBecause(this.#columns.uses[column]);
      if (reason !== null) line.leave(column, reason);
    }
  }

  #draftFor(line: Line): Draft | null {
    const said = this.#idIn(line);
    const before = said === null ? null : (this.#byId.get(said.id) ?? null);
    if (before && said) {
      if (!this.#contradicts(line, before)) return before;
      const sentence = `This row has the entry id of row ${before.row} but says something else. It is taken as an entry of its own.`;
      line.mark(said.column, 'warning', sentence);
      line.leave(said.column, sentence);
      return this.#start(line, null);
    }
    if (said === null && this.#last && this.#continues(line, this.#last)) return this.#last;
    if (said === null && this.#refusal !== null && this.#carriesOn(line))
      return this.#refuse(line, this.#refusal, null);
    return this.#start(line, said);
  }

  #idIn(line: Line): { readonly id: string; readonly column: number } | null {
    const [column, ...others] = this.#columns.record.filter((one) => line.text(one) !== '');
    for (const other of others) line.leave(other, 'Another column has the id of the entry.');
    if (column === undefined) return null;
    const id = line.text(column).trim();
    const known = this.#options.known?.(id);
    if (id.length <= 200 && (!known || known.type === this.#definition.id)) return { id, column };
    const sentence = known
      ? 'This is the id of an entry of another kind. The row is taken as a new entry.'
      : 'This is too long to be the id of an entry. The row is taken as a new one.';
    line.mark(column, 'warning', sentence);
    line.leave(column, sentence);
    return null;
  }

  #start(line: Line, said: { readonly id: string } | null): Draft | null {
    const known = said ? this.#options.known?.(said.id) : undefined;
    if (!said && !this.#saysAnything(line)) return this.#refuse(line, 'Nothing else in its row is taken.', null);
    const place = known ? { group: known.group, year: known.year, round: known.round } : this.#places.placeOf(line);
    if ('problem' in place) return this.#refuse(line, place.problem, place.problem);
    const id = said?.id ?? this.#options.makeId();
    const key = `${place.group} ${place.year} ${place.round}`;
    const order = known ? known.order : (this.#counts.get(key) ?? this.#options.lastOrder?.(place) ?? 0) + 1;
    if (!known) this.#counts.set(key, order);
    const empty = {
      fields: new Map(),
      items: new Map(),
      lists: new Map(),
      said: new Map(),
      parent: null,
      sourceLines: [],
    };
    const draft: Draft = { id, place, known, row: line.row, order, ...empty };
    this.#byId.set(id, draft);
    this.drafts.push(draft);
    return draft;
  }

  #refuse(line: Line, reason: string, problem: string | null): null {
    if (problem !== null) {
      line.mark(null, 'problem', problem);
      this.#refusal = problem;
    }
    line.leaveAll(reason);
    return null;
  }

  #saysAnything(line: Line): boolean {
    const { fields, items } = this.#columns;
    return anyFilled(line, fields.values()) || anyFilled(line, items.values()) || this.#hasCells(line);
  }

  #hasCells(line: Line): boolean {
    return [...this.#columns.lists.values()].some(({ cells }) => anyFilled(line, cells.values()));
  }

  #readField(line: Line, draft: Draft, id: string, columns: readonly number[]): void {
    const field = this.#definition.fields[id];
    if (!field || field.kind === 'rows') return;
    const before = draft.known?.values[id];
    this.#readBox(line, { cells: draft.fields, id, columns }, (text) =>
      readCell(field, text, before === undefined || isRows(before) ? undefined : before),
    );
  }

  #readItems(line: Line, draft: Draft, id: string, columns: readonly number[]): void {
    for (const column of columns) {
      const text = line.text(column);
      if (text === '') continue;
      const items = draft.items.get(id);
      if (items) items.push(text);
      else draft.items.set(id, [text]);
    }
  }

  #readRow(line: Line, draft: Draft, list: string, { row, cells }: ListColumns): void {
    const field = this.#definition.fields[list];
    if (field?.kind !== 'rows') return;
    const [column, ...others] = row.filter((one) => line.text(one) !== '');
    for (const other of others) line.leave(other, 'Another column has the id of the line.');
    if (column === undefined && !anyFilled(line, cells.values())) return;
    const rows = draft.lists.get(list) ?? new Map<string, DraftRow>();
    draft.lists.set(list, rows);
    const id = column === undefined ? null : this.#rowId(line, column, rows);
    const before = knownRow(draft.known, list, id);
    const draftRow: DraftRow = { id: id ?? this.#options.makeId(), cells: new Map() };
    rows.set(draftRow.id, draftRow);
    for (const [key, inner] of cells) {
      const box = field.fields[key];
      if (!box) continue;
      this.#readBox(line, { cells: draftRow.cells, id: key, columns: inner }, (text) =>
        readCell(box, text, before?.values[key]),
      );
    }
  }

  #rowId(line: Line, column: number, rows: ReadonlyMap<string, DraftRow>): string | null {
    const id = line.text(column).trim();
    if (id.length <= 200 && !rows.has(id)) return id;
    line.leave(column, 'Another line of the entry has this id. It is taken as a new line.');
    return null;
  }

  #readBox(
    line: Line,
    { cells, id, columns }: { readonly cells: DraftCells; readonly id: string; readonly columns: readonly number[] },
    read: (text: string) => ReturnType<typeof readCell>,
  ): void {
    for (const column of columns) {
      const text = line.text(column);
      const there = cells.get(id);
      if (text === '') continue;
      if (there) {
        const reason = there.text === text ? there.changed : 'Another cell fills this box of the entry.';
        if (reason !== null) line.leave(column, reason);
        continue;
      }
      const { stored, changed, problem } = read(text);
      cells.set(id, { text, stored, changed });
      if (problem !== null) line.mark(column, 'problem', problem);
      if (changed !== null) line.leave(column, changed);
    }
  }

  /** Whether a line only carries on the lists of the entry above: it says nothing else, or the same once more. */
  #continues(line: Line, draft: Draft): boolean {
    if (!this.#isListed(line) || !this.#places.isIn(line, draft.place) || this.#contradicts(line, draft)) return false;
    const said = this.#ownTexts(line);
    return said.length === 0 || said.some(([id, text]) => draft.fields.get(id)?.text === text);
  }

  /** Whether a line has nothing but lines of lists, so that it can only belong to the one above. */
  #carriesOn(line: Line): boolean {
    return this.#isListed(line) && this.#ownTexts(line).length === 0 && this.#places.saysNothing(line);
  }

  #isListed(line: Line): boolean {
    return this.#hasCells(line) || anyFilled(line, this.#columns.items.values());
  }

  /** Whether a line says something else in a box of the entry itself. */
  #contradicts(line: Line, draft: Draft): boolean {
    return this.#ownTexts(line).some(([id, text]) => {
      const there = draft.fields.get(id);
      return there !== undefined && there.text !== text;
    });
  }

  #ownTexts(line: Line): readonly (readonly [id: string, text: string])[] {
    return [...this.#columns.fields].flatMap(([id, columns]) => {
      const text = columns.map((column) => line.text(column)).find((one) => one !== '');
      return text === undefined ? [] : [[id, text] as const];
    });
  }
}

/** Why a column is for nothing; null where it is for something. */
function unusedBecause(use: ColumnUse | undefined): string | null {
  if (!use) return 'It stands beyond the last heading.';
  if (use.to === 'leave out') return 'Its column is left out.';
  return use.to === 'worked out' ? 'The program works this out itself.' : null;
}

function anyFilled(line: Line, columns: Iterable<readonly number[]>): boolean {
  for (const each of columns) for (const column of each) if (line.text(column) !== '') return true;
  return false;
}

const rowsById = new WeakMap<readonly Row[], ReadonlyMap<string, Row>>();

function knownRow(known: GenericRecord | undefined, list: string, id: string | null): Row | undefined {
  const rows = known?.values[list];
  if (id === null || rows === undefined || !isRows(rows)) return undefined;
  const byId = rowsById.get(rows) ?? new Map(rows.map((row) => [row.id, row]));
  rowsById.set(rows, byId);
  return byId.get(id);
}
