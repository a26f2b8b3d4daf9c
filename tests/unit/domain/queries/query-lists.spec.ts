import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countsByGroup,
  countsOf,
  inOrder,
  joinQueries,
  newQuery,
  openIn,
  queriesOn,
  unanswered,
} from '../../../../renderer/domain/queries/queries.ts';
import {
  answerQuery,
  askAgain,
  closeQuery,
  longestWords,
  threadOf,
  tidied,
  type Query,
} from '../../../../renderer/domain/queries/query.ts';
import { point } from '../merge/made-outline.ts';

const base = newQuery(point('p'), {
  id: 'q',
  field: 'text',
  question: '?',
  askedBy: 'o',
  askedAt: '2010-05-01T09:00:00.000Z',
});

function made(id: string, more: Partial<Query> = {}): Query {
  return { ...base, id, ...more };
}

const days = fc.constantFrom('2010-05-01T09:00:00.000Z', '2010-05-02T09:00:00.000Z', '2010-05-03T09:00:00.000Z');
const anyMessage = fc.record({
  kind: fc.constantFrom('question' as const, 'answer' as const, 'closing' as const),
  who: fc.constantFrom('a', 'o'),
  when: days,
  text: fc.constantFrom('?', '!', 'x'),
});
/** Versions of few queries, so that many meet, some of them with another beginning, as no program writes them. */
const anyList = fc
  .array(
    fc.record({
      id: fc.constantFrom('q', 'r', 's'),
      askedAt: days,
      question: fc.constantFrom('?', '!'),
      askedBy: fc.constantFrom('a', 'o'),
      about: fc.constantFrom(base.about, { ...base.about, shown: 'Other' }),
      messages: fc.array(anyMessage, { maxLength: 4 }),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    joinQueries(
      list.map((each) => tidied({ ...base, ...each })),
      [],
    ),
  );

describe('lists of queries come together', () => {
  test('the same whichever comes first, in whatever steps, and however often', () => {
    fc.assert(
      fc.property(anyList, anyList, anyList, (a, b, c) => {
        const join = (one: readonly Query[], other: readonly Query[]) => inOrder(joinQueries(one, other));
        expect(join(a, b)).toEqual(join(b, a));
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
        expect(join(a, a)).toEqual(inOrder(a));
        expect(join(join(a, b), b)).toEqual(join(a, b));
      }),
      { numRuns: 1000 },
    );
  });

  test('and nothing that was said on either side is lost, first questions included', () => {
    fc.assert(
      fc.property(anyList, anyList, (a, b) => {
        const joined = joinQueries(a, b);
        for (const query of [...a, ...b]) {
          const thread = threadOf(joined.find(({ id }) => id === query.id)!);
          for (const message of threadOf(query)) expect(thread).toContainEqual(message);
          expect(new Set(thread.map((message) => JSON.stringify(message))).size).toBe(thread.length);
        }
      }),
    );
  });
});

test('what somebody says has an end', () => {
  const said = { who: 'a', when: '2010-05-02T09:00:00.000Z', text: 'x'.repeat(longestWords + 1) };
  const sentence = (what: string) => ({ problem: `This ${what} is longer than 5,000 characters. Shorten it.` });
  expect(answerQuery(base, said)).toEqual(sentence('answer'));
  expect(askAgain(base, said)).toEqual(sentence('question'));
  expect(closeQuery(base, said)).toEqual(sentence('note'));
  expect(answerQuery(base, { ...said, text: 'x'.repeat(longestWords) })).toHaveProperty('query');
});

describe('queries are found', () => {
  const queries = [
    made('closed', { state: 'closed' }),
    made('answered', { state: 'answered', field: '' }),
    made('open'),
    made('older', { askedAt: '2010-04-01T09:00:00.000Z', field: '' }),
    made('elsewhere', { record: 'other', group: 'made-up-group-2' }),
    made('before', { year: 2008 }),
  ];
  const ids = (list: readonly Query[]) => list.map(({ id }) => id);

  test('on a record, on one of its boxes, and on the record as a whole', () => {
    expect(ids(queriesOn(queries, 'p'))).toEqual(['older', 'before', 'open', 'answered', 'closed']);
    expect(ids(queriesOn(queries, 'p', 'text'))).toEqual(['before', 'open', 'closed']);
    expect(ids(queriesOn(queries, 'p', ''))).toEqual(['older', 'answered']);
    expect(queriesOn(queries, 'p', 'tex')).toEqual([]);
  });

  test('that wait for an answer, everywhere and in one part', () => {
    expect(ids(unanswered(queries))).toEqual(['older', 'before', 'elsewhere', 'open']);
    expect(ids(openIn(queries, { group: 'made-up-group-1', year: 2009, round: 'annual' }))).toEqual(['older', 'open']);
  });

  test('and are counted by state and group', () => {
    expect(countsOf(queries)).toEqual({ open: 4, answered: 1, closed: 1 });
    expect(countsOf([])).toEqual({ open: 0, answered: 0, closed: 0 });
    expect([...countsByGroup(queries)]).toEqual([
      ['made-up-group-1', { open: 3, answered: 1, closed: 1 }],
      ['made-up-group-2', { open: 1, answered: 0, closed: 0 }],
    ]);
  });
});
