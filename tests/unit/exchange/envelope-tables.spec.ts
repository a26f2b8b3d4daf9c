import { expect, test } from 'vitest';
import { tablesOf } from '../../../renderer/exchange/csv/tables.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';

const sample = sampleDataset();

/** The rows of one file of a dataset, as objects. */
function rowsIn(file: string, dataset = sample): readonly Readonly<Record<string, unknown>>[] {
  const table = tablesOf(dataset, []).find((each) => each.file === file);
  const names = table?.columns.map(({ name }) => name) ?? [];
  return [...(table?.rows() ?? [])].map((cells) =>
    Object.fromEntries(cells.map((cell, at) => [names[at] ?? '', cell])),
  );
}

test('the words of the printed review stand in a file of their own, paragraph by paragraph', () => {
  const rows = rowsIn('printed-text.csv');
  expect(rows).toHaveLength(sample.records.reduce((sum, { printed = [] }) => sum + printed.length, 0));
  expect(rows.find(({ source_line: line }) => line === 169)).toMatchObject({
    record_type: 'achievement',
    group_id: 'economic-growth-and-learning',
    position: 1,
    page: 13,
    marker: '–',
    marker_apart: 'yes',
    text: 'Successful programme of Christmas events,',
  });
});

test('an answer travels with its record', () => {
  const [first] = sample.records;
  const answer = {
    code: 'ATT-E01',
    field: 'statedTotal',
    printed: '17,267',
    kind: 'printed so',
    reason: 'It was.',
  } as const;
  const answered = first ? [{ ...first, answers: [answer] }] : [];
  const rows = rowsIn('answers.csv', { ...sample, records: answered });
  expect(rows).toEqual([expect.objectContaining({ ...answer, record_id: first?.id, position: 1 })]);
  expect(rowsIn('answers.csv')).toEqual([]);
});
