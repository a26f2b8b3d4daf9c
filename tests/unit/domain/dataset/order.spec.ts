import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flatten, outlineOf } from '../../../../renderer/domain/dataset/outline.ts';
import { scoped } from '../../../../renderer/domain/dataset/dataset.ts';
import { inReviewOrder } from '../../../../renderer/domain/dataset/sorting.ts';
import { blankRecord } from '../../../../renderer/domain/records/blank.ts';
import { achievement } from '../../../../renderer/domain/records/achievement.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { madeUpDataset, madeUpSetUp } from '../../../fixtures/made-up.ts';

function point(id: string, parent: string | null, order: number, more: Partial<GenericRecord> = {}): GenericRecord {
  const envelope = { id, group: 'made-up-group-1', year: 2009, round: 'annual', order, parent, sourceLines: [] };
  return { ...blankRecord(achievement, envelope), ...more };
}

function shown(records: readonly GenericRecord[]): string[] {
  return flatten(outlineOf(records)).map(({ record, depth }) => `${depth} ${record.id}`);
}

describe('an outline', () => {
  test.each<readonly [string, readonly GenericRecord[], readonly string[]]>([
    ['of nothing', [], []],
    ['in its order', [point('b', null, 2), point('a', null, 1)], ['1 a', '1 b']],
    ['by id where two have the same place', [point('b', null, 1), point('a', null, 1)], ['1 a', '1 b']],
    [
      'three deep, children after their parent',
      [point('d', null, 2), point('c', 'b', 1), point('b', 'a', 1), point('a', null, 1)],
      ['1 a', '2 b', '3 c', '1 d'],
    ],
    ['with a parent that is not there', [point('a', null, 1), point('lost', 'gone', 2)], ['1 a', '1 lost']],
    [
      'with a parent that is not there, in the order of its own',
      [point('lost', 'gone', 1), point('a', null, 2)],
      ['1 lost', '1 a'],
    ],
    ['with a record under itself', [point('a', null, 1), point('self', 'self', 1)], ['1 a', '1 self']],
    [
      'with a loop, whose records come last',
      [point('x', 'y', 1), point('y', 'x', 1), point('under', 'x', 3), point('a', null, 9)],
      ['1 a', '1 x', '1 y', '1 under'],
    ],
  ])('%s', (_what, records, order) => {
    expect(shown(records)).toEqual(order);
  });

  test('has every record once, whatever their parents are', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const parents = fc.tuple(...ids.map(() => fc.constantFrom(null, 'gone', ...ids)));
    fc.assert(
      fc.property(parents, fc.shuffledSubarray(ids, { minLength: 6 }), (chosen, order) => {
        const records = order.map((id, index) => point(id, chosen[ids.indexOf(id)] ?? null, index % 3));
        const nodes = flatten(outlineOf(records));
        expect(nodes.map(({ record }) => record.id).sort()).toEqual(ids);
        expect(shown([...records].reverse())).toEqual(shown(records));
      }),
    );
  });

  test('of 50,000 under one heading, or each under the last, is made without trouble', () => {
    const wide = Array.from({ length: 50_000 }, (_, index) => point(`p${index}`, index === 0 ? null : 'p0', index));
    const deep = wide.map((record, index) => ({ ...record, parent: index === 0 ? null : `p${index - 1}` }));
    const start = performance.now();
    expect(flatten(outlineOf(wide))).toHaveLength(50_000);
    expect(flatten(outlineOf(deep)).at(-1)?.depth).toBe(50_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('the order of the review', () => {
  const setUp = madeUpSetUp([2008, 2009], 3);
  const records = [
    point('other type', null, 1, { type: 'attendance' }),
    point('unknown type', null, 1, { type: 'a-type-of-tomorrow' }),
    point('second', null, 2),
    point('first', null, 1),
    point('last group', null, 1, { group: 'made-up-group-1' }),
    point('first group', null, 1, { group: 'made-up-group-3' }),
    point('unknown group', null, 1, { group: 'gone' }),
    point('year before', null, 9, { year: 2008, group: 'made-up-group-2' }),
    point('second round', null, 1, { round: 'q2' }),
  ];
  const order = [
    'year before',
    'first group',
    'first',
    'last group',
    'second',
    'second round',
    'other type',
    'unknown type',
    'unknown group',
  ];

  test('is year, group by its section, type, round, outline; what is unknown comes last', () => {
    expect(inReviewOrder(setUp, records).map(({ id }) => id)).toEqual(order);
  });

  test('does not depend on the order they were stored in', () => {
    const shuffled = fc.shuffledSubarray(records, { minLength: records.length });
    fc.assert(
      fc.property(shuffled, (mixed) => {
        expect(inReviewOrder(setUp, mixed).map(({ id }) => id)).toEqual(order);
      }),
    );
  });
});

test.each([
  [{}, 308],
  [{ year: 2008 }, 154],
  [{ group: 'made-up-group-1', type: 'attendance' }, 2],
  [{ round: 'q9' }, 0],
])('a scope of %j leaves %i records', (scope, count) => {
  const dataset = madeUpDataset(42, 1, [2008, 2009]);
  expect(dataset.records).toHaveLength(308);
  expect(scoped(dataset, scope).records).toHaveLength(count);
});
