import { expect, test } from 'vitest';
import { matchByName } from '../../../../renderer/screens/years/match.ts';

const pairs = (before: readonly string[], now: readonly string[]) =>
  matchByName(before, now, (name) => name).map((pair) => [pair.before, pair.now]);

test.each([
  ['nothing', [], [], []],
  [
    'the same name in another dress',
    ['Children’s  CENTRE '],
    ["Children's centre"],
    [['Children’s  CENTRE ', "Children's centre"]],
  ],
  [
    'this year’s order, then what only the earlier year has',
    ['a', 'b', 'c'],
    ['c', 'd', 'a'],
    [
      ['c', 'c'],
      [null, 'd'],
      ['a', 'a'],
      ['b', null],
    ],
  ],
  [
    'the first of one name with the first',
    ['x', 'x'],
    ['x', 'x', 'x'],
    [
      ['x', 'x'],
      ['x', 'x'],
      [null, 'x'],
    ],
  ],
  [
    'entries without a name',
    ['', 'a'],
    [''],
    [
      ['', ''],
      ['a', null],
    ],
  ],
])('sets %s side by side', (_name, before, now, expected) => {
  expect(pairs(before, now)).toEqual(expected);
});

test('keeps two equal objects apart', () => {
  const [first, second] = [{ name: 'x' }, { name: 'x' }];
  expect(matchByName([first, second], [], ({ name }) => name)).toEqual([
    { before: first, now: null },
    { before: second, now: null },
  ]);
});
