import { describe, expect, test } from 'vitest';
import type { FieldKind, ScalarField } from '../../../../renderer/domain/fields/field.ts';
import {
  blankStored,
  isBlank,
  problemOf,
  readTyped,
  showStored,
  typedOf,
  understoodAs,
  valueOf,
} from '../../../../renderer/domain/fields/kinds.ts';
import { readNames } from '../../../../renderer/domain/fields/names.ts';
import { hostileTexts } from '../../../fixtures/hostile.ts';

const label = 'Box';
const fields: Readonly<Record<Exclude<FieldKind, 'rows'>, ScalarField>> = {
  text: { kind: 'text', label },
  longText: { kind: 'longText', label },
  choice: { kind: 'choice', label, options: [{ value: 'in progress', label: 'In progress' }] },
  count: { kind: 'count', label },
  money: { kind: 'money', label },
  percent: { kind: 'percent', label },
  decimal: { kind: 'decimal', label },
  date: { kind: 'date', label },
  names: { kind: 'names', label },
};
const all = Object.values(fields);

describe.each(all.map((field) => [field.kind, field] as const))('a field of the kind %s', (_kind, field) => {
  test('is blank until something is typed, and blank is no value', () => {
    for (const stored of [blankStored(field), readTyped(field, ''), readTyped(field, '  \t')]) {
      expect([isBlank(stored), valueOf(stored), problemOf(field, stored)]).toEqual([true, null, null]);
    }
  });

  test('keeps what was typed, whatever it is', () => {
    for (const text of Object.values(hostileTexts)) {
      const stored = readTyped(field, text);
      if (text.trim() !== '') expect(typedOf(stored)).toBe(text);
      const problem = problemOf(field, stored);
      if (problem !== null) expect(problem).toMatch(/^".*" .*\.$/s);
      // Understood or explained: a text that parses has a value, any other has a sentence.
      const parses = typeof stored !== 'string' && text.trim() !== '';
      if (parses) expect((valueOf(stored) === null) === (problem !== null)).toBe(true);
    }
  });
});

test.each([
  ['text', 'a', 'a', null],
  ['choice', 'in progress', 'In progress', null],
  ['choice', 'gone', 'gone', null],
  ['count', '7567', '7,567', null],
  ['count', '7,56', '7,56', null],
  ['money', '840000', '£840,000', null],
  ['money', 'lots', 'lots', null],
  ['percent', '−7.3', '-7.3%', null],
  ['decimal', '£1,234.50', '£1,234.50', null],
  ['decimal', '−7.3%', '−7.3%', null],
  ['decimal', '(4.8)', '(4.8)', null],
  ['date', ' mid May 2010 ', 'mid May 2010', '11 to 20 May 2010'],
  ['date', 'summer', 'summer', null],
  ['names', 'Police;CNH', 'Police;CNH', null],
] as const)('a %s typed as %j is shown as %j', (kind, typed, shown, range) => {
  const stored = readTyped(fields[kind], typed);
  expect([showStored(fields[kind], stored), understoodAs(fields[kind], stored)]).toEqual([shown, range]);
});

test.each([
  ['Police; CNH; Voluntary Sector and Communities', ['Police', 'CNH', 'Voluntary Sector and Communities']],
  ['Smith, Jones and Co', ['Smith, Jones and Co']],
  ['a\r\nb\n\n;c;', ['a', 'b', 'c']],
  [';;', []],
])('the names in %j are %j', (text, names) => {
  expect(readNames(text)).toEqual({ value: names });
});

test('a choice that is not in the list is answered', () => {
  expect(problemOf(fields.choice, 'gone')).toBe('"gone" is not one of the choices. Choose one from the list.');
});
