import type { ScalarStored } from '../../domain/fields/field.ts';
import { isRows, type GenericRecord, type PrintedBlock } from '../../domain/records/record.ts';

/** A copy of the record with one box changed. The path is a field id, or "list.ROW.field" for a cell of a list. */
export function withValue(record: GenericRecord, path: string, stored: ScalarStored): GenericRecord {
  const [field = '', rowId, inner] = path.split('.');
  if (rowId === undefined || inner === undefined) {
    return { ...record, values: { ...record.values, [field]: stored } };
  }
  const rows = record.values[field];
  if (!isRows(rows)) return record;
  const changed = rows.map((row) => (row.id === rowId ? { ...row, values: { ...row.values, [inner]: stored } } : row));
  return { ...record, values: { ...record.values, [field]: changed } };
}

/** A copy of the record with other printed words; without any, the record keeps nothing of them. */
export function withPrinted(record: GenericRecord, printed: readonly PrintedBlock[]): GenericRecord {
  if (printed.length > 0) return { ...record, printed };
  const { printed: _, ...rest } = record;
  return rest;
}
