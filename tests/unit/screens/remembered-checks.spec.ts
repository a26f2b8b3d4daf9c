import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GenericRecord } from '../../../renderer/domain/records/record.ts';
import { achievement } from '../../../renderer/domain/records/achievement.ts';
import { valuesFrom } from '../../../renderer/domain/records/blank.ts';
import { checkRecord, contextOf } from '../../../renderer/domain/rules/run-checks.ts';
import { RememberedChecks } from '../../../renderer/screens/entry/remembered-checks.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';

const setUp = madeUpSetUp([2009], 1);
const ids = ['a', 'b', 'c', 'd'] as const;

const line = fc.record({
  role: fc.constantFrom('heading', 'point'),
  text: fc.constantFrom('', 'Made-up example', 'Talks will be held shortly'),
  status: fc.constantFrom('', 'achieved', 'planned'),
  date: fc.constantFrom('', 'May 2009', 'summer', 'autumn 2010'),
  parent: fc.constantFrom(null, 'a', 'b'),
});
const change = fc.tuple(fc.constantFrom(...ids), fc.option(line));

describe('remembered checks', () => {
  it('find what checking everything anew would find, whatever was changed in between', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const remembered = new RememberedChecks();
        const records = new Map<string, GenericRecord>();
        for (const [id, values] of changes) {
          if (values === null) records.delete(id);
          else {
            const { parent, ...typed } = values;
            const envelope = {
              id,
              type: 'achievement',
              group: 'made-up-group-1',
              year: 2009,
              round: 'annual',
              order: 1,
            };
            records.set(id, { ...envelope, parent, sourceLines: [], values: valuesFrom(achievement, typed) });
          }
          const all = [...records.values()];
          const context = contextOf({ setUp, records: all, completions: [] });
          const now = { setUp, spelling: null, records: all, around: [] };
          remembered.check(now);
          remembered.settle();
          expect(remembered.check(now)).toEqual(all.flatMap((record) => checkRecord(record, context)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('check a record once and no more while nothing changes', () => {
    const remembered = new RememberedChecks();
    const values = valuesFrom(achievement, { role: 'point', text: 'Made-up example' });
    const record: GenericRecord = {
      ...{
        id: 'a',
        type: 'achievement',
        group: 'made-up-group-1',
        year: 2009,
        round: 'annual',
        order: 1,
        parent: null,
      },
      ...{ sourceLines: [], values },
    };
    const check = (records: readonly GenericRecord[]) =>
      remembered.check({ setUp, spelling: null, records, around: [] });
    const [first] = check([record]);
    const [second] = check([record]);
    const [third] = check([{ ...record }]);
    expect(first).toBeDefined();
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});
