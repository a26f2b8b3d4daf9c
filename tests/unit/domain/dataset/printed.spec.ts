import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPrinted, parsePrinted } from '../../../../renderer/domain/dataset/printed-text.ts';
import { printedInOrder, wordsOf } from '../../../../renderer/domain/dataset/printed.ts';
import type { PrintedBlock } from '../../../../renderer/domain/records/record.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { hostileTexts } from '../../../fixtures/hostile.ts';

function block(marker: string, text: string, more: Partial<PrintedBlock> = {}): PrintedBlock {
  return { page: null, line: null, marker, apart: false, text, ...more };
}

const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom(...Object.values(hostileTexts)),
  fc
    .array(fc.constantFrom('', ' ', '•', '–', '- x', '1. x', '\\', '\\•', 'words', '§ x'))
    .map((lines) => lines.join('\n')),
);
const anyBlock = fc.record({
  page: fc.option(fc.nat()),
  line: fc.option(fc.nat()),
  marker: fc.constantFrom('', '•', '–', '-', '1.', 'a)', '§', '§§', '→ →'),
  apart: fc.boolean(),
  text: anyText,
});

describe('the printed face as a text to edit', () => {
  test('comes back without loss, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(anyBlock), (blocks) => {
        expect(parsePrinted(formatPrinted(blocks), blocks)).toEqual(blocks);
      }),
    );
  });

  test('of every record of the sample comes back without loss, and needs no backslash', () => {
    const faces = sampleDataset().records.flatMap(({ printed }) => (printed ? [printed] : []));
    expect(faces.length).toBeGreaterThan(50);
    for (const face of faces) {
      expect(parsePrinted(formatPrinted(face), face)).toEqual(face);
      expect(formatPrinted(face)).not.toContain('\\');
    }
  });
});

test('printed paragraphs stand in the order of the document, those without a line after the one before them', () => {
  const { setUp, records } = sampleDataset();
  const lines = printedInOrder(setUp, records).map(({ block: { line } }) => line ?? -1);
  expect(lines.length).toBeGreaterThan(150);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
  const [one, two] = records.filter(({ type }) => type === 'achievement');
  if (!one || !two) throw new Error('Two records with a paragraph are needed.');
  const late = { ...one, id: 'late', printed: [block('', 'z', { line: 900 }), block('', 'after z')] };
  const early = { ...two, id: 'early', printed: [block('', 'a', { line: 800 }), block('', 'after a')] };
  const never = { ...one, id: 'never', printed: [block('', 'typed in by hand')] };
  const order = printedInOrder(setUp, [never, late, early]).map(({ block: { text } }) => text);
  expect(order).toEqual(['a', 'after a', 'z', 'after z', 'typed in by hand']);
});

test('what was typed in by hand stands on its page, under the heading of that page', () => {
  const { setUp, records } = sampleDataset();
  const heading = records.find(({ type, values }) => type === 'printed-page' && JSON.stringify(values).includes('"4"'));
  const [one, two] = records.filter(({ type }) => type === 'achievement');
  if (!heading || !one || !two) throw new Error('A page and two achievements are needed.');
  const onPage = (record: typeof one, page: number, text: string) => ({
    ...record,
    printed: [{ ...block('', text), page }],
  });
  const typed = [
    onPage(two, 5, 'five'),
    { ...heading, printed: [block('', 'heading of four')] },
    onPage(one, 4, 'four'),
  ];
  const order = printedInOrder(setUp, typed).map(({ block: { text }, page }) => `${String(page)} ${text}`);
  expect(order).toEqual(['4 heading of four', '4 four', '5 five']);
});

test('words are parted by any space', () => {
  expect(wordsOf(' one\ntwo\u00a0 three\t')).toEqual(['one', 'two', 'three']);
  expect(wordsOf('')).toEqual([]);
});
