import { describe, expect, it } from 'vitest';
import { formatPrinted, parsePrinted } from '../../../../renderer/domain/dataset/printed-text.ts';
import type { PrintedBlock } from '../../../../renderer/domain/records/record.ts';

const block = (text: string, over: Partial<PrintedBlock> = {}): PrintedBlock => ({
  ...{ page: 2, line: null, marker: '', apart: false, text },
  ...over,
});

const walks = block('Nine walks\nin May', { line: 40, marker: '•', apart: true });
const flats = block('Flats opened', { line: 42, marker: '–' });
const note = block('A note without a bullet', { line: 45, page: 3 });
const printed = [walks, flats, note];
const text = '• Nine walks\nin May\n\n– Flats opened\n\nA note without a bullet';

it('printed paragraphs stand with an empty line between them and their bullets before them', () => {
  expect(formatPrinted(printed)).toBe(text);
  expect(formatPrinted([])).toBe('');
});

describe('a changed text', () => {
  it('is the same paragraphs where nothing was changed', () => {
    expect(parsePrinted(text, printed)).toBe(printed);
  });

  it('keeps the page, the line and the place of the bullet of a paragraph whose words were changed', () => {
    const changed = parsePrinted(text.replace('Nine', 'Ten'), printed);
    expect(changed).toEqual([{ ...walks, text: 'Ten walks\nin May' }, flats, note]);
  });

  it('gives a new paragraph the page of the one before it, and leaves the others as they are', () => {
    const changed = parsePrinted(text.replace('\n\nA note', '\n\n• Barns opened\n\nA note'), printed);
    expect(changed).toEqual([walks, flats, block('Barns opened', { marker: '•' }), note]);
  });

  it('takes out one paragraph only', () => {
    expect(parsePrinted(text.replace('– Flats opened\n\n', ''), printed)).toEqual([walks, note]);
    expect(parsePrinted('', printed)).toEqual([]);
  });

  it('knows no page where there was none, and takes lone dashes and minus signs for words', () => {
    expect(parsePrinted('-7.3% against -3%\n\n\n- a point\n', [])).toEqual([
      block('-7.3% against -3%', { page: null }),
      block('a point', { page: null, marker: '-' }),
    ]);
  });
});
