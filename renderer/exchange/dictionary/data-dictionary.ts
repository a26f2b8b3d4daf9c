import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { column, tableOf, type Column, type ColumnFacts, type Table } from '../csv/column.ts';

interface Entry {
  readonly file: string;
  readonly position: number;
  readonly facts: ColumnFacts;
}

const columns: readonly Column<Entry>[] = [
  column({ name: 'file', label: 'File', about: 'The CSV file the column stands in.' }, ({ file }) => file),
  column(
    { name: 'position', label: 'Position', type: 'whole number', about: 'The place of the column, counting from 1.' },
    ({ position }) => position,
  ),
  column({ name: 'column', label: 'Column', about: 'The heading of the column.' }, ({ facts }) => facts.name),
  column(
    { name: 'label', label: 'Label', about: 'What the box is called in the program.' },
    ({ facts }) => facts.label,
  ),
  column({ name: 'description', label: 'Description', about: 'What the column means.' }, ({ facts }) => facts.about),
  column(
    {
      name: 'type',
      label: 'Type',
      about: 'What the cells hold. A date is written YYYY-MM-DD, a number without separators.',
      allowed: ['text', 'whole number', 'decimal number', 'date'],
    },
    ({ facts }) => facts.type,
  ),
  column({ name: 'unit', label: 'Unit', about: 'The unit of a number; empty for a count.' }, ({ facts }) => facts.unit),
  column(
    {
      name: 'required',
      label: 'Required',
      about: 'Whether a complete record has it. An empty cell means not provided, never nought.',
      allowed: ['yes', 'no'],
    },
    ({ facts }) => (facts.required ? 'yes' : 'no'),
  ),
  column(
    {
      name: 'allowed_values',
      label: 'Allowed values',
      about: 'The values a choice can have, with a semicolon between two.',
    },
    ({ facts }) => facts.allowed.join('; '),
  ),
  column(
    { name: 'first_year', label: 'First year', about: 'The first year in which it is asked for; empty for always.' },
    ({ facts }) => (facts.since === undefined ? null : yearLabel(facts.since)),
  ),
  column(
    { name: 'last_year', label: 'Last year', about: 'The last year in which it is asked for; empty for still.' },
    ({ facts }) => (facts.until === undefined ? null : yearLabel(facts.until)),
  ),
];

/** One row for every column of every file, its own included: what somebody needs who gets the files and nothing else. */
export function dictionaryTable(tables: readonly Pick<Table, 'file' | 'columns'>[]): Table {
  const file = 'data-dictionary.csv';
  return tableOf(file, columns, () => [...tables, { file, columns }].flatMap(entriesOf));
}

function entriesOf({ file, columns: all }: Pick<Table, 'file' | 'columns'>): readonly Entry[] {
  return all.map((facts, index) => ({ file, position: index + 1, facts }));
}
