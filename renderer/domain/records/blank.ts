import { blankStored, readTyped } from '../fields/kinds.ts';
import type { Field, RowsField } from '../fields/field.ts';
import type { RecordDefinition } from './define-record.ts';
import type { GenericRecord, RecordEnvelope, StoredValue } from './record.ts';

/** A record nobody has filled in. Built from the definition, so that a new field costs nothing here. */
export function blankRecord(definition: RecordDefinition, envelope: RecordEnvelope): GenericRecord {
  const values = Object.fromEntries(
    Object.entries(definition.fields).map(([id, field]): [string, StoredValue] => [id, blankStored(field)]),
  );
  return { ...envelope, type: definition.id, values };
}

/** What people typed, by field id; a list is an array of such, each with an id of its own. */
export type TypedValues = Readonly<Record<string, string | readonly TypedRow[]>>;
export type TypedRow = { readonly id: string } & Readonly<Record<string, string>>;

/** Builds the stored values from typed texts: how the sample is read, and how tests make records. Unknown ids throw. */
export function valuesFrom(definition: RecordDefinition, typed: TypedValues): GenericRecord['values'] {
  for (const id of Object.keys(typed)) {
    if (!(id in definition.fields)) throw new Error(`A ${definition.noun} has no field called "${id}".`);
  }
  return Object.fromEntries(Object.entries(definition.fields).map(([id, field]) => [id, storedFrom(field, typed[id])]));
}

function storedFrom(field: Field, typed: string | readonly TypedRow[] | undefined): StoredValue {
  if (field.kind === 'rows') return typeof typed === 'string' ? [] : rowsFrom(field, typed ?? []);
  return readTyped(field, typeof typed === 'string' ? typed : '');
}

function rowsFrom(field: RowsField, rows: readonly TypedRow[]): StoredValue {
  return rows.map((row) => ({
    id: row.id,
    values: Object.fromEntries(
      Object.entries(field.fields).map(([id, inner]) => [id, readTyped(inner, row[id] ?? '')]),
    ),
  }));
}
