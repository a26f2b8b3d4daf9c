import { blankStored } from '../fields/kinds.ts';
import type { Field, Row, ScalarFields } from '../fields/field.ts';
import type { RecordDefinition } from '../records/define-record.ts';
import { isRows, type GenericRecord, type StoredValue } from '../records/record.ts';

/**
 * The record with a blank for every field that came into the definition after it was written, so that a new field
 * costs no migration. Values the definition does not know stay. The very same object where nothing is missing.
 */
export function fillBlanks(definition: RecordDefinition, record: GenericRecord): GenericRecord {
  const filled = Object.entries(definition.fields).flatMap(([id, field]): [string, StoredValue][] => {
    const stored = record.values[id];
    const value = stored === undefined ? blankStored(field) : fillRows(field, stored);
    return value === stored ? [] : [[id, value]];
  });
  return filled.length === 0 ? record : { ...record, values: { ...record.values, ...Object.fromEntries(filled) } };
}

function fillRows(field: Field, stored: StoredValue): StoredValue {
  if (field.kind !== 'rows' || !isRows(stored)) return stored;
  const rows = stored.map((row) => fillRow(field.fields, row));
  return rows.some((row, index) => row !== stored[index]) ? rows : stored;
}

function fillRow(fields: ScalarFields, row: Row): Row {
  const missing = Object.entries(fields).filter(([id]) => row.values[id] === undefined);
  if (missing.length === 0) return row;
  return {
    ...row,
    values: { ...row.values, ...Object.fromEntries(missing.map(([id, field]) => [id, blankStored(field)])) },
  };
}
