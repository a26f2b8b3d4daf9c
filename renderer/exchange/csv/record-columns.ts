import type { Computed, RecordDefinition } from '../../domain/records/define-record.ts';
import { isRows, showLines, type GenericRecord } from '../../domain/records/record.ts';
import { plainPounds } from '../../domain/fields/money.ts';
import type { Cell } from './cell.ts';
import { column, snakeCase, type Column, type ColumnFacts } from './column.ts';
import { columnsOfField, moneyName, percentName } from './field-columns.ts';
import type { RecordRow } from './record-rows.ts';

const day = { type: 'date', required: true } as const;
const always = { required: true } as const;

/** What every row of group records begins with, whatever its type. */
export const envelopeColumns: readonly Column<RecordRow>[] = [
  column(
    { ...always, name: 'record_id', label: 'Record', about: 'The permanent id of the record.' },
    ({ record }) => record.id,
  ),
  column(
    { ...always, name: 'group_id', label: 'Group', about: 'The permanent id of the delivery group.' },
    ({ record }) => record.group,
  ),
  column(
    { ...always, name: 'group_name', label: 'Name of the group', about: 'The name of the delivery group.' },
    ({ envelope }) => envelope.groupName,
  ),
  column(
    { ...day, name: 'year_start', label: 'Year, first day', about: 'The first day of the financial year.' },
    ({ envelope }) => envelope.yearStart,
  ),
  column(
    { ...day, name: 'year_end', label: 'Year, last day', about: 'The last day of the financial year.' },
    ({ envelope }) => envelope.yearEnd,
  ),
  column(
    { ...always, name: 'year_label', label: 'Year', about: 'The financial year in words, like "2009 to 2010".' },
    ({ envelope }) => envelope.yearLabel,
  ),
  column(
    { ...always, name: 'round_id', label: 'Round', about: 'The permanent id of the reporting round.' },
    ({ record }) => record.round,
  ),
  column(
    { ...always, name: 'round_name', label: 'Name of the round', about: 'The name of the reporting round.' },
    ({ envelope }) => envelope.roundName,
  ),
];

const outlineColumns: readonly Column<RecordRow>[] = [
  column(
    {
      ...always,
      name: 'order',
      label: 'Order',
      type: 'whole number',
      about: 'The place among the records under the same parent, counting from 1.',
    },
    ({ record }) => record.order,
  ),
  column(
    {
      name: 'parent_id',
      label: 'Parent',
      about: 'The record_id of the record this one is nested under; empty at the top.',
    },
    ({ record }) => record.parent,
  ),
];

const closingColumns: readonly Column<RecordRow>[] = [
  column(
    {
      name: 'finding_codes',
      label: 'Findings',
      about: 'The codes of the checks that found something in the record, with a space between two.',
    },
    ({ codes }) => codes,
  ),
  column(
    {
      name: 'source_lines',
      label: 'Source lines',
      about: 'The lines of the source text the record was typed in from, like "227 to 234"; empty for new records.',
    },
    ({ record }) => showLines(record.sourceLines),
  ),
];

/** Every column of a record type's own file, read from its definition. */
export function columnsOfRecord(definition: RecordDefinition): readonly Column<RecordRow>[] {
  const own = Object.entries(definition.fields).flatMap(([id, field]) =>
    field.kind === 'rows'
      ? []
      : columnsOfField(id, field).map((inner) => fromRecord(id, apartFromEnvelope(definition, inner))),
  );
  const computed = Object.entries(definition.computed).map(([id, one]) => computedColumn(id, one));
  return [...envelopeColumns, ...(definition.outline ? outlineColumns : []), ...own, ...computed, ...closingColumns];
}

/** What scripts take for the envelope: a field's column may not be called so. */
const ofEnvelope = new Set([
  ...envelopeColumns.map(({ name }) => name),
  'group',
  'year',
  'round',
  'order',
  'parent_id',
]);

/** "year_label" of a front page is how it prints the year, so its column is "front_page_year_label". */
function apartFromEnvelope<C extends ColumnFacts>({ id }: RecordDefinition, one: C): C {
  return ofEnvelope.has(one.name) ? { ...one, name: `${id.replaceAll('-', '_')}_${one.name}` } : one;
}

function fromRecord(id: string, inner: ReturnType<typeof columnsOfField>[number]): Column<RecordRow> {
  return {
    ...inner,
    cell({ record }) {
      const stored = record.values[id];
      return stored === undefined || isRows(stored) ? null : inner.cell(stored);
    },
  };
}

/** How each kind of computed value is named and written. */
const computedKinds: Readonly<
  Record<
    Computed<never>['kind'],
    (name: string) => Pick<ColumnFacts, 'name' | 'type' | 'unit'> & { readonly write: (value: number | string) => Cell }
  >
> = {
  text: (name) => ({ name, type: 'text', unit: '', write: (value) => value }),
  count: (name) => ({ name, type: 'whole number', unit: '', write: (value) => value }),
  decimal: (name) => ({ name, type: 'decimal number', unit: '', write: (value) => value }),
  percent: (name) => ({ name: percentName(name), type: 'decimal number', unit: 'percent', write: (value) => value }),
  money: (name) => ({
    name: moneyName(name),
    type: 'decimal number',
    unit: 'pounds',
    write: (value) => (typeof value === 'number' ? plainPounds(value) : value),
  }),
};

function computedColumn(id: string, computed: Computed<GenericRecord>): Column<RecordRow> {
  const { write, ...facts } = computedKinds[computed.kind](snakeCase(id));
  const about = `Worked out, never typed. ${computed.about}`;
  return column({ ...facts, label: computed.label, about }, ({ record, lookup }) => {
    const value = computed.value(record, lookup);
    return value === null ? null : write(value);
  });
}
