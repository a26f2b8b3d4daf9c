import { describe, expect, it } from 'vitest';
import { blankRecord, valuesFrom, type TypedValues } from '../../../renderer/domain/records/blank.ts';
import { definitions, definitionOf } from '../../../renderer/domain/records/registry.ts';
import type { Answer, GenericRecord } from '../../../renderer/domain/records/record.ts';
import type { Finding } from '../../../renderer/domain/rules/finding.ts';
import {
  findingWords,
  foundByGroup,
  progressOf,
  progressSentence,
} from '../../../renderer/screens/overview/progress.ts';
import { pluralOf, summaryLine } from '../../../renderer/screens/overview/section-summary.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';

const setUp = madeUpSetUp([2009], 2);
const [first = '', second = ''] = setUp.groups.map(({ id }) => id);
let count = 0;

function record(type: string, typed: TypedValues, part: Partial<GenericRecord> = {}): GenericRecord {
  const definition = definitionOf(type);
  if (!definition) throw new Error(type);
  count += 1;
  const envelope = { id: `r${count}`, group: first, year: 2009, round: 'annual', order: count, parent: null };
  const blank = blankRecord(definition, { ...envelope, sourceLines: [], ...part });
  return { ...blank, values: { ...blank.values, ...valuesFrom(definition, typed) } };
}

function line(type: string, ...records: readonly GenericRecord[]): string | null {
  const definition = definitionOf(type);
  return definition ? summaryLine(definition, records) : null;
}

describe('the line of a section', () => {
  it('counts the points of an outline by status and leaves its headings out', () => {
    const records = [
      record('achievement', { role: 'heading', text: 'Made-up heading' }),
      record('achievement', { role: 'point', text: 'a', status: 'planned' }),
      record('achievement', { role: 'point', text: 'b', status: 'achieved' }),
      record('achievement', { role: 'point', text: 'c', status: 'achieved' }),
      record('achievement', { role: 'point', text: 'd' }),
    ];
    expect(line('achievement', ...records)).toBe('4 points: 2 achieved, 1 planned, 1 without a status');
  });

  it('says the sentence of a single record', () => {
    const budget = record('commissioning-budget', { fund: 'Made-up fund', budget: '£840,000', spend: '£742,284' });
    expect(line('commissioning-budget', budget)).toBe('1 budget: £97,716 under budget, 11.6% of the budget.');
    const rows = [
      { id: 'a', label: 'Made-up a', count: '7,567' },
      { id: 'b', label: 'Made-up b', count: '9,800' },
    ];
    const attendance = record('attendance', { programme: 'x', categories: rows, statedTotal: '17,267' });
    expect(line('attendance', attendance)).toBe('1 attendance table: 17,267 as stated; the parts add to 17,367.');
    const another = record('attendance', { programme: 'Made-up y' });
    expect(line('attendance', attendance, another)).toBe('2 attendance tables: 1 does not add up');
  });

  it('names a record without a sentence, and several records', () => {
    const [one, two] = [record('commissioning-budget', { fund: 'Fund A' }), record('commissioning-budget', {})];
    expect(line('commissioning-budget', one)).toBe('1 budget: Fund A');
    expect(line('commissioning-budget', one, two)).toBe('2 budgets: Fund A');
    expect(line('commissioning-budget', two)).toBe('1 budget');
    expect(line('commissioning-budget')).toBeNull();
  });

  it('has a line for every record type', () => {
    for (const definition of definitions) expect(line(definition.id, record(definition.id, {}))).toMatch(/^1 /);
  });

  it.each([
    ['budget', 'budgets'],
    ['case study', 'case studies'],
    ['day', 'days'],
    ['box', 'boxes'],
  ])('makes %s into %s', (noun, plural) => {
    expect(pluralOf(noun)).toBe(plural);
  });
});

describe('progress', () => {
  const found = (errors: number, warnings: number) => ({ errors, warnings });

  it('tells empty, begun and completed sections apart, group by group', () => {
    const records = [
      record('achievement', { role: 'point', text: 'a', status: 'achieved' }),
      record('achievement', { role: 'point', text: 'b' }, { group: second }),
      record('commissioning-budget', { fund: 'Fund A', budget: '100', spend: '300' }, { group: second }),
      record('initiative', { name: 'Made-up initiative' }, { group: second }),
      record('abbreviation', { short: 'MU' }, { group: second }),
    ];
    const completions = [{ group: first, year: 2009, round: 'annual', type: 'attendance' }];
    const groups = progressOf([second, first], records, completions);
    expect(groups.map(({ group, sections }) => [group, ...sections.map(({ status }) => status)])).toEqual([
      [second, 'begun', 'empty', 'begun', 'empty', 'empty', 'begun'],
      [first, 'begun', 'empty', 'empty', 'completed', 'empty', 'empty'],
    ]);
    expect(groups[0]?.sections[2]?.counts).toEqual(['1 budget', '1 initiative']);
    expect(groups[0]?.sections[2]?.lines[1]).toMatch(/^1 initiative: /);
    expect(progressSentence(groups)).toBe('1 of 12 sections completed. 7 not yet started.');
  });

  it('counts what nobody has answered, by group', () => {
    const finding = (severity: Finding['severity'], group: string, answer: Finding['answer'] = null): Finding => ({
      ...{ code: 'MADE-E01', severity, title: '', record: 'r', type: 'achievement', group, year: 2009 },
      ...{ round: 'annual', field: 'text', sourceLines: [], printed: '', message: '', advice: '', basis: '', answer },
    });
    const kept: Answer = { code: 'MADE-E01', field: 'text', printed: '', kind: 'keep', reason: '' };
    const byGroup = foundByGroup([
      finding('error', first),
      finding('error', first),
      finding('warning', first),
      finding('warning', first, kept),
      finding('information', second),
    ]);
    expect([...byGroup]).toEqual([[first, found(2, 1)]]);
  });

  it.each([
    [found(0, 0), null],
    [found(1, 0), '1 error'],
    [found(0, 1), '1 warning'],
    [found(2, 3), '2 errors and 3 warnings'],
  ])('words %o', (counts, words) => {
    expect(findingWords(counts)).toBe(words);
  });
});
