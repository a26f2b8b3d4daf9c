import { describe, expect, test } from 'vitest';
import type { ColumnUse } from '../../../../renderer/exchange/table-import/column-use.ts';
import { guessTypes } from '../../../../renderer/exchange/table-import/guess-columns.ts';
import {
  fitMapping,
  guessMapping,
  mappingKey,
  readMapping,
  withGroup,
  withUse,
} from '../../../../renderer/exchange/table-import/mapping.ts';
import { tableOf } from './support.ts';

function guessed(type: string, ...headings: readonly string[]): readonly (ColumnUse | string)[] {
  return guessMapping({ headings }, type).columns.map(({ use }) => {
    if (use.to === 'field') return use.field;
    return use.to === 'cell' ? `${use.list}.${use.field}` : use.to;
  });
}

describe('columns are guessed by their headings', () => {
  test.each([
    [
      'commissioning-budget',
      ['FUND:', 'Budget (£)', 'Actual spend', 'Comments'],
      ['fund', 'budget', 'spend', 'explanation'],
    ],
    ['commissioning-budget', ['spend_gbp', 'spend_as_typed'], ['spend', 'leave out']],
    [
      'attendance',
      ['Programme', 'Age group', 'No. attended', 'Total'],
      ['programme', 'categories.label', 'categories.count', 'statedTotal'],
    ],
    ['attendance', ['Parts: Category', 'Number'], ['categories.label', 'categories.count']],
    [
      'achievement',
      ['Delivery Group', 'Financial year', 'Description', 'Status', 'Ward'],
      ['group', 'year', 'text', 'status', 'place'],
    ],
    [
      'measure',
      ['Indicator', 'NI No.', 'Target', 'Outturn', 'Last year'],
      ['name', 'code', 'target', 'actual', 'comparators.value'],
    ],
    [
      'survey',
      ['Question', 'Area', '%', 'Before %'],
      ['answers.question', 'answers.area', 'answers.value', 'answers.comparator'],
    ],
    [
      'case-study',
      ['Title', 'Nonsense', 'Title', '', 'Quarter'],
      ['title', 'leave out', 'leave out', 'leave out', 'round'],
    ],
  ])('%s: %j', (type, headings, uses) => {
    expect(guessed(type, ...headings)).toEqual(uses);
  });

  test('and so is the record type', () => {
    const best = (text: string) => guessTypes(tableOf(text))[0]?.type;
    expect(best('Fund,Budget,Spend\nA,£1,£2\n')).toBe('commissioning-budget');
    expect(best('Question,Area,%\nHow,Here,62%\n')).toBe('survey');
    expect(best('Measure,Target,Actual\nA,-3,-4\n')).toBe('measure');
  });
});

describe('a mapping', () => {
  const headings = ['Fund', 'Fund', 'Budget'];
  const mapping = withGroup(guessMapping({ headings }, 'commissioning-budget'), ' Old – GROUP', 'health');

  test('is kept as JSON and checked when it is read', () => {
    expect(readMapping(JSON.parse(JSON.stringify(mapping)))).toEqual({ mapping });
    expect(mapping.groups).toEqual({ 'old group': 'health' });
    for (const bad of [
      null,
      'x',
      { ...mapping, version: 2 },
      { ...mapping, columns: [{ heading: 'a', use: { to: 'moon' } }] },
    ]) {
      expect(readMapping(bad)).toHaveProperty('problem');
    }
  });

  test('is found again by the headings, whatever their order and capitals', () => {
    expect(mappingKey(['Budget', 'fund:', 'FUND', ''])).toBe(mappingKey(headings));
    expect(mappingKey(['Budget', 'Fund'])).not.toBe(mappingKey(headings));
    expect(mappingKey(['', ''])).toBe('no headings, 2 columns');
  });

  test('fits a table with the same headings in another order', () => {
    const chosen = withUse(mapping, 1, { to: 'field', field: 'explanation' });
    const fitted = fitMapping(chosen, { headings: ['Budget', 'Fund', 'New', 'Fund'] });
    expect(fitted.columns.map(({ use }) => ('field' in use ? use.field : use.to))).toEqual([
      'budget',
      'fund',
      'leave out',
      'explanation',
    ]);
  });

  test('leaves out boxes that there are no more', () => {
    for (const field of ['gone', 'constructor', '__proto__']) {
      const old = withUse(mapping, 0, { to: 'field', field });
      expect(fitMapping(old, { headings }).columns[0]?.use).toEqual({ to: 'leave out' });
    }
  });
});
