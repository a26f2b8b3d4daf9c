import type { YearKey } from '../set-up/financial-year.ts';

export type QueryState = 'open' | 'answered' | 'closed';

/** One contribution to the thread of a query. Contributions are only ever added. */
export interface QueryMessage {
  readonly kind: 'question' | 'answer' | 'closing';
  readonly who: string;
  /** An ISO instant in UTC. */
  readonly when: string;
  readonly text: string;
}

/**
 * A question of the office on one record or box of a group's submission. It names what it is about in words as well, so
 * that it can still be read when the record or the box is gone.
 */
export interface Query {
  readonly id: string;
  readonly group: string;
  readonly year: YearKey;
  readonly round: string;
  readonly record: string;
  /** The box, as in findings: "field" or "list.ROW.field"; empty for the whole record. */
  readonly field: string;
  /** What the record was called, what the box was called and what stood in it when the question was asked. */
  readonly about: { readonly title: string; readonly label: string; readonly shown: string };
  readonly question: string;
  readonly askedBy: string;
  readonly askedAt: string;
  /** What was said after the question, oldest first. */
  readonly messages: readonly QueryMessage[];
  readonly state: QueryState;
}

/** The most characters that somebody may write at once, and that a name may have. */
export const longestWords = 5000;
export const longestName = 200;

/** Why an act on a query is not possible, as a sentence. */
export type QueryResult = { readonly query: Query } | { readonly problem: string };

type Said = Pick<QueryMessage, 'who' | 'when' | 'text'>;

/** The same query with one more answer. Closed ones take none: the office asks again first. */
export function answerQuery(query: Query, said: Said): QueryResult {
  if (said.text.trim() === '') return { problem: 'Write an answer first.' };
  if (said.text.length > longestWords) return { problem: tooLong('answer') };
  if (query.state === 'closed')
    return { problem: 'This question is closed. The office can open it again by asking more.' };
  return { query: withWord(query, { kind: 'answer', ...said }) };
}

/** The same query with a further question of the office, which opens it again. */
export function askAgain(query: Query, said: Said): QueryResult {
  if (said.text.trim() === '') return { problem: 'Write a question first.' };
  if (said.text.length > longestWords) return { problem: tooLong('question') };
  return { query: withWord(query, { kind: 'question', ...said }) };
}

/** The same query, settled. A word with it is welcome and not needed. */
export function closeQuery(query: Query, said: Said): QueryResult {
  if (query.state === 'closed') return { problem: 'This question is closed already.' };
  if (said.text.length > longestWords) return { problem: tooLong('note') };
  return { query: withWord(query, { kind: 'closing', ...said }) };
}

/**
 * Two versions of one query as one: everything that was said in either, each once, in the order it was said. Should they
 * begin with different questions, the later one becomes a message. The same whichever comes first, and however often.
 */
export function joinQuery(one: Query, other: Query): Query {
  const [earlier, later] = keyOfQuery(one) <= keyOfQuery(other) ? [one, other] : [other, one];
  const said = [...one.messages, ...other.messages, beginningOf(later)];
  const messages = new Map(said.map((message) => [keyOf(message), message]));
  messages.delete(keyOf(beginningOf(earlier)));
  return withMessages(earlier, [...messages.values()]);
}

/** The same query with each message once, in the order they were written, and the state that follows from them. */
export function tidied(query: Query): Query {
  return joinQuery(query, query);
}

/** What was said, the first question included, oldest first. */
export function threadOf(query: Query): readonly QueryMessage[] {
  return [beginningOf(query), ...query.messages];
}

function beginningOf({ askedBy, askedAt, question }: Query): QueryMessage {
  return { kind: 'question', who: askedBy, when: askedAt, text: question };
}

function tooLong(what: string): string {
  return `This ${what} is longer than ${longestWords.toLocaleString('en-GB')} characters. Shorten it.`;
}

/** What is said last stands last, though the clock of whoever wrote before may have been ahead. */
function withWord(query: Query, message: QueryMessage): Query {
  const before = Math.max(...threadOf(query).map(({ when }) => Date.parse(when)));
  const when = Date.parse(message.when) > before ? message.when : oneLater(before);
  return withMessages(query, [...query.messages, { ...message, when }]);
}

function oneLater(before: number): string {
  return new Date(Math.min(before + 1, Date.parse(lastInstant))).toISOString();
}

/** Instants after it are written in another form. */
const lastInstant = '9999-12-31T23:59:59.999Z';

function withMessages(query: Query, messages: readonly QueryMessage[]): Query {
  const ordered = [...messages].sort((a, b) => compare(a.when, b.when) || compare(keyOf(a), keyOf(b)));
  return { ...query, messages: ordered, state: stateAfter(ordered) };
}

/** The last word decides. */
function stateAfter(messages: readonly QueryMessage[]): QueryState {
  const last = messages.at(-1)?.kind ?? 'question';
  return last === 'closing' ? 'closed' : last === 'answer' ? 'answered' : 'open';
}

function keyOf({ when, kind, who, text }: QueryMessage): string {
  return JSON.stringify([when, kind, who, text]);
}

function keyOfQuery({ askedAt, askedBy, question, record, field, about, group, year, round }: Query): string {
  return JSON.stringify([askedAt, askedBy, question, record, field, about, group, year, round]);
}

export function compare(a: string, b: string): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
