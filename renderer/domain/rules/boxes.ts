import type { Field, RowsField, ScalarField, ScalarStored } from '../fields/field.ts';
import { typedOf } from '../fields/kinds.ts';
import type { RecordDefinition } from '../records/define-record.ts';
import { isRows, type GenericRecord } from '../records/record.ts';

/** A box of a record, be it a field or a cell of a list, with the path that a link to it needs. */
export interface Box {
  readonly path: string;
  readonly field: ScalarField;
  readonly stored: ScalarStored;
  /** What stands in the box. */
  readonly typed: string;
}

/** Every box of a record, from top to bottom. Made once for all rules, because reading them is most of a check's work. */
export function boxesOf(record: GenericRecord, definition: RecordDefinition): readonly Box[] {
  const boxes: Box[] = [];
  for (const [id, field] of fieldsOf(definition)) addBoxes(boxes, id, field, record);
  return boxes;
}

/** The lists of a record that have nothing in them. */
export function emptyLists(record: GenericRecord, definition: RecordDefinition): readonly [string, RowsField][] {
  const empty: [string, RowsField][] = [];
  for (const [id, field] of fieldsOf(definition)) {
    if (field.kind !== 'rows') continue;
    const rows = record.values[id];
    if (isRows(rows) && rows.length === 0) empty.push([id, field]);
  }
  return empty;
}

function addBoxes(boxes: Box[], id: string, field: Field, record: GenericRecord): void {
  const stored = record.values[id];
  if (stored === undefined) return;
  if (field.kind !== 'rows') {
    if (!isRows(stored)) boxes.push({ path: id, field, stored, typed: typedOf(stored) });
    return;
  }
  if (!isRows(stored)) return;
  for (const row of stored) {
    for (const [inner, innerField] of Object.entries(field.fields)) {
      const cell = row.values[inner];
      if (cell === undefined) continue;
      boxes.push({ path: `${id}.${row.id}.${inner}`, field: innerField, stored: cell, typed: typedOf(cell) });
    }
  }
}

const known = new WeakMap<RecordDefinition, readonly [string, Field][]>();

function fieldsOf(definition: RecordDefinition): readonly [string, Field][] {
  const fields = known.get(definition) ?? Object.entries(definition.fields);
  known.set(definition, fields);
  return fields;
}
