import { expect, test } from 'vitest';
import { isOpen } from '../../../../renderer/domain/rules/finding.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';
import { inCharnwood } from './charnwood.ts';
import { found, made } from './made-section.ts';

const measure = (period: string, typed = {}, more = {}) => made('measure', { name: 'Made-up', period, ...typed }, more);

test('in the Charnwood review periods stop short of the year', () => {
  const findings = inCharnwood('PER-W01');
  const words = (line: number) => findings.find(({ sourceLines }) => sourceLines[0]?.[0] === line)?.message;
  expect(words(91)).toBe('The period, 1 April 2009 to 29 March 2010, covers 363 of 365 days of the year.');
  expect(words(98)).toBe('The period, 1 April 2009 to 29 March 2010, covers 363 of 365 days of the year.');
  expect(words(114)).toBe('The period, 1 April 2009 to 28 February 2010, covers 11 of 12 months of the year.');
  expect(findings).toHaveLength(10);
});

test('in the Charnwood review two periods stand side by side, told once', () => {
  expect(inCharnwood('PER-W02')).toMatchObject([
    {
      sourceLines: [[86, 90]],
      message:
        'Figures of 2 different periods stand side by side here: 1st April 2009 to 29th March 2010 (8 entries); April 2009 - February 2010 (2 entries).',
    },
  ]);
});

test.each(['', '2009/10', '1 April 2009 to 31 March 2010', 'April 2009 to March 2010', 'June 2012', 'not a date'])(
  'a measure of the period "%s" is of the whole year, or its date is for other rules',
  (period) => {
    expect(found('PER-W01 PER-W02', [measure(period)])).toEqual([]);
  },
);

test.each([
  ['April 2009', '1 of 12 months'],
  ['2009', '9 of 12 months'],
  ['1 April 2009 to 30 March 2010', '364 of 365 days'],
])('a measure of %s covers %s', (period, words) => {
  expect(found('PER-W01', [measure(period)])[0]?.message).toContain(words);
});

test('a leap year has a day more', () => {
  const [finding] = found('PER-W01', [measure('1 April 2011 to 30 March 2012', {}, { year: 2011 })]);
  expect(finding?.message).toContain('365 of 366 days');
});

test('a provisional figure says so already; a figure of its own period claims no more', () => {
  expect(found('PER-W01', [measure('April 2009')]).map(isOpen)).toEqual([true]);
  expect(found('PER-W01', [measure('April 2009', { marker: 'provisional' })]).map(isOpen)).toEqual([false]);
  expect(found('PER-W01', [measure('April 2009', { basis: 'this period' })])).toEqual([]);
});

test('a survey asked in a month is no survey cut short', () => {
  const survey = (period: string) => made('survey', { name: 'Made-up', period });
  expect(found('PER-W01 PER-W02', [survey('October 2009'), measure('2009/10')])).toEqual([]);
  expect(found('PER-W01', [survey('April 2009 to February 2010')])).toHaveLength(1);
});

test('where groups report by quarter only the last is held against the year', () => {
  const setUp = madeUpSetUp([2009]);
  const rounds = ['one', 'two'].map((id) => ({ id, name: id, deadline: null }));
  const quarterly = { ...setUp, years: setUp.years.map((year) => ({ ...year, rounds })) };
  const at = (round: string) => found('PER-W01', [measure('April to June 2009', {}, { round })], quarterly);
  expect(at('one')).toEqual([]);
  expect(at('two')).toHaveLength(1);
});

test('groups do not answer for each other', () => {
  const other = measure('April 2009', {}, { group: 'made-up-group-2' });
  expect(found('PER-W02', [measure('May 2009'), other])).toEqual([]);
  expect(found('PER-W02', [measure('May 2009'), measure('April 2009')])).toHaveLength(1);
});
