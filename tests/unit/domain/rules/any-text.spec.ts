import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../../../renderer/domain/fields/field.ts';
import { blankRecord, type TypedValues } from '../../../../renderer/domain/records/blank.ts';
import type { RecordDefinition } from '../../../../renderer/domain/records/define-record.ts';
import { definitions } from '../../../../renderer/domain/records/registry.ts';
import { runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import { sentenceOf } from '../../../../renderer/domain/summary/sentence-of.ts';
import { hostileTexts } from '../../../fixtures/hostile.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';
import { made } from './made-section.ts';

const setUp = madeUpSetUp([2008, 2009]);

/** Texts that mean something to one rule or another, in any box. */
const meant = [
  '11.4%',
  '-3',
  '£59,395',
  '0',
  '999999999999.999999',
  'from 42% to 9.9%',
  'the 6 month period from September 2009 until March 2010',
  'September 2009 until March 2010',
  'lowest across the North BCU and the Highest across Leicestershire',
  'under fives, over fives and 11-19 year olds',
  'ASB',
  'Antisocial Behaviour',
];

const anyText = fc.oneof(fc.constantFrom(...Object.values(hostileTexts), ...meant), fc.string());

function anyValue(field: Field): fc.Arbitrary<string | readonly ({ id: string } & Record<string, string>)[]> {
  if (field.kind === 'choice')
    return fc.oneof(fc.constantFrom('', ...field.options.map(({ value }) => value)), anyText);
  if (field.kind !== 'rows') return anyText;
  const columns = Object.fromEntries(Object.keys(field.fields).map((id) => [id, anyText]));
  const row = fc.record(columns);
  return fc.array(row, { maxLength: 3 }).map((rows) => rows.map((cells, index) => ({ ...cells, id: `row-${index}` })));
}

function anyTyped(definition: RecordDefinition): fc.Arbitrary<TypedValues> {
  return fc.record(Object.fromEntries(Object.entries(definition.fields).map(([id, field]) => [id, anyValue(field)])));
}

describe.each(definitions.map((definition): [string, RecordDefinition] => [definition.id, definition]))(
  'a record of the type %s',
  (type, definition) => {
    test('can hold any text: rules answer in whole sentences, the same each time', () => {
      fc.assert(
        fc.property(anyTyped(definition), anyTyped(definition), (now, before) => {
          const measure = made('measure', { name: 'Antisocial Behaviour', base: 'change', actual: '-9.5' });
          const records = [made(type, now), made(type, before, { year: 2008 }), measure];
          const findings = runChecks({ setUp, records, completions: [] });
          for (const { message, advice } of findings) {
            expect(message).toMatch(/[.?]$/);
            expect(advice).toMatch(/[.?]$/);
            expect(message).not.toMatch(/NaN|undefined|Infinity/);
          }
          const again = runChecks({ setUp, records: records.toReversed(), completions: [] });
          expect(again).toEqual(findings);
          for (const record of records) {
            const words = sentenceOf(record)?.words ?? 'None.';
            expect(words).toMatch(/\.$/);
            expect(words).not.toMatch(/NaN|undefined|Infinity/);
          }
        }),
        { numRuns: 40 },
      );
    });

    test('can be blank', () => {
      const envelope = { id: 'one', group: 'made-up-group-1', year: 2009, round: 'annual', order: 1, parent: null };
      const record = blankRecord(definition, { ...envelope, sourceLines: [] });
      expect(() => runChecks({ setUp, records: [record], completions: [] })).not.toThrow();
      expect(sentenceOf(record)?.words ?? 'None.').toMatch(/\.$/);
    });
  },
);
