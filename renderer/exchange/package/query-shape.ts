import { shorten } from '../../domain/fields/count.ts';
import { inOrder, joinQueries, queriesFor } from '../../domain/queries/queries.ts';
import { longestName, longestWords, tidied, type Query } from '../../domain/queries/query.ts';
import { firstYear, lastYear } from '../../domain/set-up/financial-year.ts';
import type { Part } from '../../domain/submission/submission.ts';
import { limits } from '../border/limits.ts';
import { placeOf, z } from '../checked.ts';
import { id } from '../envelope-shape.ts';
import { jsonText, parseJson } from './json-text.ts';

/** A text of at most so many characters. */
export const most = (length: number) =>
  z.string('is not a text').max(length, `is longer than ${length.toLocaleString('en-GB')} characters`);
export const name = most(longestName);
export const words = most(longestWords);
export const yearShape = z.int('is not a year').min(firstYear, 'is too early').max(lastYear, 'is too late');
const moment = z.iso.datetime('is not a moment in UTC');

const message = z.strictObject({
  kind: z.enum(['question', 'answer', 'closing']),
  who: name,
  when: moment,
  text: words,
});

/** A query before anybody trusts what it says of its state. */
const queryShape: z.ZodType<Query> = z.strictObject({
  id,
  group: id,
  year: yearShape,
  round: id,
  record: id,
  field: most(1000),
  about: z.strictObject({ title: most(1000), label: most(1000), shown: most(limits.cellCharacters) }),
  question: words,
  askedBy: name,
  askedAt: moment,
  messages: z.array(message).max(1000, 'has more than 1,000 messages'),
  state: z.enum(['open', 'answered', 'closed']),
});

const listShape = z.array(queryShape).max(5000, 'has more than 5,000 questions');

/** The queries of one part, each once, in an order of their own, as they are written and read. */
export function queriesOf(queries: readonly Query[], part: Part): readonly Query[] {
  return inOrder(joinQueries(queriesFor(queries, part), []).map(tidied));
}

/** What stands in a file as queries of one part, with the state that follows from their messages; or the fault, to follow the file's name. */
export function readQueries(plain: unknown, { group, year, round }: Part): readonly Query[] | string {
  const read = listShape.safeParse(plain);
  if (!read.success) {
    const place = placeOf(read.error.issues[0]?.path ?? []);
    return place === '' ? 'cannot be read' : `cannot be read at "${shorten(`queries, ${place}`, 200)}"`;
  }
  const ids = new Set<string>();
  for (const query of read.data) {
    if (query.group !== group || query.year !== year || query.round !== round)
      return 'has a question to another group, or about another year or round';
    if (ids.size === ids.add(query.id).size) return `has two questions with the id "${shorten(query.id)}"`;
  }
  return queriesOf(read.data, { group, year, round });
}

/** A sentence where the reader would refuse one of the queries; null where it takes them all. */
export function faultInQueries(queries: readonly Query[]): string | null {
  const [issue] = listShape.safeParse(queries).error?.issues ?? [];
  if (!issue) return null;
  const [index, ...path] = issue.path;
  const title = typeof index === 'number' ? (queries[index]?.about.title ?? '') : '';
  const what = title === '' ? 'A question' : `The question about "${shorten(title)}"`;
  const place = placeOf(path);
  return `${what} cannot be sent${place === '' ? '' : `: "${place}" ${issue.message}`}. Shorten what is too long, or close it and ask again.`;
}

const fileShape = z.strictObject({ group: id, year: z.int(), round: id, queries: z.unknown() });

/** The text of `queries.json` in a submission. */
export function writeQueries(queries: readonly Query[], { group, year, round }: Part): string {
  return jsonText({ group, year, round, queries: plainQueries(queries) });
}

/** The queries in `queries.json` of a submission; or the fault, to follow the file's name. */
export function readQueriesFile(bytes: Uint8Array | undefined, part: Part): readonly Query[] | string {
  const read = fileShape.safeParse(bytes && parseJson(bytes));
  if (!read.success) return 'cannot be read';
  const { group, year, round, queries } = read.data;
  const same = group === part.group && year === part.year && round === part.round;
  return same ? readQueries(queries, part) : 'belongs to another group, year or round than the submission says';
}

/** The queries for a JSON text: fixed order of keys, and nothing else in them. */
export function plainQueries(queries: readonly Query[]): unknown {
  return queries.map((query) => {
    const { id, group, year, round, record, field, about, question, askedBy, askedAt, messages, state } = query;
    const { title, label, shown } = about;
    return {
      ...{ id, group, year, round, record, field, about: { title, label, shown }, question, askedBy, askedAt },
      messages: messages.map(({ kind, who, when, text }) => ({ kind, who, when, text })),
      state,
    };
  });
}
