import { answerKey, type Answer, type PrintedBlock } from '../../domain/records/record.ts';
import { column, tableOf, type Column, type Table } from './column.ts';
import { envelopeColumns } from './record-columns.ts';
import type { RecordRow } from './record-rows.ts';

interface Item<Value> {
  readonly owner: RecordRow;
  /** Place in the record, counting from 1. */
  readonly position: number;
  readonly value: Value;
}

/**
 * What records of every type may have beside their values, in files of their own: how a published review prints them,
 * and the answers to what the checks found.
 */
export function envelopeTables(rows: readonly RecordRow[]): readonly Table[] {
  return [
    tableOf('printed-text.csv', [...shared<PrintedBlock>(), ...printedColumns], () =>
      items(rows, ({ printed }) => printed),
    ),
    tableOf('answers.csv', [...shared<Answer>(), ...answerColumns], () => items(rows, ({ answers }) => answers)),
  ];
}

function shared<Value>(): readonly Column<Item<Value>>[] {
  const type = column<Item<Value>>(
    { name: 'record_type', label: 'Type', required: true, about: 'The kind of record, as its permanent id.' },
    ({ owner }) => owner.record.type,
  );
  const position = column<Item<Value>>(
    {
      name: 'position',
      label: 'Position',
      type: 'whole number',
      required: true,
      about: 'The place in the record, counting from 1.',
    },
    (item) => item.position,
  );
  return [
    ...envelopeColumns.map((one) => ({ ...one, cell: ({ owner }: Item<Value>) => one.cell(owner) })),
    type,
    position,
  ];
}

const printedColumns: readonly Column<Item<PrintedBlock>>[] = [
  column(
    { name: 'page', label: 'Page', type: 'whole number', about: 'The page or slide; empty where nobody said.' },
    ({ value }) => value.page,
  ),
  column(
    {
      name: 'source_line',
      label: 'Source line',
      type: 'whole number',
      about: 'The line of the source text its words begin in; empty where it was typed in by hand.',
    },
    ({ value }) => value.line,
  ),
  column(
    { name: 'marker', label: 'Bullet', about: 'The bullet before the words; empty for none.' },
    ({ value }) => value.marker,
  ),
  column(
    {
      name: 'marker_apart',
      label: 'Bullet put back',
      required: true,
      about: 'Whether the source has the bullet apart from its words.',
      allowed: ['yes', 'no'],
    },
    ({ value }) => (value.apart ? 'yes' : 'no'),
  ),
  column(
    { name: 'text', label: 'Words as printed', required: true, about: 'The words with their line breaks.' },
    ({ value }) => value.text,
  ),
];

const answerColumns: readonly Column<Item<Answer>>[] = [
  column(
    { name: 'code', label: 'Code', required: true, about: 'The code of the check that is answered.' },
    ({ value }) => value.code,
  ),
  column(
    { name: 'field', label: 'Box', required: true, about: 'The id of the box, or list, row and box.' },
    ({ value }) => value.field,
  ),
  column(
    { name: 'printed', label: 'Given for', about: 'The words or figures the answer was given for.' },
    ({ value }) => value.printed,
  ),
  column(
    {
      name: 'kind',
      label: 'Answer',
      required: true,
      about: 'A warning explained, an error that stands so in a published original, or a style that is kept.',
      allowed: ['explained', 'printed so', 'keep'],
    },
    ({ value }) => value.kind,
  ),
  column(
    { name: 'reason', label: 'Reason', about: 'The reason in words; a kept style needs none.' },
    ({ value }) => value.reason,
  ),
  column(
    {
      name: 'basis',
      label: 'Rests on',
      about: 'All figures and words the finding rested on when it was answered; empty in answers of earlier versions.',
    },
    ({ value }) => value.basis ?? '',
  ),
  column(
    {
      name: 'holds',
      label: 'Holds',
      required: true,
      about: 'Whether the answer still settles what is found; not once the figures or words it was given for change.',
      allowed: ['yes', 'no'],
    },
    ({ owner, value }) => (owner.holding.has(answerKey(value)) ? 'yes' : 'no'),
  ),
];

function* items<Value>(
  rows: readonly RecordRow[],
  valuesOf: (record: RecordRow['record']) => readonly Value[] | undefined,
): Iterable<Item<Value>> {
  for (const owner of rows) {
    for (const [index, value] of (valuesOf(owner.record) ?? []).entries()) yield { owner, position: index + 1, value };
  }
}
