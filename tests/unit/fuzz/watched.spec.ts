import { expect, test } from 'vitest';
import { isSentence } from '../../fuzz/sentences.ts';
import { newTally, Watched } from '../../fuzz/watched.ts';

async function tried(kinds: readonly string[], limit?: number) {
  const watched = new Watched(limit);
  const tallies = new Map(kinds.map((kind) => [kind, newTally()]));
  for (const [kind, tally] of tallies) await watched.run({ kind, seed: 1, from: 0, to: 4 }, tally);
  await watched.end();
  return tallies;
}

const wrongs: readonly (readonly [string, RegExp])[] = [
  ['throws', /^TypeError/],
  ['says nothing', /^This is no sentence: ""/],
  ['says it like a programmer', /^This is no sentence/],
  ['keeps a half', /^A table was not taken in/],
];

test('a promise that is broken is seen, with the number and the input, and the rest goes on', async () => {
  const tallies = await tried(wrongs.map(([kind]) => kind));
  for (const [kind, message] of wrongs) {
    const fault = { kind, seed: 1, index: 2, message: expect.stringMatching(message), input: 'input 2' };
    expect(tallies.get(kind)).toMatchObject({ inputs: 4, data: 3, faults: [fault] });
  }
}, 30_000);

test('what never ends is ended, and what comes behind it is tried', async () => {
  const tallies = await tried(['never ends'], 500);
  const fault = { index: 2, message: 'It did not come to an end within 500 ms.' };
  expect(tallies.get('never ends')).toMatchObject({ inputs: 4, data: 3, faults: [fault] });
}, 60_000);

test.each(['This file is empty. Check that you chose the right one.', '"records.json" is missing from this file.'])(
  'a sentence: %s',
  (text) => expect(isSentence(text)).toBe(true),
);

test.each([
  '',
  'no',
  'undefined is not a function.',
  'This file could not be read. Ask for it again.',
  'It has no end',
])('no sentence: %s', (text) => expect(isSentence(text)).toBe(false));
