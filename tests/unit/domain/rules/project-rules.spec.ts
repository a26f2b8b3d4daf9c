import { expect, test } from 'vitest';
import { inCharnwood } from './charnwood.ts';
import { found, made } from './made-section.ts';

const budget = (typed = {}) =>
  made('commissioning-budget', { fund: 'Made-up fund', budget: '£1,000', spend: '£900', ...typed });
const project = (typed = {}) => made('commissioned-project', { name: 'Made-up', theme: 'Made-up', ...typed });

test('in the Charnwood review no project has a sum, told once at the budget', () => {
  expect(inCharnwood('PRJ-W01')).toMatchObject([
    {
      field: 'spend',
      sourceLines: [[224, 226]],
      message: '£0 of £742,284 is attributed: 6 of 6 projects have no sum.',
    },
  ]);
});

test('projects with their sums, or a budget without projects, are sound', () => {
  expect(found('PRJ-W01', [budget(), project({ spend: '£900' }), project({ allocation: '£0' })])).toEqual([]);
  expect(found('PRJ-W01', [budget()])).toEqual([]);
  expect(found('PRJ-W01', [project()])).toEqual([]);
});

test('each project counts for the fund it names, the others for the first', () => {
  const first = budget();
  const second = budget({ fund: 'Second', budget: '£50', spend: '' });
  const records = [first, second, project({ fund: 'second ' }), project({ spend: '£100' }), project()];
  expect(found('PRJ-W01', records).map(({ field, message }) => [field, message])).toEqual([
    ['spend', '£100 of £900 is attributed: 1 of 2 projects has no sum.'],
    ['budget', '£0 of £50 is attributed: 1 of 1 project has no sum.'],
  ]);
});
