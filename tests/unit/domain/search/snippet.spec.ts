import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, foldWithPlaces } from '../../../../renderer/domain/search/fold.ts';
import { snippetOf } from '../../../../renderer/domain/search/snippet.ts';

const marked = (text: string, ...words: string[]) => {
  const snippet = snippetOf(text, words);
  return snippet.ranges.map(({ start, end }) => snippet.text.slice(start, end));
};

it('marks the words as they are written', () => {
  expect(marked('The Café, the CAFE and the cafe\u0301s', 'cafe')).toEqual(['Café', 'CAFE', 'cafe\u0301']);
  expect(marked('17,267 of 17267', '17267')).toEqual(['17,267', '17267']);
  expect(marked('🎉 Straße…', 'strasse...')).toEqual(['Straße…']);
  expect(marked('🎉🎉 x', '🎉')).toEqual(['🎉🎉']);
});

it('joins words that overlap', () => {
  expect(marked('partnership', 'partner', 'nership', 'art')).toEqual(['partnership']);
});

it('shows a passage round the first word of a long text, cut between words', () => {
  const text = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`;
  const { text: shown } = snippetOf(text, ['needle']);
  expect(shown).toMatch(/^…(?:before ){3,}needle (?:after ?){3,}…$/);
  expect(shown.length).toBeLessThan(145);
  expect(marked(text, 'needle')).toEqual(['needle']);
});

it('shows the beginning where the text is short or the word is near it', () => {
  expect(snippetOf('needle in hay', ['hay'])).toEqual({ text: 'needle in hay', ranges: [{ start: 10, end: 13 }] });
  expect(snippetOf(`needle ${'hay '.repeat(100)}`, ['needle']).text).toMatch(/^needle hay/);
  expect(snippetOf('one\n\ttwo', ['two']).text).toBe('one  two');
});

const anyText = fc.string({
  unit: fc.constantFrom(...'aéß,17 \n-–’…🎉', 'e\u0301', '\ud83d', '\u00ad', 'İ', 'ﬃ', '１', 'word '),
  maxLength: 300,
  size: 'max',
});

it('folds the same with places as without, and every place is in the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { folded, places } = foldWithPlaces(text);
      expect(folded).toBe(fold(text));
      expect(places).toHaveLength(folded.length + 1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
    { numRuns: 1_000 },
  );
});

it('folds what is folded to itself', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

it('marks only what matches, in order, inside the snippet, whatever the text', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.array(fc.constantFrom('a', 'e', 'word', '17', '1717', 'ss', '...', '🎉'), { maxLength: 3 }),
      (text, words) => {
        const { text: shown, ranges } = snippetOf(text, words);
        let last = -1;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(shown.length);
          last = end;
        }
        const first = words.find((word) => fold(text).includes(word));
        expect(ranges.length > 0).toBe(first !== undefined);
        expect(shown.length).toBeLessThan(170);
      },
    ),
    { numRuns: 500 },
  );
});
