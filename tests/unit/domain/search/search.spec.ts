import { describe, expect, it } from 'vitest';
import { achievement } from '../../../../renderer/domain/records/achievement.ts';
import { attendance } from '../../../../renderer/domain/records/attendance.ts';
import { blankRecord, valuesFrom, type TypedValues } from '../../../../renderer/domain/records/blank.ts';
import { commissioningBudget } from '../../../../renderer/domain/records/commissioning-budget.ts';
import type { RecordDefinition } from '../../../../renderer/domain/records/define-record.ts';
import type { GenericRecord, RecordEnvelope } from '../../../../renderer/domain/records/record.ts';
import { definitions } from '../../../../renderer/domain/records/registry.ts';
import { buildIndex, searchRecords } from '../../../../renderer/domain/search/search.ts';

const envelope: RecordEnvelope = {
  id: 'a',
  group: 'made-up-group',
  year: 2009,
  round: 'annual',
  order: 1,
  parent: null,
  sourceLines: [],
};

function made(definition: RecordDefinition, typed: TypedValues, over: Partial<RecordEnvelope> = {}): GenericRecord {
  return { ...blankRecord(definition, { ...envelope, ...over }), values: valuesFrom(definition, typed) };
}

const text = (id: string, words: string, over: Partial<RecordEnvelope> = {}) =>
  made(achievement, { text: words }, { ...over, id });

function found(records: readonly GenericRecord[], query: string): readonly string[] {
  return searchRecords(buildIndex(records, definitions), query, 50).map((hit) => hit.record.id);
}

describe('matching', () => {
  it.each([
    ['capitals', 'A Made-Up Café', 'made-up cafe'],
    ['accents', 'A made-up cafe', 'CAFÉ'],
    ['decomposed accents', 'A made-up cafe\u0301', 'café'],
    ['typographic quotes', 'the children’s “example” event', `children's "example"`],
    ['plain quotes', `the children's event`, 'children’s'],
    ['dashes', 'April 2009 – March 2010', '2009 - march'],
    ['hard spaces', 'ward\u00a0walks', 'ward walks'],
    ['soft hyphens', 'neigh\u00adbourhood', 'neighbourhood'],
    ['thousands commas', '7,567 people came', '7567'],
    ['thousands commas in the query', '7567 people came', '7,567'],
    ['parts of words', 'the partnership', 'artner'],
    ['any order', 'one two three', 'three one'],
    ['odd spaces in the query', 'one two', '  two\t one '],
    ['emoji', 'a made-up 🎉 event', '🎉'],
  ])('does not mind %s', (_, words, query) => {
    expect(found([text('a', words), text('b', 'something else')], query)).toEqual(['a']);
  });

  it('wants every word, in whichever boxes of the record', () => {
    const records = [
      made(achievement, { text: 'a made-up event', place: 'made-up hall' }, { id: 'a' }),
      made(achievement, { text: 'a made-up event', place: 'library' }, { id: 'b' }),
    ];
    expect(found(records, 'event hall')).toEqual(['a']);
    expect(found(records, 'event hall library')).toEqual([]);
    expect(found(records, 'eventmade')).toEqual([]);
  });

  it('does not match across two boxes', () => {
    const record = made(achievement, { text: 'one', place: 'two' });
    expect(found([record], 'onetwo')).toEqual([]);
  });

  it('finds nothing for an empty query', () => {
    expect(found([text('a', 'one')], ' \u00a0 ')).toEqual([]);
  });

  it('reads every kind of box and every cell of a list, as it is shown and as it was typed', () => {
    const records = [
      made(commissioningBudget, { fund: 'Made up', budget: '840000', spendKind: 'predicted' }, { id: 'budget' }),
      made(
        attendance,
        { programme: 'x', unit: 'people', categories: [{ id: 'r1', label: 'Under fives', count: 'about 40' }] },
        { id: 'table' },
      ),
      made(achievement, { text: 'x', date: 'mid May 2010', partners: 'Police; Parish', status: 'achieved' }),
    ];
    expect(found(records, '£840,000')).toEqual(['budget']);
    expect(found(records, 'predicted')).toEqual(['budget']);
    expect(found(records, 'under fives about')).toEqual(['table']);
    expect(found(records, 'mid may police achieved')).toEqual(['a']);
  });

  it('leaves out types it has no definition of', () => {
    expect(found([{ ...text('a', 'one'), type: 'invented-later' }], 'one')).toEqual([]);
  });

  it('keeps to a group or a year where told', () => {
    const records = [text('a', 'one'), text('b', 'one', { year: 2008 }), text('c', 'one', { group: 'other' })];
    const index = buildIndex(records, definitions);
    const ids = (scope: object) => searchRecords(index, 'one', 50, scope).map((hit) => hit.record.id);
    expect(ids({ year: 2008 })).toEqual(['b']);
    expect(ids({ group: 'made-up-group' })).toEqual(['a', 'b']);
  });
});

describe('order', () => {
  it('puts words that begin so first, then later years, then the order given', () => {
    const records = [
      text('part', 'a partnership'),
      text('old', 'an art event', { year: 2007 }),
      text('first', 'arts'),
      text('second', '(art)'),
    ];
    expect(found(records, 'art')).toEqual(['first', 'second', 'old', 'part']);
  });

  it('gives no more than asked for', () => {
    const index = buildIndex(Array.from({ length: 9 }, (_, i) => text(`${i}`, 'one')), definitions); // prettier-ignore
    expect(searchRecords(index, 'one', 4)).toHaveLength(4);
  });
});

describe('a hit', () => {
  it('names the record and the box that fits best, with its words marked', () => {
    const record = made(achievement, { text: 'A made-up Café – opened', place: 'café and hall' });
    const [hit] = searchRecords(buildIndex([record], definitions), 'cafe hall', 1);
    expect(hit).toEqual({
      record,
      title: 'A made-up Café – opened',
      field: 'place',
      label: 'Place',
      snippet: 'café and hall',
      ranges: [
        { start: 0, end: 4 },
        { start: 9, end: 13 },
      ],
    });
  });

  it('leads to the cell of a list', () => {
    const typed = { programme: 'x', categories: [{ id: 'r1', label: 'Under fives', count: '7,567' }] };
    const [hit] = searchRecords(buildIndex([made(attendance, typed)], definitions), '7567', 1);
    expect(hit).toMatchObject({ field: 'categories.r1.count', snippet: '7,567', ranges: [{ start: 0, end: 5 }] });
  });
});
