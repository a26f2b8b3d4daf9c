import fc from 'fast-check';
import { tidied, type Query } from '../../../../renderer/domain/queries/query.ts';
import type { Part } from '../../../../renderer/domain/submission/submission.ts';
import { anyId, anyText } from './support.ts';

export const moments = fc
  .date({ min: new Date('2009-01-01'), max: new Date('2011-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const message = fc.record({
  kind: fc.constantFrom('question' as const, 'answer' as const, 'closing' as const),
  who: anyText,
  when: moments,
  text: anyText,
});

/** Any threads on one part, hostile texts in every place, each query once. */
export function anyQueries(part: Part): fc.Arbitrary<readonly Query[]> {
  const query = fc.record<Query>({
    id: anyId,
    group: fc.constant(part.group),
    year: fc.constant(part.year),
    round: fc.constant(part.round),
    record: anyId,
    field: anyText,
    about: fc.record({ title: anyText, label: anyText, shown: anyText }),
    question: anyText,
    askedBy: anyText,
    askedAt: moments,
    messages: fc.array(message, { maxLength: 4 }),
    state: fc.constant('open'),
  });
  return fc.uniqueArray(query.map(tidied), { selector: ({ id }) => id, maxLength: 5 });
}

/** Queries by their id, for comparing what may stand in another order. */
export function queriesById(queries: readonly Query[]): ReadonlyMap<string, Query> {
  return new Map(queries.map((query) => [query.id, query]));
}
