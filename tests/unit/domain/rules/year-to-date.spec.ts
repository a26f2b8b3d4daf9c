import { expect, test } from 'vitest';
import type { TypedValues } from '../../../../renderer/domain/records/blank.ts';
import { found, made, rows } from './made-section.ts';

const codes = 'YTD-E01 ATT-E01';
const labels = ['To June', 'To September', 'To December', 'To March'];
const table = (counts: readonly string[], statedTotal: string, typed: TypedValues = {}) =>
  made('attendance', {
    programme: 'Made-up',
    unit: 'people',
    categories: rows(...counts.map((count, index) => ({ label: labels[index] ?? '', count }))),
    statedTotal,
    ...typed,
  });

const toDate = { basis: 'year to date' };

test('figures of the year to date that are added together are an error', () => {
  expect(found(codes, [table(['100', '250'], '350', toDate)])).toMatchObject([
    {
      code: 'YTD-E01',
      field: 'statedTotal',
      message:
        'The total of 350 adds together figures that are the year to date (100 + 250). The last of them, 250, would be the total.',
    },
  ]);
});

test('they are known by their times and by never falling, where nobody said what they are', () => {
  expect(found(codes, [table(['100', '250', '250', '400'], '1,000')])).toMatchObject([{ code: 'YTD-E01' }]);
  expect(found(codes, [table(['100', '250', '240', '400'], '990')])).toEqual([]);
  expect(found(codes, [table(['100', '250', '400'], '750', { basis: 'parts' })])).toEqual([]);
  const named = rows({ label: 'One', count: '1' }, { label: 'Two', count: '2' }, { label: 'Three', count: '3' });
  expect(found(codes, [table([], '6', { categories: named })])).toEqual([]);
});

test('the last of them is the total', () => {
  expect(found(codes, [table(['100', '250'], '250', toDate)])).toEqual([]);
  expect(found(codes, [table(['0', '250'], '250', toDate)])).toEqual([]);
  expect(found(codes, [table(['100', '250'], '300', toDate)])).toMatchObject([
    {
      code: 'ATT-E01',
      message: 'The last figure of the year to date is 250 (100, 250). The total is given as 300, a difference of 50.',
    },
  ]);
});
