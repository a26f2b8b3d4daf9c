import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { valuesFrom, type TypedValues } from '../../../../renderer/domain/records/blank.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { definitionOf } from '../../../../renderer/domain/records/registry.ts';
import { findingLine } from '../../../../renderer/domain/rules/finding.ts';
import { allRules, checkRecord, contextOf, runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { hostileDataset } from '../../../fixtures/hostile.ts';
import { madeUpDataset, madeUpSetUp } from '../../../fixtures/made-up.ts';

/** What a record of each type needs so that no rule finds anything in it. */
const sound: Readonly<Record<string, TypedValues>> = {
  achievement: { role: 'point', text: 'Made-up example point', status: 'achieved' },
  'commissioning-budget': { fund: 'Made-up example', budget: '£100', spend: '£95', spendKind: 'actual' },
  attendance: {
    programme: 'Made-up example',
    unit: 'people',
    categories: [
      { id: 'a', label: 'First', count: '7,567' },
      { id: 'b', label: 'Second', count: '9,800' },
    ],
    statedTotal: '17,367',
  },
};

function recordOf(type: string, typed: TypedValues, more: Partial<GenericRecord> = {}): GenericRecord {
  const definition = definitionOf(type);
  if (!definition) throw new Error(`There is no type "${type}".`);
  const envelope = { id: 'one', group: 'made-up-group-1', year: 2009, round: 'annual', order: 1, parent: null };
  return { ...envelope, type, sourceLines: [], values: valuesFrom(definition, { ...sound[type], ...typed }), ...more };
}

function findingsIn(...records: readonly GenericRecord[]) {
  return runChecks({ setUp: madeUpSetUp([2009]), records, completions: [] });
}

const rows = (...counts: readonly (readonly [string, string])[]) =>
  counts.map(([label, count], index) => ({ id: `row-${index + 1}`, label, count }));

/** Type, what is typed differently from a sound record, and every finding: code, field, words in the message. */
const cases: readonly (readonly [string, TypedValues, readonly (readonly [string, string, string])[]])[] = [
  ['achievement', {}, []],
  ['commissioning-budget', {}, []],
  ['attendance', {}, []],

  ['achievement', { text: '' }, [['VAL-E02', 'text', 'Text is not provided.']]],
  ['achievement', { text: ' \n ' }, [['VAL-E02', 'text', 'Text is not provided.']]],
  ['achievement', { role: '' }, [['VAL-E02', 'role', 'Kind of line: nothing is chosen.']]],
  ['achievement', { status: '' }, [['ACH-E01', 'status', 'does not say whether']]],
  ['achievement', { status: 'done' }, [['VAL-E01', 'status', '"done" is not one of the choices']]],
  ['achievement', { date: 'summer' }, [['VAL-W04', 'date', '"summer" must include a year']]],
  ['achievement', { date: 'May 2009' }, []],
  ['achievement', { date: '31 March 2010' }, []],
  ['achievement', { date: '1 April 2009' }, []],
  ['achievement', { date: 'March to May 2010' }, []],
  [
    'achievement',
    { date: 'mid May 2010' },
    [['VAL-W01', 'date', 'is after the year 2009 to 2010, which ends on 31 March 2010']],
  ],
  ['achievement', { date: 'mid May 2010', status: 'planned' }, []],
  ['achievement', { date: 'mid May 2010', status: 'awaiting a decision' }, []],
  [
    'achievement',
    { date: 'March 2009', status: 'planned' },
    [['VAL-W01', 'date', 'is before the year 2009 to 2010, which begins on 1 April 2009']],
  ],
  ['achievement', { text: 'Housing due to start on site' }, [['ACH-W02', 'status', '"due to start"']]],
  ['achievement', { text: 'A decision is awaited' }, [['ACH-W02', 'status', '"is awaited"']]],
  ['achievement', { text: 'A decision is awaited', status: 'awaiting a decision' }, []],
  ['achievement', { text: 'Shortlyn opened' }, []],
  ['achievement', { role: 'heading', status: '' }, [['ACH-W01', 'text', 'has nothing under it']]],
  ['achievement', { text: 'x'.repeat(10_000) }, []],
  [
    'achievement',
    { text: 'x'.repeat(100_000) },
    [['VAL-W02', 'text', 'Text has 100,000 characters; about 10,000 can be printed well.']],
  ],
  ['achievement', { text: 'abc\u202edef' }, [['VAL-W03', 'text', 'cannot be seen or printed, at position 4']]],
  ['achievement', { text: 'ab\ud83d' }, [['VAL-W03', 'text', 'at position 3']]],
  ['achievement', { text: '\ude00' }, [['VAL-W03', 'text', 'at position 1']]],
  ['achievement', { text: 'a\u0000' }, [['VAL-W03', 'text', 'at position 2']]],
  ['achievement', { text: 'Walks 🚶🏽‍♀️ and\ttabs\r\nand “quotes”, naïve £ … 中文' }, []],
  ['achievement', { partners: 'Police; \u200bCNH' }, [['VAL-W03', 'partners', 'at position 9']]],

  [
    'commissioning-budget',
    { fund: '', budget: '', spend: '', spendKind: '' },
    [
      ['VAL-E02', 'fund', 'Fund is not provided.'],
      ['VAL-E02', 'budget', 'Budget is not provided.'],
      ['VAL-E02', 'spend', 'Spend is not provided.'],
      ['VAL-E02', 'spendKind', 'What kind of spend is it? Nothing is chosen.'],
    ],
  ],
  ['commissioning-budget', { budget: '840k' }, [['VAL-E01', 'budget', 'Budget: "840k" is shortened']]],
  [
    'commissioning-budget',
    { budget: '£840,000', spend: '£742,284' },
    [['BUD-W01', 'explanation', '£97,716 under budget, 11.6% of the budget. A variance over 10% has no explanation.']],
  ],
  ['commissioning-budget', { spend: '£90' }, []],
  ['commissioning-budget', { spend: '£89.99' }, [['BUD-W01', 'explanation', '£10.01 under budget']]],
  ['commissioning-budget', { spend: '£110.01' }, [['BUD-W01', 'explanation', '£10.01 over budget']]],
  ['commissioning-budget', { spend: '£50', explanation: 'A made-up example reason.' }, []],
  ['commissioning-budget', { spend: '£50', explanation: '.' }, [['BUD-W01', 'explanation', '£50 under budget']]],
  [
    'commissioning-budget',
    { spendKind: 'predicted' },
    [['BUD-W02', 'asOf', 'does not say when it was predicted. The outturn, what was spent in the end, is not given.']],
  ],
  ['commissioning-budget', { spendKind: 'predicted', asOf: 'March 2010' }, []],
  [
    'commissioning-budget',
    { spendKind: 'predicted', asOf: 'May 2010' },
    [
      ['VAL-W01', 'asOf', 'is after the year'],
      ['BUD-W02', 'spendKind', 'was predicted after the year had ended'],
    ],
  ],
  [
    'commissioning-budget',
    { budget: '£59.95', spend: '£59,395', explanation: 'A made-up example reason.' },
    [['BUD-W03', 'spend', '£59,395 is more than twice the budget of £59.95']],
  ],
  ['commissioning-budget', { spend: '£200', explanation: 'A made-up example reason.' }, []],
  [
    'commissioning-budget',
    { spend: '£200.01', explanation: 'A made-up example reason.' },
    [['BUD-W03', 'spend', 'more than twice']],
  ],

  [
    'attendance',
    { statedTotal: '17,267' },
    [
      [
        'ATT-E01',
        'statedTotal',
        'The parts add to 17,367 (7,567 + 9,800). The total is given as 17,267, a difference of 100.',
      ],
    ],
  ],
  ['attendance', { statedTotal: '' }, []],
  ['attendance', { categories: [] }, [['VAL-E02', 'categories', 'Parts: no category is entered.']]],
  ['attendance', { categories: rows(['A', '7,56']) }, [['VAL-E01', 'categories.row-1.count', 'Number: "7,56"']]],
  [
    'attendance',
    { categories: rows(['', '']), statedTotal: '' },
    [
      ['VAL-E02', 'categories.row-1.label', 'Category is not provided.'],
      ['VAL-E02', 'categories.row-1.count', 'Number is not provided.'],
    ],
  ],
  [
    'attendance',
    { categories: rows(['A', '1'], [' a ', '2']), statedTotal: '3' },
    [['ATT-W01', 'categories.row-2.label', '"a" stands in the table more than once.']],
  ],
  ['attendance', { period: 'April 2009 - February 2010' }, []],
];

/** Rules with tests in files of their own find what they find in these records too. */
const codesHere = new Set(cases.flatMap(([, , expected]) => expected.map(([code]) => code)));

describe('the rules', () => {
  test.each(cases)('%s with %j', (type, typed, expected) => {
    const findings = findingsIn(recordOf(type, typed)).filter(({ code }) => codesHere.has(code));
    expect(findings.map(({ code, field }) => [code, field])).toEqual(expected.map(([code, field]) => [code, field]));
    for (const [index, [, , words]] of expected.entries()) expect(findings[index]?.message).toContain(words);
  });

  test('are each met by a test of this folder', () => {
    const here = import.meta.dirname;
    const specs = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.spec.ts'));
    const tested = specs.map((name) => readFileSync(join(here, name), 'utf8')).join('\n');
    expect(allRules.map(({ code }) => code).filter((code) => !tested.includes(code))).toEqual([]);
  });

  test('have permanent codes, each once, that say how grave they are', () => {
    const codes = allRules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const letters = { error: 'E', warning: 'W', information: 'I' };
    for (const { code, severity, why, title } of allRules) {
      expect(code).toMatch(new RegExp(`^[A-Z]{3,6}-${letters[severity]}\\d{2}$`));
      expect(why.length * title.length).toBeGreaterThan(0);
    }
  });

  test('do not ask of a heading what they ask of a point', () => {
    const heading = recordOf('achievement', { role: 'heading', status: '', date: 'May 2012' });
    const under = recordOf('achievement', {}, { id: 'two', parent: 'one' });
    expect(findingsIn(heading, under)).toEqual([]);
  });

  test('leave alone what is of a type or a shape they do not know', () => {
    const record = recordOf('achievement', {});
    expect(findingsIn({ ...record, type: 'of-tomorrow' })).toEqual([]);
    expect(findingsIn({ ...record, values: {} }).every(({ code }) => code.startsWith('ACH'))).toBe(true);
  });
});

describe('a finding', () => {
  const hostile = hostileDataset();

  test.each([
    ['the sample', sampleDataset()],
    ['hostile texts', hostile],
  ])('of %s is one line with a sentence and advice', (_name, dataset) => {
    const findings = runChecks(dataset);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const line = findingLine(finding);
      expect(line.split(/[\r\n\u2028\u2029]/)).toHaveLength(1);
      expect(line.split(' | ').length).toBeGreaterThanOrEqual(5);
      expect(finding.message).toMatch(/[.?]$/);
      expect(finding.advice).toMatch(/[.?]$/);
    }
  });

  test('of one record is the same as among all', () => {
    const context = contextOf(hostile);
    const [record] = hostile.records;
    const alone = record ? checkRecord(record, context) : [];
    expect(alone).toEqual(runChecks(hostile).filter((finding) => finding.record === record?.id));
  });
});

test('the checks take twice as long for twice as many, not four times', () => {
  // Time of the processor, because a busy machine stretches that of the clock.
  const time = (count: number): number => {
    const dataset = madeUpDataset(count, 1, [2009]);
    const start = process.cpuUsage();
    runChecks(dataset);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  time(500);
  // Eight times as many: 8 where it is linear, 64 where it is not.
  expect(time(6400) / Math.min(time(800), time(800))).toBeLessThan(24);
}, 60_000);
