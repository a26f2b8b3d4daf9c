import { expect, test } from 'vitest';
import { tablesOf } from '../../../renderer/exchange/csv/tables.ts';
import { withAnswer } from '../../../renderer/domain/rules/answers.ts';
import type { Finding } from '../../../renderer/domain/rules/finding.ts';
import { runChecks } from '../../../renderer/domain/rules/run-checks.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';

const sample = sampleDataset();

/** The rows of one file of a dataset, as objects. */
function rowsIn(
  file: string,
  dataset = sample,
  findings: readonly Finding[] = [],
): readonly Readonly<Record<string, unknown>>[] {
  const table = tablesOf(dataset, findings).find((each) => each.file === file);
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

test('an answer says what it rests on and whether it still holds', () => {
  const [finding] = runChecks(sample).filter(({ code }) => code === 'ATT-E01');
  const record = sample.records.find(({ id }) => id === finding?.record);
  if (!finding || !record) throw new Error('The sample has no ATT-E01.');
  const answers = withAnswer(record, finding, 'printed so', 'It was.').answers ?? [];
  const lapsed = { ...finding, basis: 'other figures' };
  const answered = withAnswer({ ...record, answers }, lapsed, 'printed so', 'It was so before.');
  const dataset = { ...sample, records: sample.records.map((each) => (each.id === record.id ? answered : each)) };
  const rows = rowsIn('answers.csv', dataset, runChecks(dataset));
  expect(rows.map(({ basis, holds }) => [basis, holds])).toEqual([
    [finding.basis, 'yes'],
    ['other figures', 'no'],
  ]);
  expect(Object.keys(rows[0] ?? {}).slice(-2)).toEqual(['basis', 'holds']);
});
