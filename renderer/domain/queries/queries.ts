import type { GenericRecord } from '../records/record.ts';
import type { YearKey } from '../set-up/financial-year.ts';
import { groupsInSectionOrder, type SetUp } from '../set-up/set-up.ts';
import { boxIn } from './whereabouts.ts';
import { compare, joinQuery, type Query, type QueryState } from './query.ts';
import { titleOf } from '../merge/shown.ts';

/** What the office gives to ask a question; the id is a new random one. */
export interface NewQuery {
  readonly id: string;
  readonly field: string;
  readonly question: string;
  readonly askedBy: string;
  readonly askedAt: string;
}

/** A question on a record, or on one of its boxes. */
export function newQuery(record: GenericRecord, asked: NewQuery): Query {
  const { id, group, year, round } = record;
  const box = boxIn(record, asked.field);
  const about = { title: titleOf(record), label: box?.label ?? '', shown: box?.shown ?? '' };
  return { ...asked, group, year, round, record: id, about, messages: [], state: 'open' };
}

/** The queries with those of another list: the same query is joined, a new one is added, none is ever lost. */
export function joinQueries(queries: readonly Query[], others: readonly Query[]): readonly Query[] {
  const joined = new Map<string, Query>();
  for (const query of [...queries, ...others]) {
    const known = joined.get(query.id);
    joined.set(query.id, known ? joinQuery(known, query) : query);
  }
  return [...joined.values()];
}

/** The queries of one group for one round, as they travel in one file. */
export function queriesFor(
  queries: readonly Query[],
  part: { readonly group: string; readonly year: YearKey; readonly round: string },
): readonly Query[] {
  const { group, year, round } = part;
  return inOrder(queries.filter((query) => query.group === group && query.year === year && query.round === round));
}

/** Every group that has queries, in section order, with its queries; groups the set-up does not know come last. */
export function queriesByGroup(
  setUp: SetUp,
  queries: readonly Query[],
): readonly { readonly group: string; readonly queries: readonly Query[] }[] {
  const known = groupsInSectionOrder(setUp).map(({ id }) => id);
  const unknown = [...new Set(queries.map(({ group }) => group))].filter((id) => !known.includes(id)).sort();
  return [...known, ...unknown].flatMap((group) => {
    const own = inOrder(queries.filter((query) => query.group === group));
    return own.length === 0 ? [] : [{ group, queries: own }];
  });
}

/** The queries on a record and its boxes; with a field, those on exactly that box, or with "" on the record as a whole. */
export function queriesOn(queries: readonly Query[], record: string, field?: string): readonly Query[] {
  return inOrder(queries.filter((query) => query.record === record && (field === undefined || query.field === field)));
}

/** Those that wait for an answer of the group. */
export function unanswered(queries: readonly Query[]): readonly Query[] {
  return inOrder(queries.filter(({ state }) => state === 'open'));
}

/** Those of one group for one round that wait for an answer. */
export function openIn(queries: readonly Query[], part: Parameters<typeof queriesFor>[1]): readonly Query[] {
  return unanswered(queriesFor(queries, part));
}

/** How many there are in each state. */
export type QueryCounts = Readonly<Record<QueryState, number>>;

export function countsOf(queries: readonly Query[]): QueryCounts {
  const counts = { open: 0, answered: 0, closed: 0 };
  for (const { state } of queries) counts[state] += 1;
  return counts;
}

/** How many each group has in each state; groups without any are not in it. */
export function countsByGroup(queries: readonly Query[]): ReadonlyMap<string, QueryCounts> {
  const groups = new Set(queries.map(({ group }) => group));
  return new Map([...groups].map((id) => [id, countsOf(queries.filter(({ group }) => group === id))]));
}

const urgency = { open: 0, answered: 1, closed: 2 } as const;

/** Open ones first, then answered, then closed; in each the oldest first. */
export function inOrder(queries: readonly Query[]): readonly Query[] {
  return [...queries].sort(
    (a, b) => urgency[a.state] - urgency[b.state] || compare(a.askedAt, b.askedAt) || compare(a.id, b.id),
  );
}
