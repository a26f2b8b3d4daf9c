import type { Field, Row, RowsField } from '../../domain/fields/field.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { isRows } from '../../domain/records/record.ts';
import { column, kebabCase, snakeCase, tableOf, type Column, type Table } from './column.ts';
import { columnsOfField } from './field-columns.ts';
import { envelopeColumns } from './record-columns.ts';
import type { RecordRow } from './record-rows.ts';

/** One item of a list inside a record. */
interface Item<Value> {
  readonly owner: RecordRow;
  /** Place in the list, counting from 1. */
  readonly position: number;
  readonly value: Value;
}

/**
 * A list inside a record has a file of its own with a row for each item, named for record type and field. So a figure of
 * the record, such as a total, is never repeated beside each part and added up by mistake.
 */
export function listTables(definition: RecordDefinition, owners: readonly RecordRow[]): readonly Table[] {
  return Object.entries(definition.fields).flatMap(([id, field]) => {
    const file = `${definition.id}-${kebabCase(id)}.csv`;
    if (field.kind === 'rows') return [tableOf(file, columnsOfRows(field), () => rowItems(owners, id))];
    if (field.kind === 'names') return [tableOf(file, columnsOfNames(field), () => nameItems(owners, id))];
    return [];
  });
}

/** The envelope as in the record's own file. Without order and parent, which belong to the record. */
function shared<Value>(): readonly Column<Item<Value>>[] {
  return envelopeColumns.map((one) => ({ ...one, cell: ({ owner }) => one.cell(owner) }));
}

function positionColumn<Value>(list: Field): Column<Item<Value>> {
  const about = `The place in the list "${list.label}", counting from 1.`;
  return column(
    { name: 'position', label: 'Position', type: 'whole number', required: true, about },
    ({ position }) => position,
  );
}

function columnsOfRows(field: RowsField): readonly Column<Item<Row>>[] {
  const item = snakeCase(field.item.replace(/\s+/g, '_'));
  const id = column<Item<Row>>(
    {
      name: `${item}_id`,
      label: `Id of the ${field.item}`,
      required: true,
      about: `The permanent id of the ${field.item} within its record.`,
    },
    ({ value }) => value.id,
  );
  const cells = Object.entries(field.fields).flatMap(([key, inner]) =>
    columnsOfField(key, inner).map((one): Column<Item<Row>> => ({
      ...one,
      cell({ value }) {
        const stored = value.values[key];
        return stored === undefined ? null : one.cell(stored);
      },
    })),
  );
  return [...shared<Row>(), id, positionColumn(field), ...cells];
}

function columnsOfNames(field: Field): readonly Column<Item<string>>[] {
  const about = `One name from "${field.label}".`;
  const name = column<Item<string>>({ name: 'name', label: field.label, required: true, about }, ({ value }) => value);
  return [...shared<string>(), positionColumn(field), name];
}

function* rowItems(owners: readonly RecordRow[], id: string): Iterable<Item<Row>> {
  for (const owner of owners) {
    const rows = owner.record.values[id];
    if (!isRows(rows)) continue;
    for (const [index, value] of rows.entries()) yield { owner, position: index + 1, value };
  }
}

function* nameItems(owners: readonly RecordRow[], id: string): Iterable<Item<string>> {
  for (const owner of owners) {
    const stored = owner.record.values[id];
    if (stored === undefined || typeof stored === 'string' || isRows(stored)) continue;
    const { value } = stored;
    if (!Array.isArray(value)) continue;
    for (const [index, name] of value.entries()) yield { owner, position: index + 1, value: name };
  }
}
