import { expect, test } from 'vitest';
import { blankRecord } from '../../../../renderer/domain/records/blank.ts';
import { definitionOf } from '../../../../renderer/domain/records/registry.ts';
import type { GenericRecord, LineRange, PrintedBlock } from '../../../../renderer/domain/records/record.ts';
import { coverageOf, type Coverage, type NumberedLine } from '../../../../renderer/domain/source-text/coverage.ts';

const text = ['Download', '', '•', 'Wet Marsh: 12', 'walks', '• Ends here. Begins', 'there'].join('\n');

test('every line is accounted for by the records that hold its words', () => {
  const found = coverageOf(text, [
    record('source-document', [[1, 1]], []),
    record('achievement', [[3, 5]], [{ marker: '•', apart: true, text: 'Wet Marsh: 12\nwalks' }]),
    record('achievement', [[6, 6]], [{ marker: '•', text: 'Ends here.' }]),
    record('achievement', [[6, 7]], [{ text: 'Begins\nthere' }]),
  ]);
  expect(numbers(found)).toEqual({ accounted: [3, 4, 5, 6, 7], around: [1], empty: [2], rest: [] });
});

test('a claim without the words is no account', () => {
  const catchAll = record('achievement', [[1, 7]], [{ text: 'Wet Marsh: 12' }]);
  expect(numbers(coverageOf(text, [catchAll]))).toEqual({
    accounted: [4],
    around: [],
    empty: [2],
    rest: [1, 3, 5, 6, 7],
  });
});

test('words without a claim are no account either', () => {
  const unclaimed = record('achievement', [], [{ text: 'Wet Marsh: 12\nwalks' }]);
  expect(numbers(coverageOf(text, [unclaimed])).accounted).toEqual([]);
});

function record(
  type: string,
  sourceLines: readonly LineRange[],
  printed: readonly (Pick<PrintedBlock, 'text'> & Partial<PrintedBlock>)[],
): GenericRecord {
  const definition = definitionOf(type);
  if (!definition) throw new Error(`no type ${type}`);
  const envelope = { id: type, group: 'g', year: 2009, round: 'annual', order: 1, parent: null, sourceLines };
  const blocks = printed.map((block) => ({ page: 1, line: null, marker: '', apart: false, ...block }));
  return { ...blankRecord(definition, envelope), printed: blocks };
}

function numbers({ accounted, around, empty, rest }: Coverage) {
  const of = (lines: readonly NumberedLine[]) => lines.map(({ number }) => number);
  return { accounted: of(accounted), around: of(around), empty: of(empty), rest: of(rest) };
}
