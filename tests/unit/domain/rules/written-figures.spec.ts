import { expect, test } from 'vitest';
import { numberWritten } from '../../../../renderer/domain/fields/written-figure.ts';
import { hiddenNumbers, wordsOfNumber } from '../../../../renderer/domain/rules/words/hidden-numbers.ts';
import { figuresIn } from '../../../../renderer/domain/summary/figures-in-text.ts';
import { found, made } from './made-section.ts';

const point = (text: string) => made('achievement', { role: 'point', text, status: 'achieved' });

test.each([
  ['1.2', 'm', '1200000'],
  ['250', 'K', '250000'],
  ['1.15', 'million', '1150000'],
  ['0.5', 'bn', '500000000'],
  ['1.2345', 'thousand', '1234.5'],
  ['1,200', undefined, '1200'],
])('%s %s is %s', (digits, scale, number) => {
  expect(numberWritten(digits, scale)).toBe(number);
});

test.each([
  ['£1.2m of funding for the pool', ['£1.2m funding']],
  ['A grant of £250k came.', ['£250k came']],
  ['Welcomed 2 million visits', ['2 million visits']],
  ['A debt of -£1.5m', []],
  ['Relaid 3.5km of path and 5m of wall, and a 10k race', []],
  ['Ran 3 of 5 events', ['3 of 5 events']],
  ['Ran 3 out of the 5 events and 2 walks', ['3 out of the 5 events', '2 walks']],
])('the numbers hidden in "%s" are %j', (text, words) => {
  expect(hiddenNumbers(text).map(wordsOfNumber)).toEqual(words);
});

test('claims in words read their figures in the same way', () => {
  const values = (text: string) => figuresIn(text).map(({ value }) => value);
  expect(values('It cost £1.2m and saved £30k.')).toEqual(['1200000', '30000']);
  expect(values('Relaid 3.5km of path.')).toEqual([]);
});

test('a shortened sum is a sum', () => {
  expect(found('CLM-W01', [point('Secured additional funding of £250k for the pool')])).toEqual([]);
  expect(found('CLM-W01', [point('Secured additional funding for 3.5km of path')])).toHaveLength(1);
});

test('a sum that is shortened in print is the sum that is typed in full', () => {
  const budget = (text: string) =>
    made(
      'commissioning-budget',
      { fund: 'Fund', budget: '£1,200,000', spend: '£1,150,000', spendKind: 'actual' },
      { printed: [{ page: 1, line: 1, marker: '', apart: false, text }] },
    );
  expect(found('PRN-W01', [budget('Fund: budget £1.2m, spend £1.15 million')])).toEqual([]);
  const differing = found('PRN-W01', [budget('Fund: budget £1.2m, spend £1.51m')]);
  expect(differing.map(({ printed }) => printed)).toEqual(['£1,150,000', '£1.51m']);
});
