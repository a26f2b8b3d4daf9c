import { describe, expect, test } from 'vitest';
import { blankRecord } from '../../../../renderer/domain/records/blank.ts';
import { valuesFrom, type TypedValues } from '../../../../renderer/domain/records/blank.ts';
import type { RecordDefinition } from '../../../../renderer/domain/records/define-record.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { definitionOf, definitions } from '../../../../renderer/domain/records/registry.ts';
import { changeBetween, compareRecord } from '../../../../renderer/screens/years/compare-record.ts';

const lookups = { before: () => undefined, now: () => undefined };
const envelope = { group: 'g', round: 'annual', order: 1, parent: null, sourceLines: [] };

function made(definition: RecordDefinition, year: number, values: TypedValues): GenericRecord {
  return { ...envelope, id: String(year), year, type: definition.id, values: valuesFrom(definition, values) };
}

function compared(type: string, before: TypedValues | null, now: TypedValues | null) {
  const definition = definitionOf(type);
  if (!definition) throw new Error(type);
  const pair = { before: before && made(definition, 2008, before), now: now && made(definition, 2009, now) };
  return compareRecord(definition, pair, lookups).map(({ label, lines }) => [
    label,
    ...lines.map((line) => [line.label, line.before, line.now, line.change]),
  ]);
}

test('figures come with their difference, percentages without, what cannot be read as it was typed', () => {
  const before = { fund: 'A', budget: '£100', spend: 'about 90', spendKind: 'actual' };
  const now = { fund: 'A', budget: '£150.50', spend: '£140', spendKind: 'predicted' };
  expect(compared('commissioning-budget', before, now)).toEqual([
    [
      '',
      ['Budget', '£100', '£150.50', '+£50.50'],
      ['Spend', 'about 90', '£140', ''],
      ['What kind of spend is it', 'Actual', 'Predicted', ''],
    ],
    ['Worked out', ['Variance', '', '-£10.50', ''], ['Variance, percent of budget', '', '-7.0%', '']],
  ]);
});

test('the parts of a list are matched by their names; a missing side differs from an empty box', () => {
  const part = (id: string, label: string, count: string) => ({ id, label, count });
  const before = { programme: 'P', categories: [part('1', 'Under fives', '10'), part('2', 'Gone', '')] };
  const now = { programme: 'P', categories: [part('9', 'under FIVES', '10'), part('8', 'New', '7,567')] };
  expect(compared('attendance', before, now)[0]).toEqual([
    'Parts',
    ['under FIVES', '10', '10', 'no change'],
    ['New', null, '7,567', ''],
    ['Gone', '', null, ''],
  ]);
});

test('an entry of one year only has nothing on the other side and no change', () => {
  expect(compared('commissioning-budget', null, { fund: 'A', budget: '£1' })).toEqual([
    ['', ['Budget', null, '£1', '']],
  ]);
});

describe.each(definitions)('$id', (definition) => {
  test('two blank entries have nothing to compare', () => {
    const blank = blankRecord(definition, { ...envelope, id: 'x', year: 2009 });
    const own = compareRecord(definition, { before: blank, now: blank }, lookups).filter(({ label }) => label === '');
    expect(own).toEqual([]);
  });
});

test.each([
  ['count', 100, 90, '-10'],
  ['count', 0, 1200, '+1,200'],
  ['money', 5, 5, 'no change'],
  ['percent', 5, 6, ''],
  ['percent', '5.0', '6.0', ''],
  ['count', null, 6, ''],
] as const)('the change of a %s from %s to %s', (kind, before, now, change) => {
  expect(changeBetween(kind, before, now)).toBe(change);
});
