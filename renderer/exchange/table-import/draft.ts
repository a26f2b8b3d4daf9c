import { blankStored, isBlank } from '../../domain/fields/kinds.ts';
import type { Row, ScalarFields, ScalarStored } from '../../domain/fields/field.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { isRows, type GenericRecord, type LineRange, type StoredValue } from '../../domain/records/record.ts';

/** Whose an entry is and which time it is of. */
export interface Place {
  readonly group: string;
  readonly year: number;
  readonly round: string;
}

/** What a cell said and what it became, by the id of its box. */
export type DraftCells = Map<string, DraftCell>;

export interface DraftCell {
  readonly text: string;
  readonly stored: ScalarStored;
  /** Why the box does not have the cell's own text; null where it has. */
  readonly changed: string | null;
}

export interface DraftRow {
  readonly id: string;
  readonly cells: DraftCells;
}

/** An entry while its lines are being read. */
export interface Draft {
  readonly id: string;
  readonly place: Place;
  /** The entry that there is already; undefined for a new one. */
  readonly known: GenericRecord | undefined;
  /** The row of the table that it begins in. */
  readonly row: number;
  readonly fields: DraftCells;
  readonly items: Map<string, string[]>;
  /** The lines of each list by their ids, in the order of the table. */
  readonly lists: Map<string, Map<string, DraftRow>>;
  order: number;
  /** What cells said of order and source lines: once said, another cell cannot say something else. */
  readonly said: Map<'order' | 'source lines', string>;
  /** The entry above in an outline, and every cell that says so. */
  parent: { readonly id: string; readonly cells: ParentCell[] } | null;
  sourceLines: readonly LineRange[];
}

export interface ParentCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What the table has columns for. */
export interface Covered {
  readonly fields: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The entry that a draft becomes. What the table has no column for stays as it is, or blank. What is not in the table is
 * not deleted: lines of a list that are missing in it stay, and new ones stand behind the line they follow there.
 */
export function recordOf(definition: RecordDefinition, draft: Draft, covered: Covered): GenericRecord {
  const { known } = draft;
  const values: Record<string, StoredValue> = {};
  const cleared = known !== undefined && !lostItsFirstLine(draft, covered);
  for (const [id, field] of Object.entries(definition.fields)) {
    const before = known?.values[id];
    if (field.kind === 'rows') {
      const inner = covered.lists.get(id);
      values[id] = inner
        ? rowsOf(field.fields, before, [...(draft.lists.get(id)?.values() ?? [])], inner)
        : (before ?? []);
      continue;
    }
    const given = draft.fields.get(id)?.stored;
    // A box of blanks looks empty in a table: it is left as it is.
    const clear = cleared && covered.fields.has(id) && before !== undefined && !isRows(before) && !isBlank(before);
    values[id] = given ?? (before !== undefined && !clear ? before : blankStored(field));
  }
  if (known) return { ...known, values };
  const { id, place, order, parent, sourceLines } = draft;
  return { id, type: definition.id, ...place, order, parent: parent?.id ?? null, sourceLines, values };
}

/**
 * True where every box of the entry itself is empty in the table though it had something: its first line, the only one
 * that has them, was deleted or sorted away. Nothing is cleared then.
 */
export function lostItsFirstLine({ known, fields }: Draft, covered: Covered): boolean {
  if (!known || fields.size > 0) return false;
  return [...covered.fields].some((id) => {
    const before = known.values[id];
    return before !== undefined && !isRows(before) && !isBlank(before);
  });
}

function rowsOf(
  fields: ScalarFields,
  before: StoredValue | undefined,
  drafts: readonly DraftRow[],
  covered: ReadonlySet<string>,
): readonly Row[] {
  const kept = before !== undefined && isRows(before) ? before : [];
  const known = new Map(kept.map((row) => [row.id, row]));
  const behind = new Map<string | null, Row[]>();
  let last: string | null = null;
  for (const draft of drafts) {
    const was = known.get(draft.id);
    const row = rowOf(fields, was, draft, covered);
    if (was) {
      known.set(draft.id, row);
      last = draft.id;
      continue;
    }
    const following = behind.get(last);
    if (following) following.push(row);
    else behind.set(last, [row]);
  }
  const all = kept.flatMap(({ id }) => [...ofId(known, id), ...(behind.get(id) ?? [])]);
  return [...all, ...(behind.get(null) ?? [])];
}

function ofId(rows: ReadonlyMap<string, Row>, id: string): readonly Row[] {
  const row = rows.get(id);
  return row ? [row] : [];
}

function rowOf(fields: ScalarFields, was: Row | undefined, { id, cells }: DraftRow, covered: ReadonlySet<string>): Row {
  const values = Object.entries(fields).map(([key, inner]): [string, ScalarStored] => {
    const before = was?.values[key];
    const kept = before !== undefined && (!covered.has(key) || isBlank(before)) ? before : blankStored(inner);
    return [key, cells.get(key)?.stored ?? kept];
  });
  return { id, values: Object.fromEntries(values) };
}
