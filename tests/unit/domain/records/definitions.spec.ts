import { describe, expect, test } from 'vitest';
import { achievement } from '../../../../renderer/domain/records/achievement.ts';
import { attendance } from '../../../../renderer/domain/records/attendance.ts';
import { blankRecord, valuesFrom } from '../../../../renderer/domain/records/blank.ts';
import { commissioningBudget } from '../../../../renderer/domain/records/commissioning-budget.ts';
import type { RecordDefinition } from '../../../../renderer/domain/records/define-record.ts';
import { showLines, type GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { definitionOf, definitions } from '../../../../renderer/domain/records/registry.ts';
import { lookupIn } from '../../../../renderer/domain/dataset/dataset.ts';

const envelope = { id: 'one', group: 'g', year: 2009, round: 'annual', order: 1, parent: null, sourceLines: [] };
const known: readonly RecordDefinition[] = definitions;

/** A computed value of a record made from typed texts. */
function computed(definition: RecordDefinition, typed: Parameters<typeof valuesFrom>[1]) {
  const record = { ...envelope, type: definition.id, values: valuesFrom(definition, typed) };
  return Object.fromEntries(
    Object.entries(definition.computed).map(([id, one]) => [id, one.value(record, () => undefined)]),
  );
}

describe('every definition', () => {
  test('has a name, a file and words of its own', () => {
    for (const key of ['id', 'plural', 'section', 'noun'] as const) {
      expect(new Set(known.map((definition) => definition[key])).size).toBe(known.length);
    }
    for (const { id, plural } of known) expect(`${id} ${plural}`).toMatch(/^[a-z-]+ [a-z-]+$/);
    expect(definitionOf('attendance')).toBe(attendance);
    expect(definitionOf('toString')).toBeUndefined();
  });

  test.each(known.map((definition) => [definition.id, definition] as const))('%s makes a blank record', (_id, one) => {
    const blank = blankRecord(one, envelope);
    expect(Object.keys(blank.values)).toEqual(Object.keys(one.fields));
    expect(blank.values).toEqual(valuesFrom(one, {}));
    expect(JSON.parse(JSON.stringify(blank))).toEqual(blank);
  });

  test('refuses a field it does not have', () => {
    expect(() => valuesFrom(achievement, { colour: 'red' })).toThrow('A achievement has no field called "colour".');
  });
});

describe('a budget', () => {
  test.each([
    ['£840,000', '£742,284', -9771600, '-11.6'],
    ['£100', '£100', 0, '0.0'],
    ['£100', '£250.50', 15050, '150.5'],
    ['£0', '£5', 500, null],
    ['£100', '', null, null],
    ['', '£100', null, null],
    ['£100', 'not known yet', null, null],
    ['0', '0', 0, null],
  ])('of %j with a spend of %j varies by %j pence, %j percent', (budget, spend, variance, variancePercent) => {
    expect(computed(commissioningBudget, { budget, spend })).toEqual({ variance, variancePercent });
  });
});

describe('an attendance table', () => {
  const parts = (counts: readonly string[]) => counts.map((count, index) => ({ id: `r${index}`, label: 'x', count }));

  test.each([
    [['7,567', '9,800'], '17,267', 17367, -100],
    [['7,567', '9,800'], '17,367', 17367, 0],
    [['7,567', '9,800'], '', 17367, null],
    [['7,567', ''], '7,567', null, null],
    [['7,567', '9,80'], '17,267', null, null],
    [[], '0', null, null],
    [['0'], '0', 0, 0],
  ])('of %j stated as %j has a true total of %j, a difference of %j', (counts, statedTotal, total, difference) => {
    expect(computed(attendance, { categories: parts(counts), statedTotal })).toEqual({
      computedTotal: total,
      totalDifference: difference,
    });
  });
});

describe('an achievement', () => {
  const line = (id: string, parent: string | null, role: string): GenericRecord => ({
    ...envelope,
    id,
    parent,
    type: 'achievement',
    values: valuesFrom(achievement, { role, text: `text of ${id}` }),
  });
  const records = [
    line('top', null, 'heading'),
    line('inner', 'top', 'point'),
    line('sub', 'inner', 'heading'),
    line('leaf', 'sub', 'point'),
    line('alone', null, 'point'),
    line('lost', 'gone', 'point'),
    line('x', 'y', 'point'),
    line('y', 'x', 'point'),
    line('self', 'self', 'point'),
  ];
  const definition: RecordDefinition = achievement;
  const lookup = lookupIn(records);

  test.each([
    ['top', 'text of top', 1],
    ['inner', 'text of top', 2],
    ['sub', 'text of sub', 3],
    ['leaf', 'text of sub', 4],
    ['alone', null, 1],
    ['lost', null, 1],
    ['x', null, 2],
    ['self', null, 1],
  ])('%s stands under %j at level %i', (id, heading, level) => {
    const record = lookup(id) ?? line('none', null, '');
    expect(definition.computed['heading']?.value(record, lookup)).toBe(heading);
    expect(definition.computed['level']?.value(record, lookup)).toBe(level);
  });
});

test.each([
  [[], ''],
  [[[35, 35]], '35'],
  [[[227, 234]], '227 to 234'],
  [
    [
      [1, 2],
      [5, 5],
    ],
    '1 to 2; 5',
  ],
] as const)('the lines %j are shown as %j', (lines, shown) => {
  expect(showLines(lines)).toBe(shown);
});
