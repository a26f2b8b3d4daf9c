import fc from 'fast-check';
import { expect, it } from 'vitest';
import { same } from '../../../renderer/storage/same.ts';

it('tells apart what differs anywhere', () => {
  const values = [
    null,
    undefined,
    '',
    '0',
    0,
    false,
    [],
    {},
    [null],
    { a: 1 },
    { a: 2 },
    { b: 1 },
    { a: 1, b: 1 },
    [1],
    [2],
  ];
  for (const [i, a] of values.entries()) {
    for (const [j, b] of values.entries()) {
      expect(same(a, b)).toBe(i === j);
      expect(same({ x: [a] }, { x: [b] })).toBe(i === j);
    }
  }
});

it('takes a copy for the same, whatever the order of its keys', () => {
  expect(same({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(same(value, structuredClone(value))).toBe(true);
    }),
  );
});
