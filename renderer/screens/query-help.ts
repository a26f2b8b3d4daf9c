import type { Neighbours, QueryAct, QueryDone, QueryHelp, Words } from '../components/queries/query-help.ts';
import { newQuery, queriesOn } from '../domain/queries/queries.ts';
import { answerQuery, askAgain, closeQuery, compare, type Query, type QueryResult } from '../domain/queries/query.ts';
import { whereabouts } from '../domain/queries/whereabouts.ts';
import type { GenericRecord } from '../domain/records/record.ts';
import type { YearKey } from '../domain/set-up/financial-year.ts';
import type { ReviewStore } from '../storage/review-store.ts';
import { hrefOf } from './routes.ts';
import type { Place, Services } from './services.ts';

/** Questions with what they are about, as they stand in the store at one moment. */
export interface Questions {
  readonly queries: readonly Query[];
  /** The records they are about, by id; those that have been deleted are not among them. */
  readonly records: ReadonlyMap<string, GenericRecord>;
  /** Who works here; empty until somebody has said it. */
  readonly person: string;
}

export const noQuestions: Questions = { queries: [], records: new Map(), person: '' };

/** Reads only, so that it may stand in a live query. */
export async function readQuestions(
  store: ReviewStore,
  scope: { readonly group?: string; readonly year: YearKey; readonly round: string },
): Promise<Questions> {
  const queries = await store.queries(scope);
  const [records, person] = await Promise.all([
    store.recordsById([...new Set(queries.map(({ record }) => record))]),
    store.person(),
  ]);
  return { queries, records: new Map(records.map((record) => [record.id, record])), person };
}

/** Where what a question is about can be seen and put right; null where it has been deleted. */
export function linkTo(query: Query, records: Questions['records']): string | null {
  const record = records.get(query.record);
  const { there } = whereabouts(query, () => record);
  if (!record || there === 'nothing') return null;
  const { group, year, round, id, field } = query;
  const place = { screen: 'entry', type: record.type, group, year, round, record: record.id } as const;
  return hrefOf({ ...place, ...(there === 'box' ? { field } : {}), query: id });
}

/** Threads on a page, and what can be said in them. */
export function queryHelp(services: Services, place: Place, questions: Questions): QueryHelp {
  const { queries, records, person } = questions;
  const { role } = place.identity;
  return {
    role,
    mayAsk: role === 'office',
    person,
    on: (record) => queriesOn(queries, record),
    neighbours: (query) => neighboursOf(query, queries, records),
    perform: (act, words) => perform(services, act, words),
  };
}

/** The order stays while they are answered one after the other: that in which they were asked. */
function neighboursOf(query: Query, queries: readonly Query[], records: Questions['records']): Neighbours | null {
  const links = queries
    .filter(({ state, group }) => state !== 'closed' && group === query.group)
    .sort((a, b) => compare(a.askedAt, b.askedAt) || compare(a.id, b.id))
    .flatMap((each) => {
      const href = linkTo(each, records);
      return href === null ? [] : [{ id: each.id, href }];
    });
  const index = links.findIndex(({ id }) => id === query.id);
  if (index < 0 || links.length < 2) return null;
  const [previous, next] = [links[index - 1]?.href ?? null, links[index + 1]?.href ?? null];
  return { place: index + 1, count: links.length, previous, next };
}

/** Keeps what was said as one step that can be undone. */
async function perform({ store, autosave, announce }: Services, act: QueryAct, words: Words): Promise<QueryDone> {
  const said = { ...words, when: new Date().toISOString() };
  const result: QueryResult =
    act.act === 'ask'
      ? asked(act.record, act.field, said)
      : act.act === 'answer'
        ? answerQuery(act.query, said)
        : act.act === 'close'
          ? closeQuery(act.query, said)
          : askAgain(act.query, said);
  if ('problem' in result) return result;
  try {
    await autosave.commit({ label: labels[act.act], queries: [result.query] });
    if ((await store.person()) !== words.who) await store.setPerson(words.who);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'That could not be saved. Try again.' };
  }
  announce(told[act.act], { undo: true });
  return result;
}

function asked(record: GenericRecord, field: string, said: Words & { readonly when: string }): QueryResult {
  const { text, who, when } = said;
  const id = crypto.randomUUID();
  // The same limits hold for a first question as for one that follows.
  const query = newQuery(record, { id, field, question: text, askedBy: who, askedAt: when });
  const checked = askAgain(query, said);
  return 'problem' in checked ? checked : { query };
}

const labels = {
  ask: 'ask a question',
  answer: 'answer a question',
  'ask again': 'ask a further question',
  close: 'close a question',
} as const;

const told = {
  ask: 'Question saved. Send it to the group from the page "Questions".',
  answer: 'Answer saved. It goes to the office with your next submission.',
  'ask again': 'Question saved. Send it to the group from the page "Questions".',
  close: 'Question closed.',
} as const;
