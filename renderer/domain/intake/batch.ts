import type { Completion } from '../dataset/dataset.ts';
import type { Choice } from '../merge/clash.ts';
import { joinQueries } from '../queries/queries.ts';
import type { Query } from '../queries/query.ts';
import type { GenericRecord } from '../records/record.ts';
import type { KeptContent, KeptSubmission, Origin } from '../submission/kept.ts';
import type { Part } from '../submission/submission.ts';
import { planIntake, type IntakePlan, type IntakeWrites } from './plan.ts';
import type { Host, Known, Received } from './received.ts';

/** What is chosen for a file of the batch, by its place in the batch. */
export type ChoicesByFile = ReadonlyMap<number, readonly Choice[]>;

/** The plan of a file with what it was made from: where nothing of that has changed, it need not be made again. */
interface Made {
  readonly known: Known;
  readonly host: Host;
  readonly choices: readonly Choice[] | undefined;
  readonly plan: IntakePlan;
  /** What is known once it is taken in. */
  readonly after: Known;
}
export type MadePlans = Map<Received, Made>;

export interface Batch {
  readonly files: readonly Received[];
  /** The same object for the same part whenever it is asked, or no plan made before is found again. */
  knownOf(part: Part): Known;
  hostOf(part: Part): Host;
  readonly choices?: ChoicesByFile;
  /** Places of files that are looked at and not taken in: those after them are judged as if they were not there. */
  readonly leftOut?: ReadonlySet<number>;
}

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
  const steps = planSteps({ files, knownOf, hostOf, choices });
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same, file by file: yields how many are planned, so that a window may draw in between. */
export function* planSteps(batch: Batch, made: MadePlans = new Map()): Generator<number, readonly IntakePlan[]> {
  const { files, choices, leftOut } = batch;
  const parts = new Map<string, Known>();
  const owners = new Map<string, string>();
  const plans = new Map<number, IntakePlan>();
  for (const [index, received] of inOrder(files)) {
    const part = received.submission;
    const key = keyOf(part);
    const known = parts.get(key) ?? batch.knownOf(part);
    const ids = [...received.records, ...received.queries].map(({ id }) => id);
    const others = ids.filter((id) => (owners.get(id) ?? key) !== key);
    const here = others.length === 0 ? known : { ...known, elsewhere: new Set([...known.elsewhere, ...others]) };
    const { plan, after } = planOne(received, here, batch.hostOf(part), choices?.get(index), made);
    plans.set(index, plan);
    yield plans.size;
    if (leftOut?.has(index) === true) continue;
    if (plan.verdict === 'refused') continue;
    parts.set(key, after);
    for (const id of ids) if (!here.elsewhere.has(id)) owners.set(id, key);
  }
  return files.flatMap((_, index) => plans.get(index) ?? []);
}

function planOne(
  received: Received,
  known: Known,
  host: Host,
  choices: readonly Choice[] | undefined,
  made: MadePlans,
): Made {
  const before = made.get(received);
  if (before && before.known === known && before.host === host && before.choices === choices) return before;
  const plan = planIntake(received, known, host, choices);
  const now = { known, host, choices, plan, after: afterIntake(known, plan.writes) };
  made.set(received, now);
  return now;
}

/** What all plans write together, as one step: later writes of the same row win over earlier ones. */
export function writesOf(plans: readonly IntakePlan[]): IntakeWrites {
  const put = new Map<string, GenericRecord>();
  const remove = new Set<string>();
  const complete = new Map<string, Completion>();
  const reopen = new Map<string, Completion>();
  const rows = {
    submissions: new Rows<KeptSubmission>(),
    contents: new Rows<KeptContent>(),
    origins: new Rows<Origin>(),
  };
  let queries: readonly Query[] = [];
  for (const { writes } of [...plans].sort(inTurn)) {
    for (const record of writes.put) movedInto(record.id, record, put, remove);
    for (const id of writes.remove) {
      remove.add(id);
      put.delete(id);
    }
    for (const mark of writes.complete) movedInto(markOf(mark), mark, complete, reopen);
    for (const mark of writes.reopen) movedInto(markOf(mark), mark, reopen, complete);
    rows.submissions.add(writes.submissions);
    rows.contents.add(writes.contents);
    rows.origins.add(writes.origins);
    if (writes.queries.length > 0) queries = joinQueries(queries, writes.queries);
  }
  return {
    put: [...put.values()],
    remove: [...remove],
    complete: [...complete.values()],
    reopen: [...reopen.values()],
    submissions: rows.submissions.all,
    contents: rows.contents.all,
    queries,
    origins: rows.origins.all.filter(({ id }) => put.has(id)),
  };
}

/** Into one list, and out of the one that says the opposite. */
function movedInto<Row>(key: string, row: Row, into: Map<string, Row>, outOf: { delete(key: string): boolean }): void {
  into.set(key, row);
  outOf.delete(key);
}

/** Rows by their id, of which the last one counts. */
class Rows<Row extends { readonly id: string }> {
  readonly #rows = new Map<string, Row>();

  add(rows: readonly Row[]): void {
    for (const row of rows) this.#rows.set(row.id, row);
  }

  get all(): readonly Row[] {
    return [...this.#rows.values()];
  }
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

/**
 * Two of the same revision stand in the order of their digests: it matters only that it is always the same. Two files of
 * one and the same go by their logs: what was withdrawn, or sent again, comes after.
 */
function byRevision(a: Received, b: Received): number {
  const [one, other] = [a.submission, b.submission];
  const [keyA, keyB] = [keyOf(one), keyOf(other)];
  if (keyA !== keyB) return keyA < keyB ? -1 : 1;
  if (one.revision !== other.revision) return one.revision - other.revision;
  if (one.digest !== other.digest) return one.digest < other.digest ? -1 : 1;
  return one.log.length - other.log.length;
}
