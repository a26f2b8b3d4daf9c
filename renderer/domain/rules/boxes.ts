import type { Field, RowsField, ScalarField, ScalarStored } from '../fields/field.ts';
import { fieldsInForce, type NamedField } from '../fields/in-force.ts';
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

/**
 * Every box that the form of the record's year has, from top to bottom. Made once for all rules, because reading them is
 * most of a check's work.
 */
export function boxesOf(record: GenericRecord, definition: RecordDefinition): readonly Box[] {
  const boxes: Box[] = [];
  for (const [id, field] of fieldsOf(definition, record.year)) addBoxes(boxes, id, field, record);
  return boxes;
}

/** The lists on the form of the record's year that have nothing in them. */
export function emptyLists(record: GenericRecord, definition: RecordDefinition): readonly [string, RowsField][] {
  const empty: [string, RowsField][] = [];
  for (const [id, field] of fieldsOf(definition, record.year)) {
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

/** The fields of each definition by year: thousands of records ask for the same few lists. */
const known = new WeakMap<RecordDefinition, Map<number, readonly NamedField[]>>();

function fieldsOf(definition: RecordDefinition, year: number): readonly NamedField[] {
  const byYear = known.get(definition) ?? new Map<number, readonly NamedField[]>();
  known.set(definition, byYear);
  const fields = byYear.get(year) ?? fieldsInForce(definition.fields, year);
  byYear.set(year, fields);
  return fields;
}
