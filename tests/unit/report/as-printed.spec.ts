import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../renderer/domain/dataset/printed.ts';
import type { GenericRecord, PrintedBlock } from '../../../renderer/domain/records/record.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { renderAsPrinted } from '../../../renderer/report/as-printed/render-as-printed.ts';

const source = readFileSync(
  new URL('../../../assets/sample/charnwood-annual-review-2009-10.txt', import.meta.url),
  'utf8',
);

/** The words of the source itself: from line 7 on, without the lines that hold nothing but a bullet. */
function wordsOfSource(): readonly string[] {
  const lines = source.split(/\r?\n/).slice(6);
  return wordsOf(lines.filter((line) => !/^\s*[•–]\s*$/.test(line)).join('\n'));
}

/** What a reader sees inside <main>: its text without markup. */
function wordsInMain(html: string): readonly string[] {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  const text = main.replace(/<[^>]*>/g, ' ');
  const entities: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return wordsOf(text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity));
}

test('the words inside main are the words of the source, in its order', () => {
  const printed = wordsInMain(renderAsPrinted(sampleDataset()));
  expect(printed.length).toBeGreaterThan(1000);
  expect(printed).toEqual(wordsOfSource());
});

test('what is said about the facsimile stands outside main', () => {
  const html = renderAsPrinted(sampleDataset());
  const outside = html.replace(/<main[^>]*>.*<\/main>/s, '');
  expect(outside).toContain('Not for publication: internal facsimile</h2>');
  expect(outside).toContain('bullets stood apart from their texts');
  expect(outside).toContain('ATT-E01');
  expect(wordsInMain(html)).not.toContain('ATT-E01');
});

test('a bullet that was put back is drawn and is no word; one at its text is a word', () => {
  const html = renderAsPrinted(withPrinted([block('Wet Marsh Ward', { apart: true }), block('12 walks')]));
  expect(wordsInMain(html)).toEqual(['Wet', 'Marsh', 'Ward', '•', '12', 'walks']);
  expect(html).toContain('class="item first put-back" data-marker="•"');
});

test.each([
  [1, 'One bullet stood apart from its text in the original. It is put back, in grey.'],
  [2, '2 bullets stood apart from their texts in the original. They are put back, in grey.'],
])('%i bullets that were put back are told of as such', (count, sentence) => {
  const blocks = Array.from({ length: count }, (_, index) => block(`Ward ${index}`, { apart: true }));
  expect(renderAsPrinted(withPrinted(blocks))).toContain(sentence);
});

test('hostile words are printed as words', () => {
  const html = renderAsPrinted(withPrinted([block('</main><script>alert(1)</script>')]));
  expect(html).not.toContain('<script>');
  expect(wordsInMain(html)).toContain('</main><script>alert(1)</script>');
});

test('a review that was never printed says so, and how much is left out', () => {
  const { setUp, records } = sampleDataset();
  const [first] = records.filter(({ type }) => type === 'attendance');
  const fresh = first ? [{ ...first, printed: [] }] : [];
  const html = renderAsPrinted({ setUp, records: fresh, completions: [] });
  expect(wordsInMain(html)).toEqual([]);
  expect(html).toContain('No entry holds the words of a printed original');
  expect(html).toContain('attendance 1');
});

function block(text: string, more: Partial<PrintedBlock> = {}): PrintedBlock {
  return { page: 3, line: null, marker: '•', apart: false, text, ...more };
}

function withPrinted(printed: readonly PrintedBlock[]) {
  const { setUp, records } = sampleDataset();
  const only = records.slice(0, 1).map((record): GenericRecord => ({ ...record, printed }));
  return { setUp, records: only, completions: [] };
}
