import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GenericRecord } from '../../../renderer/domain/records/record.ts';
import { achievement } from '../../../renderer/domain/records/achievement.ts';
import { valuesFrom } from '../../../renderer/domain/records/blank.ts';
import { checkRecord, contextOf } from '../../../renderer/domain/rules/run-checks.ts';
import { RememberedChecks } from '../../../renderer/screens/entry/remembered-checks.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';

const setUp = madeUpSetUp([2009], 1);
/** Words nobody knows are held against those of the whole group. */
const knowsNothing = { isWord: () => false, suggest: () => [] };
const ids = ['a', 'b', 'c', 'd'] as const;

const line = fc.record({
  role: fc.constantFrom('heading', 'point'),
  text: fc.constantFrom('', 'Made-up example', 'Talks will be held shortly'),
  status: fc.constantFrom('', 'achieved', 'planned'),
  date: fc.constantFrom('', 'May 2009', 'summer', 'autumn 2010'),
  parent: fc.constantFrom(null, 'a', 'b'),
});
const change = fc.tuple(fc.constantFrom(...ids), fc.option(line));

function lineOf(id: string, values: GenericRecord['values'] = {}): GenericRecord {
  const envelope = { id, type: 'achievement', group: 'made-up-group-1', year: 2009, round: 'annual', order: 1 };
  const typed = valuesFrom(achievement, { role: 'point', text: 'Made-up example' });
  return { ...envelope, parent: null, sourceLines: [], values: { ...typed, ...values } };
}

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
          const context = contextOf({ setUp, records: all, completions: [] }, knowsNothing);
          const now = { setUp, spelling: knowsNothing, records: all, around: [] };
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

  it('ask rules that look through a whole list again only when they are settled', () => {
    const remembered = new RememberedChecks();
    const [one, other] = [lineOf('a'), lineOf('b', { text: 'Made-up exmaple' })];
    const check = (records: readonly GenericRecord[]) =>
      remembered.check({ setUp, spelling: knowsNothing, records, around: [] }).find(({ record }) => record === 'b');
    check([one, other]);
    remembered.settle();
    const records = [lineOf('a', { text: 'Made-up change' }), other];
    const before = check([one, other]);
    expect([check(records) === before, remembered.settled]).toEqual([true, false]);
    remembered.settle();
    expect([check(records) === before, remembered.settled]).toEqual([false, true]);
    expect(before).toBeDefined();
  });

  it('ask everything again once there is a dictionary, also without a key', () => {
    const remembered = new RememberedChecks();
    const records = [lineOf('a')];
    remembered.check({ setUp, spelling: null, records, around: [] });
    remembered.check({ setUp, spelling: knowsNothing, records, around: [] });
    expect(remembered.settled).toBe(false);
    remembered.settle();
    remembered.check({ setUp, spelling: knowsNothing, records: [...records], around: [] });
    expect(remembered.settled).toBe(true);
  });
});
