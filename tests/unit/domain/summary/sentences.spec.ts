import { describe, expect, test } from 'vitest';
import type { TypedValues } from '../../../../renderer/domain/records/blank.ts';
import { nameInSentence } from '../../../../renderer/domain/summary/name-in-sentence.ts';
import { sentenceOf } from '../../../../renderer/domain/summary/sentence-of.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { made, rows } from '../rules/made-section.ts';

const said = (type: string, typed: TypedValues) => sentenceOf(made(type, typed));

describe('the sentence of the Charnwood review’s', () => {
  const { records } = sampleDataset();
  const words = (type: string) =>
    records.flatMap((record) => (record.type === type ? [sentenceOf(record)?.words ?? null] : []));

  test('measures', () => {
    expect(words('measure')).toEqual([
      'Serious acquisitive crime fell 7.3%. The target was a fall of 3%. Met, with 4.3 points to spare.',
      'Domestic burglary rose 11.4%. The target was a fall of 3%. Missed by 14.4 points.',
      'Theft of motor vehicle fell 24.2%. The target was a fall of 3%. Met, with 21.2 points to spare.',
      'Serious violent crime fell 25.6%. The target was a fall of 5%. Met, with 20.6 points to spare.',
      'Assault with less Serious injury fell 20.1%. The target was a fall of 3%. Met, with 17.1 points to spare.',
      'Antisocial behaviour incidents fell 9.5%. It is not said whether there was a target.',
    ]);
  });

  test('survey', () => {
    expect(words('survey')).toEqual([
      'Of 7 answers, 2 got better, 2 got worse and 3 stayed the same. Worse: % Respondants worried about violent crime, NH LPU: 10%, before 9%; % Respondants who feel safe walking at night, NL LPU: 76%, before 77%. It is not said how many answered, so one point more or less means nothing.',
    ]);
  });

  test('case studies, budget and attendance', () => {
    expect(words('case-study')).toEqual([
      null,
      'From 42 to 9.9: 32.1 points lower, or 76% lower; it does not say of what.',
    ]);
    expect(words('commissioning-budget')).toEqual(['£97,716 under budget, 11.6% of the budget.']);
    expect(words('attendance')).toEqual(['17,267 as stated; the parts add to 17,367.']);
  });
});

const measure = (typed: TypedValues) =>
  said('measure', { name: 'Made-up Example', base: 'change', wanted: 'down', ...typed });

test.each<[TypedValues, string]>([
  [{ actual: '-3', target: '-3' }, 'Made-up example fell 3%. The target was a fall of 3%. Met exactly.'],
  [
    { actual: '0', target: '0', wanted: 'hold' },
    'Made-up example did not change. The target was no change. Met exactly.',
  ],
  [{ actual: '1', target: '0' }, 'Made-up example rose 1%. The target was no rise. Missed by 1 point.'],
  [
    { actual: '1.0', target: '2' },
    'Made-up example rose 1.0%. The target was a rise of at most 2%. Met, with 1 point to spare.',
  ],
  [{ actual: '4', comparison: 'no target set' }, 'Made-up example rose 4%. No target was set.'],
  [
    { actual: '62%', target: '60', base: 'percentage', wanted: 'up' },
    'Made-up example stood at 62%. The target was at least 60%. Met, with 2 points to spare.',
  ],
  [
    { actual: '1,204', target: '1,100', base: 'number' },
    'Made-up example stood at 1,204. The target was at most 1,100. Missed by 104.',
  ],
  [
    { actual: '£1,250.50', target: '1,250', base: 'pounds' },
    'Made-up example stood at £1,250.50. The target was at most £1,250. Missed by £0.50.',
  ],
  [
    { actual: '4', target: '3', wanted: '' },
    'Made-up example rose 4%. The target was a rise of 3%. It is not said which way is better, so nobody can say whether it was met.',
  ],
  [
    { actual: '', marker: 'confidential', comparison: 'no target set' },
    'Made-up example: confidential [c]. No target was set.',
  ],
])('a measure with %j: %s', (typed, words) => {
  expect(measure(typed)?.words).toBe(words);
  expect(measure(typed)?.complete).toBe(true);
});

test('a measure waits for its figure', () => {
  expect(measure({ target: '-3' })).toMatchObject({
    words: 'No sentence yet: the actual figure is not provided. The target was a fall of 3%.',
    complete: false,
  });
  expect(measure({ actual: '(4)' })?.words).toContain('the actual figure cannot be read');
});

test('a measure asks for the sign where it may be lost, and disagrees where two boxes do', () => {
  expect(measure({ actual: '11.4', target: '-3' })).toMatchObject({ disagrees: false });
  expect(measure({ actual: '11.4', target: '-3' })?.advice).toMatch(/^Did you mean -11.4%\?/);
  expect(measure({ actual: '+11.4', target: '-3' })?.advice).toBeNull();
  expect(measure({ actual: '-2', target: '-3', comparison: 'no target set' })).toMatchObject({ disagrees: true });
  expect(measure({ actual: '-2', target: '-3', ownStatus: 'on target' })).toMatchObject({ disagrees: true });
  expect(measure({ actual: '-4', target: '-3', ownStatus: 'on target' })).toMatchObject({ disagrees: false });
});

test.each([
  ['Domestic Burglary', [], 'Domestic burglary'],
  ['ASB Incidents', [], 'ASB incidents'],
  ['Visitors To Loughborough Museum', ['Loughborough'], 'Visitors to Loughborough museum'],
  ['Visitors to Loughborough museum', [], 'Visitors to Loughborough museum'],
  ['  NI 16  Recorded Crime', [], 'NI 16 recorded crime'],
])('%s with the names %j reads %s', (name, proper, expected) => {
  expect(nameInSentence(name, proper)).toBe(expected);
});

const answers = (...figures: readonly (readonly [value: string, comparator: string])[]) =>
  rows(...figures.map(([value, comparator]) => ({ question: 'Made-up', area: '', value, comparator, wanted: 'up' })));

test.each<[TypedValues, string]>([
  [{}, 'No answers yet.'],
  [
    { answers: answers(['62', '']), sampleSize: '900' },
    '1 answer, with nothing to compare them with. 900 people answered.',
  ],
  [
    { answers: answers(['62', '60'], ['61', '60']), sampleSize: '900' },
    'Of 2 answers, 2 got better. 900 people answered.',
  ],
  [
    { answers: answers(['62', '60'], ['60', '60']), meaning: 'national' },
    'Against the national figure: of 2 answers, 1 is better and 1 is the same. It is not said how many answered, so one point more or less means nothing.',
  ],
])('a survey with %j: %s', (typed, words) => {
  expect(said('survey', { name: 'Made-up', ...typed })?.words).toBe(words);
});

test.each<[string, Readonly<Record<string, string>>, string, boolean]>([
  [
    'says of what',
    { claim: 'x', from: '42', to: '9.9', unit: '% of homes burgled' },
    'From 42 to 9.9% of homes burgled: 32.1 points lower, or 76% lower.',
    false,
  ],
  [
    'counts',
    { claim: 'x', from: '10', to: '1,000', unit: 'visits' },
    'From 10 to 1,000 visits: 990 higher, or 9,900% higher.',
    false,
  ],
  ['rises from nought', { claim: 'x', from: '0', to: '4', unit: 'visits' }, 'From 0 to 4 visits: 4 higher.', false],
  ['stays', { claim: 'x', from: '4', to: '4.0', unit: 'visits' }, 'From 4 to 4.0 visits: no change.', false],
  [
    'has words only',
    { claim: 'It fell from 42% to 9.9%' },
    'From 42 to 9.9: 32.1 points lower, or 76% lower; it does not say of what.',
    false,
  ],
  [
    'has boxes that differ from its words',
    { claim: 'It fell from 42% to 9.9%', from: '42', to: '19.9', unit: '% of homes' },
    'From 42 to 19.9% of homes: 22.1 points lower, or 53% lower.',
    true,
  ],
])('a claim that %s', (_name, claim, words, disagrees) => {
  expect(said('case-study', { title: 'Made-up', changes: rows(claim) })).toMatchObject({ words, disagrees });
});

test.each<[string, TypedValues, string | undefined, boolean]>([
  ['commissioned-project', { allocation: '12,000', spend: '9,000' }, '£9,000 of £12,000 was spent, 75%.', false],
  ['commissioned-project', { allocation: '12,000' }, '£12,000 was allocated; what was spent is not known.', false],
  [
    'commissioned-project',
    { spend: '9,000', attendances: '900', reach: '300' },
    '£9,000 was spent; what was allocated is not known. 900 attendances by 300 people.',
    false,
  ],
  [
    'commissioned-project',
    { reach: '1', attendances: '0', quantity: '8', quantityUnit: 'workers' },
    'No sum is given. 8 workers. 0 attendances by 1 person.',
    true,
  ],
  ['commissioned-project', { ageFrom: '11', ageTo: '5' }, 'No sum is given.', true],
  ['initiative', { amount: '£12,000', fund: 'Made-up fund' }, '£12,000 from Made-up fund.', false],
  ['initiative', {}, 'No sum is given.', false],
  [
    'counted-fact',
    { number: '9', what: 'ward walks', place: 'Made-up ward', period: 'May 2009' },
    '9 ward walks, Made-up ward, May 2009.',
    false,
  ],
  ['counted-fact', { number: '40%', what: 'fewer incidents' }, '40% fewer incidents.', false],
  ['counted-fact', { what: 'Walks', marker: 'not available' }, 'Walks: not available [x].', false],
  ['counted-fact', { what: 'Walks' }, 'No number yet.', false],
  ['governance-event', { amount: '£1,000' }, '£1,000 is in question.', false],
  ['governance-event', {}, undefined, false],
  [
    'attendance',
    {
      basis: 'year to date',
      categories: rows({ label: 'June', count: '100' }, { label: 'March', count: '400' }),
      statedTotal: '500',
    },
    '500 as stated; the last figure of the year to date is 400.',
    true,
  ],
  [
    'attendance',
    {
      basis: 'year to date',
      categories: rows({ label: 'June', count: '100' }, { label: 'March', count: '400' }),
      statedTotal: '400',
    },
    '400: the last figure and the stated total agree.',
    false,
  ],
])('%s with %j: %s', (type, typed, words, disagrees) => {
  const sentence = said(type, typed);
  expect(sentence?.words).toBe(words);
  expect(sentence?.disagrees ?? false).toBe(disagrees);
});
