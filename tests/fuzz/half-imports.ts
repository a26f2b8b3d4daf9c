import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { writesOf } from '../../renderer/domain/intake/batch.ts';
import type { IntakeWrites } from '../../renderer/domain/intake/plan.ts';
import { Inbox } from '../../renderer/screens/inbox.ts';
import { canBeTaken } from '../../renderer/screens/intake/plan-files.ts';
import { IntakeSession } from '../../renderer/screens/intake/intake-session.ts';
import type { Place } from '../../renderer/screens/services.ts';
import { TableSession } from '../../renderer/screens/tables/table-session.ts';
import { Autosave } from '../../renderer/storage/autosave.ts';
import type { Change } from '../../renderer/storage/change.ts';
import { openStore } from '../../renderer/storage/open-store.ts';
import type { ReviewStore } from '../../renderer/storage/review-store.ts';
import { databaseNames } from '../../renderer/storage/schema.ts';
import { runHere } from '../../renderer/worker/run-here.ts';
import { Broken } from './kind.ts';
import { sentPart, smallReview } from './packages.ts';
import type { Random } from './random.ts';
import { isSentence } from './sentences.ts';

/** What the pages reported as failures of the program since the last import. */
const failures: string[] = [];

let opened: Promise<ReviewStore> | undefined;

/** A store with a part of the small review in it, as the office has it. */
async function storeWith(random: Random): Promise<ReviewStore> {
  const store = await (opened ??= openStore('own'));
  const records = smallReview.records.filter(() => random.chance(0.5));
  const dataset = { setUp: smallReview.setUp, records, completions: [] };
  await store.replaceAll({ dataset, identity: { role: 'office' } });
  failures.length = 0;
  Object.assign(globalThis, {
    window: { desktop: { reportProblem: ({ stack }: { readonly stack: string }) => failures.push(stack) } },
  });
  return store;
}

type Rows = ReadonlyMap<string, string>;

/** Every row of every table by table and key, past the store; the moments of taking in and what a page remembers aside. */
async function rowsNow(): Promise<Rows> {
  const database = await new Dexie(databaseNames.own).open();
  try {
    const rows = new Map<string, string>();
    for (const table of database.tables) {
      await table.each((row: object, { primaryKey }) => {
        if (primaryKey !== 'table-mappings') rows.set(`${table.name} ${JSON.stringify(primaryKey)}`, plain(row));
      });
    }
    return rows;
  } finally {
    database.close();
  }
}

function plain(row: unknown): string {
  return JSON.stringify(row, (key, value: unknown) => (key === 'kept' || key === 'taken' ? undefined : value));
}

function mustBe(now: Rows, wanted: Rows, when: string): void {
  for (const [key, row] of wanted)
    if (now.get(key) !== row) throw new Broken(`${when}: the row ${key} is not as it should be.`);
  for (const key of now.keys()) if (!wanted.has(key)) throw new Broken(`${when}: there is a row ${key} too many.`);
}

/** The rows as they must be once all of a change is written. */
function withAll(rows: Rows, change: Partial<IntakeWrites>): Rows {
  const after = new Map(rows);
  const set = (table: string, list: readonly { readonly id: string }[] = []): void => {
    for (const row of list) after.set(`${table} ${JSON.stringify(row.id)}`, plain(row));
  };
  const markOf = ({ year, group, round, type }: IntakeWrites['complete'][number]): string =>
    `completions ${JSON.stringify([year, group, round, type])}`;
  set('records', change.put);
  for (const id of change.remove ?? []) after.delete(`records ${JSON.stringify(id)}`);
  for (const mark of change.complete ?? []) after.set(markOf(mark), plain(mark));
  for (const mark of change.reopen ?? []) after.delete(markOf(mark));
  set('submissions', change.submissions);
  set('contents', change.contents);
  set('queries', change.queries);
  set('origins', change.origins);
  return after;
}

/** A write that is given up somewhere on its way leaves nothing behind, or was whole before anybody could. */
async function givenUp(store: ReviewStore, change: Change, random: Random): Promise<void> {
  const before = await rowsNow();
  const giveUp = new AbortController();
  let steps = random.below(6);
  const tell = (): void => {
    if ((steps -= 1) < 0) giveUp.abort(new Error('given up'));
  };
  try {
    await store.commit(change, { signal: giveUp.signal, tell });
  } catch (error) {
    if (!giveUp.signal.aborted) throw error;
    mustBe(await rowsNow(), before, 'A write was given up');
    return;
  }
  await store.history.undo();
  mustBe(await rowsNow(), before, 'A write was undone');
}

function noFailure(said: string | null): void {
  if (failures.length > 0) throw new Broken(`A page failed: ${failures.join('\n')}`);
  if (said !== null && !isSentence(said)) throw new Broken(`This is no sentence: ${JSON.stringify(said)}`);
}

/** Brings a pasted table to its page and takes it in: all of it is there, or nothing has changed. */
export async function nothingHalfTaken(pasted: string, random: Random): Promise<void> {
  const store = await storeWith(random);
  const services = { store, autosave: new Autosave(store), runTask: runHere };
  const at: Place = { setUp: smallReview.setUp, identity: { role: 'office' }, ...sentPart };
  const session = new TableSession(
    () => services,
    () => at,
    () => undefined,
  );
  const before = await rowsNow();
  await session.bring({ pasted });
  noFailure(session.said);
  mustBe(await rowsNow(), before, 'A table was only looked at');
  const put = session.plan?.put ?? [];
  if (put.length > 0) await givenUp(store, { label: 'take in', put }, random);
  await session.look();
  const wanted = session.plan?.put ?? [];
  const taken = await session.takeIn('A. Person');
  noFailure(session.said);
  const after = await rowsNow();
  const origins = wanted.map(({ id }) => ({ id, taken: '', from: 'table' as const, file: 'a pasted table' }));
  mustBe(
    after,
    taken ? withAll(before, { put: wanted, origins }) : before,
    taken ? 'A table was taken in' : 'A table was not taken in',
  );
  session.clear();
}

/** Brings files to the page that takes them in: all that was agreed to is there, or nothing has changed. */
export async function nothingHalfReceived(files: readonly Uint8Array[], random: Random): Promise<void> {
  const store = await storeWith(random);
  const inbox = new Inbox();
  const services = { store, autosave: new Autosave(store), inbox, runTask: runHere };
  const session = new IntakeSession(
    () => services,
    () => undefined,
  );
  const before = await rowsNow();
  inbox.put(files.map((bytes, index) => ({ name: `file-${index}.zip`, bytes: Uint8Array.from(bytes) })));
  await session.receive();
  noFailure(session.said);
  mustBe(await rowsNow(), before, 'A file was only looked at');
  for (const { key } of session.submissions) await session.chooseAll(key, random.pick(['ours', 'theirs'] as const));
  const plans = [...session.plans.values()].filter((plan) => canBeTaken(plan));
  const writes = writesOf(plans);
  if (plans.length > 0) await givenUp(store, { label: 'take in', ...writes }, random);
  await session.takeIn('A. Person');
  if (session.result === null && plans.length > 0) await session.takeIn('A. Person');
  noFailure(session.said);
  const taken = session.result !== null && session.result.taken.length > 0;
  const after = withoutNames(await rowsNow());
  mustBe(
    after,
    withoutNames(taken ? withAll(before, writes) : before),
    taken ? 'Files were taken in' : 'No file was taken in',
  );
}

/** Who made a choice is known only when it is written. */
function withoutNames(rows: Rows): Rows {
  return new Map([...rows].map(([key, row]) => [key, row.replace(/"(?:by|when)":"[^"]*"/g, '""')]));
}
