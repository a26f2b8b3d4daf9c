import { expect, test } from 'vitest';
import { ageBandsIn } from '../../../../renderer/domain/rules/age-bands.ts';
import { inCharnwood } from './charnwood.ts';
import { found, made } from './made-section.ts';

const point = (text: string) => made('achievement', { role: 'point', text, status: 'achieved' });

test('in the Charnwood review five-year-olds are counted twice or nowhere, told once', () => {
  expect(inCharnwood('AGE-W01')).toMatchObject([
    {
      field: 'name',
      sourceLines: [[245, 247]],
      message:
        'The group’s age bands are "Under fives", "5 to 19’s", "Over Fives", "11-19 year olds": somebody aged 5 is neither in "Under fives" nor in "Over Fives"; "5 to 19’s" and "Over Fives" share the ages 6 to 19.',
    },
  ]);
});

test.each([
  ['under fives', [[0, 4]]],
  ['the over-60s', [[61, Infinity]]],
  ['under the age of 18', [[0, 17]]],
  ['11-19 year olds', [[11, 19]]],
  ['5 to 19’s', [[5, 19]]],
  [
    'aged 5 to 10 and aged 16 and over',
    [
      [16, Infinity],
      [5, 10],
    ],
  ],
  ['over 60 people, 2 to 3 years, under 5 minutes, over five events, 9-5 hours', []],
  ['overs and under', []],
  ['over 10 years, under five years', []],
  ['the over 10 year olds', [[11, Infinity]]],
  ['over-10-year-olds', [[11, Infinity]]],
  ['under five years old', [[0, 4]]],
  ['under 5 years of age', [[0, 4]]],
  ['children aged over 10 years', [[11, Infinity]]],
])('"%s" names the bands %j', (text, bands) => {
  expect(ageBandsIn(text).map(({ from, to }) => [from, to])).toEqual(bands);
});

test('bands that meet, and bands far apart, are sound', () => {
  expect(found('AGE-W01', [point('For under fives, aged 5 to 10 and aged 11 to 19')])).toEqual([]);
  expect(found('AGE-W01', [point('For under fives and for over 65s'), point('For 11-19 year olds')])).toEqual([]);
  expect(found('AGE-W01', [point('For aged 5 to 19 and for 11-19 year olds')])).toEqual([]);
});

test('a length in years is no age', () => {
  expect(found('AGE-W01', [point('The club has met for over 10 years and runs under 12s football')])).toEqual([]);
});

test('boxes for ages are bands as well', () => {
  const initiative = made('initiative', { name: 'Made-up', nature: 'service', ageFrom: '5', ageTo: '11' });
  expect(found('AGE-W01', [initiative, point('For 11-19 year olds')])[0]?.message).toContain('share the age 11');
});

test('groups do not answer for each other', () => {
  const other = { ...point('For 11-19 year olds'), group: 'made-up-group-2' };
  expect(found('AGE-W01', [point('For 5-11 year olds'), other])).toEqual([]);
});
