import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  joinQueries,
  newQuery,
  queriesByGroup,
  queriesFor,
  inOrder,
} from '../../../../renderer/domain/queries/queries.ts';
import {
  answerQuery,
  askAgain,
  closeQuery,
  joinQuery,
  type Query,
  type QueryResult,
} from '../../../../renderer/domain/queries/query.ts';
import { whereabouts } from '../../../../renderer/domain/queries/whereabouts.ts';
import { lookupIn } from '../../../../renderer/domain/dataset/dataset.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';
import { point, table } from '../merge/made-outline.ts';

const asked = { askedBy: 'The office', askedAt: '2010-05-01T09:00:00Z' };
const record = table('t', [['a', 'Under fives', '7,567']]);
const cell = newQuery(record, { id: 'q1', field: 'categories.a.count', question: 'Is it attendances?', ...asked });

function done(result: QueryResult): Query {
  if ('problem' in result) throw new Error(result.problem);
  return result.query;
}

const said = (minute: number, text = 'Words') => ({ who: 'A. Person', when: `2010-05-01T10:0${minute}:00Z`, text });

describe('a query', () => {
  test('says in words what it is about, and is plain data', () => {
    expect(cell).toMatchObject({
      group: 'made-up-group-1',
      year: 2009,
      round: 'annual',
      record: 't',
      about: { title: 'Programme t', label: 'Parts, Under fives: Number', shown: '7,567' },
      messages: [],
      state: 'open',
    });
    expect(JSON.parse(JSON.stringify(cell))).toEqual(cell);
  });

  test('is answered, closed, and opened again; the thread stays', () => {
    const answered = done(answerQuery(cell, said(1)));
    expect(answered.state).toBe('answered');
    const closed = done(closeQuery(answered, said(2, '')));
    expect(closed.state).toBe('closed');
    expect(closeQuery(closed, said(3))).toHaveProperty('problem');
    expect(answerQuery(closed, said(3))).toHaveProperty('problem');
    expect(answerQuery(cell, said(3, ' '))).toHaveProperty('problem');
    const again = done(askAgain(closed, said(4)));
    expect([again.state, again.messages.map(({ kind }) => kind)]).toEqual(['open', ['answer', 'closing', 'question']]);
    expect(cell.messages).toEqual([]);
  });

  test('heeds what is said last, though the clock of whoever spoke before is ahead', () => {
    const [ahead, here] = ['2010-05-01T12:00:00.000Z', '2010-05-01T10:00:00.000Z'];
    const answered = done(answerQuery(cell, { ...said(1), when: ahead }));
    const closed = done(closeQuery(answered, { ...said(1, ''), when: here }));
    expect(closed.state).toBe('closed');
    const again = done(askAgain(closed, { ...said(1), when: here }));
    expect(again.state).toBe('open');
    const last = done(answerQuery(again, { ...said(1), when: here }));
    expect(last.state).toBe('answered');
    expect(last.messages.map(({ kind, when }) => [kind, when.slice(11)])).toEqual([
      ['answer', '12:00:00.000Z'],
      ['closing', '12:00:00.001Z'],
      ['question', '12:00:00.002Z'],
      ['answer', '12:00:00.003Z'],
    ]);
  });

  test('is answered after it was asked, though the clock of the office is ahead', () => {
    const answered = done(answerQuery(cell, { ...said(1), when: '2010-05-01T08:00:00.000Z' }));
    expect(answered.messages.map(({ when }) => when)).toEqual(['2010-05-01T09:00:00.001Z']);
  });

  test('can be closed when a clock has come to the end of time', () => {
    const answered = done(answerQuery(cell, { ...said(1), when: '9999-12-31T23:59:59.999Z' }));
    const closed = done(closeQuery(answered, said(2, '')));
    expect([closed.state, closed.messages.at(-1)?.when]).toEqual(['closed', '9999-12-31T23:59:59.999Z']);
  });

  test('comes together from two places with every word once, in any order and however often', () => {
    const messages = fc.array(
      fc.record({
        kind: fc.constantFrom('question', 'answer', 'closing'),
        who: fc.constantFrom('a', 'b'),
        when: fc.constantFrom('2010-05-01', '2010-05-02', '2010-05-03'),
        text: fc.constantFrom('x', 'y'),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(messages, messages, messages, (a, b, c) => {
        const [one, two, three] = [a, b, c].map((list) => joinQuery(cell, { ...cell, messages: list }));
        if (!one || !two || !three) throw new Error('Three are needed.');
        expect(joinQuery(one, two)).toEqual(joinQuery(two, one));
        expect(joinQuery(joinQuery(one, two), three)).toEqual(joinQuery(one, joinQuery(two, three)));
        expect(joinQuery(one, one)).toEqual(one);
        for (const message of [...a, ...b]) expect(joinQuery(one, two).messages).toContainEqual(message);
      }),
    );
  });

  test.each<readonly [string, Query, Parameters<typeof lookupIn>[0], string, boolean, string]>([
    [
      'there, as it was',
      cell,
      [record],
      'box',
      false,
      'About the attendance table "Programme t", Parts, Under fives: Number.',
    ],
    [
      'there, with another figure',
      cell,
      [table('t', [['a', 'Under fives', '7,667']])],
      'box',
      true,
      'About the attendance table "Programme t", Parts, Under fives: Number. When the question was asked it had "7,567".',
    ],
    [
      'gone with its row',
      cell,
      [table('t', [])],
      'record',
      true,
      'In the attendance table "Programme t", the box "Parts, Under fives: Number" is no longer there. It had "7,567".',
    ],
    [
      'gone with its record',
      cell,
      [],
      'nothing',
      true,
      'The entry "Programme t", Parts, Under fives: Number has been deleted since the question was asked. It had "7,567".',
    ],
    [
      'a whole record',
      newQuery(record, { id: 'q', field: '', question: '?', ...asked }),
      [record],
      'record',
      false,
      'About the attendance table "Programme t".',
    ],
    [
      'a box there never was',
      newQuery(record, { id: 'q', field: '__proto__', question: '?', ...asked }),
      [record],
      'record',
      true,
      'In the attendance table "Programme t", the box "__proto__" is no longer there.',
    ],
  ])('says where its box is: %s', (_what, query, records, there, changed, sentence) => {
    expect(whereabouts(query, lookupIn(records))).toEqual({ there, changed, sentence });
  });
});

test('queries are collected by group, open ones first, then by age', () => {
  const at = (id: string, group: string, day: number, more: Partial<Query> = {}): Query => ({
    ...newQuery(point(id, { group }), { id, field: 'text', question: '?', askedBy: 'o', askedAt: `2010-05-0${day}` }),
    ...more,
  });
  const queries = [
    at('closed', 'made-up-group-1', 1, { state: 'closed' }),
    at('answered', 'made-up-group-1', 2, { state: 'answered' }),
    at('late', 'made-up-group-1', 4),
    at('early', 'made-up-group-1', 3),
    at('other', 'made-up-group-2', 1),
    at('stranger', 'stranger', 1),
  ];
  expect(inOrder(queries).map(({ id }) => id)).toEqual(['other', 'stranger', 'early', 'late', 'answered', 'closed']);
  expect(queriesByGroup(madeUpSetUp([2009], 2), queries).map(({ group, queries: own }) => [group, own.length])).toEqual(
    [
      ['made-up-group-2', 1],
      ['made-up-group-1', 4],
      ['stranger', 1],
    ],
  );
  const part = { group: 'made-up-group-1', year: 2009, round: 'annual' };
  expect(queriesFor(queries, part).map(({ id }) => id)).toEqual(['early', 'late', 'answered', 'closed']);
  expect(queriesFor(queries, { ...part, round: 'other' })).toEqual([]);
  const [open] = queries.slice(3);
  const reply = open && done(answerQuery(open, said(1)));
  expect(reply && joinQueries([reply], queries)[0]).toEqual(reply);
  expect(joinQueries(queries, queries)).toHaveLength(queries.length);
  expect(joinQueries(queries.slice(1), queries)).toHaveLength(queries.length);
});
