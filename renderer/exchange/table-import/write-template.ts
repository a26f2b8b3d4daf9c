import { showStored, typedOf } from '../../domain/fields/kinds.ts';
import type { ScalarField, ScalarStored } from '../../domain/fields/field.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { isRows, type GenericRecord, type StoredValue } from '../../domain/records/record.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { column, tableOf, type Column } from '../csv/column.ts';
import { writeCsv } from '../csv/write-csv.ts';
import { templateColumns, type TemplateColumn } from './template-headings.ts';

/** One line of the sheet: the boxes of the entry itself stand in its first line only. */
interface SheetLine {
  readonly record: GenericRecord;
  readonly place: number;
  readonly templateId: string;
}

/** The headings alone, for people who would rather fill in a spreadsheet. The text is empty for a type there is not. */
export function emptyTemplate(type: string): string {
  return filledTemplate(type, [], '');
}

/**
 * Entries of one type as a sheet to be worked on. The caller keeps the same records under the template's id: they are what
 * the sheet is compared with when it comes back.
 */
export function filledTemplate(type: string, records: readonly GenericRecord[], templateId: string): string {
  const definition = definitionOf(type);
  if (!definition) return '';
  const columns = templateColumns(definition).map((each) => columnOf(definition, each));
  const lines = records.filter((record) => record.type === type).flatMap((record) => linesOf(record, templateId));
  return writeCsv(
    tableOf(`${definition.plural}-template.csv`, columns, () => lines),
    true,
  );
}

function linesOf(record: GenericRecord, templateId: string): readonly SheetLine[] {
  const lists = Object.values(record.values).filter((stored) => isRows(stored));
  const count = lists.reduce((most, rows) => Math.max(most, rows.length), 1);
  return Array.from({ length: count }, (_, place) => ({ record, place, templateId }));
}

function columnOf(definition: RecordDefinition, { heading, use }: TemplateColumn): Column<SheetLine> {
  return column({ name: heading, label: heading, about: '' }, ({ record, place, templateId }) => {
    if (use.to === 'record') return record.id;
    if (use.to === 'template') return templateId;
    if (use.to === 'field') return place === 0 ? boxText(definition.fields[use.field], record.values[use.field]) : null;
    if (use.to !== 'row' && use.to !== 'cell') return null;
    const [list, rows] = [definition.fields[use.list], record.values[use.list]];
    const row = isRows(rows) ? rows[place] : undefined;
    if (!row || list?.kind !== 'rows') return null;
    return use.to === 'row' ? row.id : boxText(list.fields[use.field], row.values[use.field]);
  });
}

/** What was typed, but the words of the form for a choice. */
function boxText(
  field: RecordDefinition['fields'][string] | undefined,
  stored: StoredValue | undefined,
): string | null {
  if (!field || field.kind === 'rows' || stored === undefined || isRows(stored)) return null;
  const text = scalarText(field, stored);
  return text === '' ? null : text;
}

function scalarText(field: ScalarField, stored: ScalarStored): string {
  return field.kind === 'choice' ? showStored(field, stored) : typedOf(stored);
}
