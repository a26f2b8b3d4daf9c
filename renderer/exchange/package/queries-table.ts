import { stateWords } from '../../domain/queries/query-words.ts';
import { threadOf, type Query, type QueryMessage } from '../../domain/queries/query.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { column, tableOf, type Column, type Table } from '../csv/column.ts';

interface Line {
  readonly query: Query;
  /** Place in the thread, counting from 1. */
  readonly position: number;
  readonly message: QueryMessage;
}

const always = { required: true } as const;

const columns: readonly Column<Line>[] = [
  column(
    { ...always, name: 'query_id', label: 'Question', about: 'The permanent id of the question.' },
    ({ query }) => query.id,
  ),
  column(
    { ...always, name: 'record_id', label: 'Record', about: 'The permanent id of the record it is about.' },
    ({ query }) => query.record,
  ),
  column(
    { ...always, name: 'group_id', label: 'Group', about: 'The permanent id of the delivery group.' },
    ({ query }) => query.group,
  ),
  column(
    { ...always, name: 'year_label', label: 'Year', about: 'The financial year in words, like "2009 to 2010".' },
    ({ query }) => yearLabel(query.year),
  ),
  column(
    { ...always, name: 'round_id', label: 'Round', about: 'The permanent id of the reporting round.' },
    ({ query }) => query.round,
  ),
  column(
    { name: 'entry', label: 'Entry', about: 'What the record was called when the question was asked.' },
    ({ query }) => query.about.title,
  ),
  column(
    { name: 'field', label: 'Box', about: 'The id of the box, or list, row and box; empty for the whole record.' },
    ({ query }) => query.field,
  ),
  column(
    { name: 'box', label: 'Name of the box', about: 'What the box was called when the question was asked.' },
    ({ query }) => query.about.label,
  ),
  column(
    { name: 'box_had', label: 'It had', about: 'What stood in the box when the question was asked.' },
    ({ query }) => query.about.shown,
  ),
  column(
    { ...always, name: 'state', label: 'State', about: 'Where it stands.', allowed: Object.values(stateWords) },
    ({ query }) => stateWords[query.state],
  ),
  column(
    {
      ...always,
      name: 'position',
      label: 'Position',
      type: 'whole number',
      about: 'The place in the thread, counting from 1.',
    },
    ({ position }) => position,
  ),
  column(
    {
      ...always,
      name: 'kind',
      label: 'Kind',
      about: 'A question of the office, an answer of the group, or the closing.',
      allowed: ['question', 'answer', 'closing'],
    },
    ({ message }) => message.kind,
  ),
  column({ name: 'who', label: 'Who', about: 'Who wrote it.' }, ({ message }) => message.who),
  column(
    { ...always, name: 'when', label: 'When', about: 'The moment in UTC, like 2010-06-30T14:05:00.000Z.' },
    ({ message }) => message.when,
  ),
  column({ name: 'words', label: 'Words', about: 'What was written.' }, ({ message }) => message.text),
];

/** The queries for people and spreadsheets: one row for every question, answer and closing. */
export function queriesTable(file: string, queries: readonly Query[]): Table {
  return tableOf(file, columns, function* () {
    for (const query of queries) {
      for (const [index, message] of threadOf(query).entries()) yield { query, position: index + 1, message };
    }
  });
}
