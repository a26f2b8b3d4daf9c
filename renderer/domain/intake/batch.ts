import type { Completion } from '../dataset/dataset.ts';
import type { Choice } from '../merge/clash.ts';
import { joinQueries } from '../queries/queries.ts';
import type { Part } from '../submission/submission.ts';
import { noWrites, planIntake, type IntakePlan, type IntakeWrites } from './plan.ts';
import type { Host, Known, Received } from './received.ts';

/** What is chosen for a file of the batch, by its place in the batch. */
export type ChoicesByFile = ReadonlyMap<number, readonly Choice[]>;

/**
 * What would happen with several files, each as if those before it had been taken in: by group, year and round, the older
 * revision first, so that the order in which they were picked does not matter. In the order in which they were given.
 */
export function planBatch(
  files: readonly Received[],
  knownOf: (part: Part) => Known,
  hostOf: (part: Part) => Host,
  choices: ChoicesByFile = new Map(),
): readonly IntakePlan[] {
  const parts = new Map<string, Known>();
  const owners = new Map<string, string>();
  const plans = new Map<number, IntakePlan>();
  for (const [index, received] of inOrder(files)) {
    const part = received.submission;
    const key = keyOf(part);
    const known = parts.get(key) ?? knownOf(part);
    const others = received.records.filter(({ id }) => (owners.get(id) ?? key) !== key).map(({ id }) => id);
    const here = others.length === 0 ? known : { ...known, elsewhere: new Set([...known.elsewhere, ...others]) };
    const plan = planIntake(received, here, hostOf(part), choices.get(index));
    plans.set(index, plan);
    parts.set(key, afterIntake(known, plan.writes));
    if (plan.verdict !== 'refused') for (const { id } of received.records) owners.set(id, key);
  }
  return files.flatMap((_, index) => plans.get(index) ?? []);
}

/** What all plans write together, as one step. */
export function writesOf(plans: readonly IntakePlan[]): IntakeWrites {
  return [...plans].sort(inTurn).reduce<IntakeWrites>((all, { writes }) => joined(all, writes), noWrites);
}

/** What a computer knows once something was taken in. */
export function afterIntake(known: Known, writes: IntakeWrites): Known {
  const gone = new Set(writes.remove);
  const records = new Map(known.records.filter(({ id }) => !gone.has(id)).map((record) => [record.id, record]));
  for (const record of writes.put) records.set(record.id, record);
  const submissions = new Map([...known.submissions, ...writes.submissions].map((kept) => [kept.id, kept]));
  const reopened = new Set(writes.reopen.map(({ type }) => type));
  return {
    ...known,
    submissions: [...submissions.values()],
    contents: new Map([...known.contents, ...writes.contents.map((content) => [content.id, content] as const)]),
    records: [...records.values()],
    completions: [...known.completions.filter(({ type }) => !reopened.has(type)), ...writes.complete],
    queries: joinQueries(known.queries, writes.queries),
  };
}

/** Later writes of the same row win; what a later file brings back is not removed. */
function joined(first: IntakeWrites, then: IntakeWrites): IntakeWrites {
  const put = lastOf([...first.put.filter(({ id }) => !then.remove.includes(id)), ...then.put]);
  const back = new Set(then.put.map(({ id }) => id));
  const closed = new Set(then.complete.map(markOf));
  const opened = new Set(then.reopen.map(markOf));
  return {
    put,
    remove: [...new Set([...first.remove.filter((id) => !back.has(id)), ...then.remove])],
    complete: [...first.complete.filter((mark) => !opened.has(markOf(mark))), ...then.complete],
    reopen: [...first.reopen.filter((mark) => !closed.has(markOf(mark))), ...then.reopen],
    submissions: lastOf([...first.submissions, ...then.submissions]),
    contents: lastOf([...first.contents, ...then.contents]),
    queries: joinQueries(first.queries, then.queries),
    origins: lastOf([...first.origins, ...then.origins]),
  };
}

function lastOf<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function markOf({ group, year, round, type }: Completion): string {
  return JSON.stringify([group, year, round, type]);
}

function keyOf({ group, year, round }: Part): string {
  return JSON.stringify([group, year, round]);
}

function inOrder(files: readonly Received[]): readonly (readonly [number, Received])[] {
  return [...files.entries()].sort(([, a], [, b]) => byRevision(a, b));
}

function inTurn(a: IntakePlan, b: IntakePlan): number {
  return byRevision(a.received, b.received);
}

/** Two of the same revision stand in the order of their digests: it matters only that it is always the same. */
function byRevision(a: Received, b: Received): number {
  const [one, other] = [a.submission, b.submission];
  const [keyA, keyB] = [keyOf(one), keyOf(other)];
  if (keyA !== keyB) return keyA < keyB ? -1 : 1;
  if (one.revision !== other.revision) return one.revision - other.revision;
  if (one.digest !== other.digest) return one.digest < other.digest ? -1 : 1;
  return one.state === other.state ? 0 : one.state === 'withdrawn' ? 1 : -1;
}
