import { describe, expect, it } from 'vitest';
import { valuesFrom, type TypedValues } from '../../../renderer/domain/records/blank.ts';
import { achievement } from '../../../renderer/domain/records/achievement.ts';
import { lookAhead } from '../../../renderer/domain/records/partnership/look-ahead.ts';
import type { GenericRecord } from '../../../renderer/domain/records/record.ts';
import { partnershipId } from '../../../renderer/domain/records/sections.ts';
import { EntryPart } from '../../../renderer/screens/entry/entry-part.ts';
import { takingOver, unfinishedPoints } from '../../../renderer/screens/entry/take-over.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';

const setUp = madeUpSetUp([2009], 2);
const [last = '', first = ''] = setUp.groups.map(({ id }) => id);

function point(id: string, typed: TypedValues, group = first): GenericRecord {
  const envelope = { id, type: 'achievement', group, year: 2009, round: 'annual', order: 1, parent: null };
  return { ...envelope, sourceLines: [], values: valuesFrom(achievement, { role: 'point', text: id, ...typed }) };
}

function ahead(commitments: readonly { readonly id: string; readonly entry: string }[]): GenericRecord {
  const envelope = { id: 'ahead', type: 'look-ahead', group: partnershipId, year: 2009, round: 'annual', order: 1 };
  return {
    ...envelope,
    parent: null,
    sourceLines: [],
    values: valuesFrom(lookAhead, { nextYear: '2010', commitments }),
  };
}

function rowsOf(points: readonly GenericRecord[], lookAheads: readonly GenericRecord[] = []) {
  let count = 0;
  return unfinishedPoints(setUp, points, lookAheads, () => `row-${(count += 1)}`);
}

function partOf(records: readonly GenericRecord[]): EntryPart {
  const where = { group: partnershipId, year: 2009, round: 'annual' };
  const part = new EntryPart(lookAhead, { ...Object.create(null), where });
  part.records = records;
  return part;
}

describe('unfinished points', () => {
  it('are those in progress, planned or awaiting a decision, in the order of the review', () => {
    const points = [
      point('of the last group', { status: 'planned' }, last),
      point('in progress', { status: 'in progress' }),
      point('waiting', { status: 'awaiting a decision' }),
      point('done', { status: 'achieved' }),
      point('stopped', { status: 'stopped' }),
      point('without a status', {}),
      point('a heading', { role: 'heading', status: 'planned' }),
      point('not to be carried forward', { status: 'planned', carryForward: 'no' }),
      point('of nobody', { status: 'planned' }, 'no-group'),
    ];
    expect(rowsOf(points).map(({ values }) => values['text'])).toEqual(['in progress', 'waiting', 'of the last group']);
  });

  it('come with whose they are, the next date before the date, and the entry they come from', () => {
    const both = point('both', { status: 'planned', date: 'May 2010', nextDate: 'June 2010' });
    const one = point('one', { status: 'planned', date: 'May 2010' });
    const [a, b] = rowsOf([both, one]);
    expect(a).toMatchObject({ values: { owner: 'Made-up group 2', due: { typed: 'June 2010' }, entry: 'both' } });
    expect(b).toMatchObject({ values: { due: { typed: 'May 2010' }, measure: '' } });
  });

  it('are taken over once', () => {
    const points = [point('a', { status: 'planned' }), point('b', { status: 'planned' })];
    expect(rowsOf(points, [ahead([{ id: 'row', entry: 'a' }])]).map(({ values }) => values['entry'])).toEqual(['b']);
  });
});

describe('taking over', () => {
  const rows = rowsOf([point('a', { status: 'planned' })]);

  it('adds to the commitments there are, in one step', () => {
    const change = takingOver(partOf([ahead([{ id: 'row', entry: 'x' }])]), rows, 2009);
    expect(change.label).toBe('take over 1 unfinished point');
    expect(change.put).toMatchObject([{ id: 'ahead', values: { commitments: [{ id: 'row' }, { id: 'row-1' }] } }]);
  });

  it('begins a look ahead where there is none', () => {
    const change = takingOver(partOf([]), rows, 2009);
    expect(change.put).toMatchObject([
      {
        type: 'look-ahead',
        group: partnershipId,
        values: { nextYear: '2010 to 2011', commitments: [{ id: 'row-1' }] },
      },
    ]);
  });
});
