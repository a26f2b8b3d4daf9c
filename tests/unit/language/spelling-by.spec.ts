import { expect, test } from 'vitest';
import { spellingBy } from '../../../renderer/language/spelling-by.ts';

test('a word is worked out once, however often it is asked for', () => {
  const asked: string[] = [];
  const spelling = spellingBy({
    correct: (word) => word === 'ward',
    suggest: (word) => {
      asked.push(word);
      return ['ward', 'word', 'world', 'wart', 'warm', 'war'];
    },
  });
  expect([spelling.suggest('wrad'), spelling.suggest('wrad')]).toEqual([
    ['ward', 'word', 'world', 'wart', 'warm'],
    ['ward', 'word', 'world', 'wart', 'warm'],
  ]);
  expect(asked).toEqual(['wrad']);
});

test('what was not a word is remembered too', () => {
  let asked = 0;
  const spelling = spellingBy({
    correct: () => {
      asked += 1;
      return false;
    },
    suggest: () => [],
  });
  spelling.isWord('wrad');
  const first = asked;
  expect(first).toBeGreaterThan(0);
  spelling.isWord('wrad');
  expect(asked).toBe(first);
});

test('words are given to the dictionary without typographic signs', () => {
  const asked = new Set<string>();
  const spelling = spellingBy({
    correct: (word) => {
      asked.add(word);
      return false;
    },
    suggest: () => [],
  });
  spelling.isWord('café’s');
  expect([...asked]).toEqual(["cafe's", 'cafe']);
});

test('a whole line without a space has no suggestions, which would take seconds to find', () => {
  const asked: string[] = [];
  const spelling = spellingBy({
    correct: () => false,
    suggest: (word) => {
      asked.push(word);
      return ['ward'];
    },
  });
  expect(spelling.suggest('w'.repeat(31))).toEqual([]);
  expect(spelling.suggest('w'.repeat(30))).toEqual(['ward']);
  expect(asked).toEqual(['w'.repeat(30)]);
});
