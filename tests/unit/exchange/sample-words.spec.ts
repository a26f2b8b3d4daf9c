import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { printedInOrder, wordsOf } from '../../../renderer/domain/dataset/printed.ts';
import type { GenericRecord, PrintedBlock } from '../../../renderer/domain/records/record.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import {
  isLooseMarker,
  lineCount,
  linesOf,
  numbers,
  slideOf,
  sourceBytes,
  sourceLine,
} from '../../fixtures/sample-source.ts';

const { setUp, records } = sampleDataset();
const printing = records.filter(({ printed = [] }) => printed.length > 0);
const blocks = printing.flatMap(({ printed = [] }) => printed);

/** Line 269 ends a post and begins a policy: two points that the source runs together. */
const shared = 269;
const sharedParts = ['Strategic Co-ordinator', 'Leicestershire District'];

/** The words of a paragraph with its marker, where the source has it beside them. */
function printedWords({ marker, apart, text }: PrintedBlock): readonly string[] {
  return wordsOf(apart ? text : `${marker} ${text}`);
}

/** The words of the lines a record claims, loose markers apart, and of line 269 only its part. */
function claimedWords(record: GenericRecord): readonly string[] {
  const claimed = linesOf(record).filter((line) => !isLooseMarker(line));
  const part = sharedParts[claimed[0] === shared ? 1 : 0] ?? '';
  return wordsOf(claimed.map((line) => (line === shared ? part : sourceLine(line))).join('\n'));
}

test('the source text is the one that was transcribed, byte for byte', () => {
  expect(createHash('sha256').update(sourceBytes).digest('hex')).toBe(
    '98575050f61f436b356d44450e76c3fc1e2c2d8c92c304c689f1e7accbd65e97',
  );
  expect(lineCount).toBe(318);
  expect(sharedParts.join(' ')).toBe(sourceLine(shared));
});

test('the printed paragraphs of all records are the words of the review, in its order', () => {
  const worded = numbers(7, 318).filter((line) => !isLooseMarker(line));
  expect(printedInOrder(setUp, records).flatMap(({ block }) => printedWords(block))).toEqual(
    wordsOf(worded.map(sourceLine).join('\n')),
  );
});

test.each(printing.map((record) => [record.id, record] as const))(
  '%s prints all the words of its lines',
  (_id, record) => {
    expect((record.printed ?? []).flatMap(printedWords)).toEqual(claimedWords(record));
  },
);

describe('every printed paragraph', () => {
  test('has the line breaks and the spacing of the source', () => {
    for (const { line, marker, apart, text } of blocks) {
      const rows = (apart || marker === '' ? text : `${marker} ${text}`).split('\n');
      const source = rows.map((_, index) => sourceLine((line ?? 0) + index));
      const whole = rows.map((row, index) =>
        (line ?? 0) + index === shared && sharedParts.includes(row) ? sourceLine(shared) : row,
      );
      expect(whole).toEqual(source);
    }
  });

  test('stands on its slide', () => {
    expect(blocks.map(({ page }) => page)).toEqual(blocks.map(({ line }) => slideOf(line ?? 0)));
  });
});

describe('the lines of the source', () => {
  test('are each claimed by the one record that prints them', () => {
    const claims = printing.flatMap(linesOf).sort((a, b) => a - b);
    expect(claims).toEqual([...numbers(7, shared), ...numbers(shared, 318)]);
  });

  test('have 41 loose markers, put back to the points of the records that claim them', () => {
    for (const record of printing) {
      const loose = linesOf(record).filter(isLooseMarker).map(sourceLine);
      const putBack = (record.printed ?? []).flatMap(({ apart, marker }) => (apart ? [marker] : []));
      expect(putBack, record.id).toEqual(loose);
    }
    const putBack = blocks.flatMap(({ apart, marker }) => (apart ? [marker] : []));
    expect(
      [putBack.filter((one) => one === '•'), putBack.filter((one) => one === '–')].map((all) => all.length),
    ).toEqual([19, 22]);
  });

  test('are only mentioned by records whose words another record prints', () => {
    const mentions = ['counted-fact', 'reference', 'abbreviation', 'source-document'];
    expect([...new Set(records.filter(({ printed }) => !printed).map(({ type }) => type))].sort()).toEqual(
      [...mentions].sort(),
    );
    for (const record of printing) expect(mentions).not.toContain(record.type);
  });
});
