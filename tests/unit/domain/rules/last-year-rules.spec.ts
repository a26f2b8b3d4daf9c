import { expect, test } from 'vitest';
import type { TypedValues } from '../../../../renderer/domain/records/blank.ts';
import { found, made, rows } from './made-section.ts';

const codes = 'MAG-W01';
const pair = (type: string, now: TypedValues, before: TypedValues, more = {}) => [
  made(type, now),
  made(type, before, { year: 2008, ...more }),
];
const budget = (spend: string) => ({ fund: 'Made-up fund', budget: '£500', spend });

test('a slipped decimal point shows beside last year, as in Fife', () => {
  expect(found(codes, pair('commissioning-budget', budget('£59,395'), budget('£59.95')))).toMatchObject([
    {
      field: 'spend',
      printed: '£59,395',
      message: 'Spend: £59,395, where the same entry had £59.95 the year before, about 991 times more.',
    },
  ]);
  expect(found(codes, pair('commissioning-budget', budget('£50'), budget('£500')))[0]?.message).toContain(
    '10 times less',
  );
});

test('rows are matched by their names', () => {
  const table = (first: string, second: string) => ({
    programme: 'Made-up',
    categories: rows({ label: first, count: '7,567' }, { label: second, count: '98' }),
  });
  const before = table('Second', 'First');
  expect(found(codes, pair('attendance', table('First', 'Second'), before)).map(({ field }) => field)).toEqual([
    'categories.row-1.count',
    'categories.row-2.count',
  ]);
  expect(found(codes, pair('attendance', table('First', 'Second'), table('First', 'Second')))).toEqual([]);
});

test.each<[string, string, TypedValues, TypedValues]>([
  ['less than ten times', 'commissioning-budget', budget('£590'), budget('£59.95')],
  [
    'small counts',
    'commissioned-project',
    { name: 'a', theme: 'b', reach: '12' },
    { name: 'a', theme: 'b', reach: '1' },
  ],
  ['nought', 'commissioning-budget', budget('£59,395'), budget('£0')],
  ['another title', 'commissioning-budget', budget('£59,395'), { ...budget('£59.95'), fund: 'Other' }],
  ['changes', 'measure', { name: 'a', base: 'change', actual: '-24' }, { name: 'a', base: 'change', actual: '-0.3' }],
])('%s are no slip', (_name, type, now, before) => {
  expect(found(codes, pair(type, now, before))).toEqual([]);
});

test('only the year before and the same group are asked', () => {
  const [now, before] = [budget('£59,395'), budget('£59.95')];
  expect(found(codes, pair('commissioning-budget', now, before, { year: 2007 }))).toEqual([]);
  expect(found(codes, pair('commissioning-budget', now, before, { group: 'made-up-group-2' }))).toEqual([]);
});
