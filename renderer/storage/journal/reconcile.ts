import Dexie from 'dexie';
import { finishMissing } from '../finish-migrations.ts';
import { newestVersion, type Knowledge } from '../knowledge.ts';
import { NewerDatabaseError } from '../newer-database.ts';
import { ReviewDatabase } from '../review-database.ts';
import { decide, type DatabaseStanding, type Mark, type Plan } from './decide.ts';
import { beginAnew } from './begin-anew.ts';
import type { Journal, JournalStanding, NewestBackup, RowImage } from './journal.ts';
import { countsAgree, measure } from './measure.ts';
import { hasMarks, putRows, readMark, writeMark } from './rows-and-mark.ts';
import { rowCount } from './totals.ts';

/** What a start had to mend, for the user: see recovery-words.ts. */
export interface Recovery {
  readonly done: Exclude<Plan['do'], 'go-on' | 'begin'> | 'rebuild-from-backup' | 'ended-suddenly';
  /** Changes that are nowhere any more. */
  readonly missing: number;
  /** When the newest change that is here was made, an ISO time; empty where that is not known. */
  readonly at: string;
  /** Where the damaged files are kept; null where there were none. */
  readonly aside: string | null;
}

/** A database whose copies agree, at the version at which it was found. */
export interface Reconciled {
  readonly database: ReviewDatabase;
  readonly mark: Mark;
  readonly level: number;
  readonly recovery: Recovery | null;
}

/** More rows than this are counted only, where the program ended as it should. */
const measuredAlways = 20_000;

/**
 * Compares the two copies before the first write, and makes them agree. Nothing is converted here: a database older than
 * the program stays so.
 */
export async function reconcile(name: string, knowledge: Knowledge, journal: Journal): Promise<Reconciled> {
  const seen = await journal.open();
  if (seen.schema > newestVersion(knowledge)) throw new NewerDatabaseError();
  const found = await lookAt(name, knowledge, seen);
  const agreed = decide(seen, found.standing, null).do === 'go-on';
  // Nothing is built on a journal of which not everything was looked at.
  const standing = agreed ? seen : await journal.open();
  const backup = agreed ? null : await usableBackup(journal, knowledge);
  const plan = decide(standing, found.standing, backup);
  return new Reconciliation(name, knowledge, journal, standing, found, backup).carryOut(plan);
}

/** A backup of a newer program cannot be put into this one's tables. */
async function usableBackup(journal: Journal, knowledge: Knowledge): Promise<NewestBackup | null> {
  const backup = await journal.newestBackup();
  return backup && backup.schema <= newestVersion(knowledge) ? backup : null;
}

interface Found {
  readonly standing: DatabaseStanding;
  readonly database: ReviewDatabase | null;
  /** The version at which it was found, or at which it would be made. */
  readonly level: number;
}

async function lookAt(name: string, knowledge: Knowledge, journal: JournalStanding): Promise<Found> {
  const newest = newestVersion(knowledge);
  const native = (await indexedDB.databases()).find((database) => database.name === name)?.version;
  if (native === undefined) return { standing: { state: 'absent' }, database: null, level: newest };
  const level = native / 10;
  let database: ReviewDatabase | null = null;
  try {
    database = await openAt(name, knowledge, level);
    const mark = await readMark(database);
    const quick = mark !== null && journal.closed && rowCount(mark.totals) > measuredAlways;
    const measured = quick && (await countsAgree(database, mark.totals)) ? mark.totals : await measure(database);
    return { standing: { state: 'there', old: !hasMarks(database), mark, measured }, database, level };
  } catch {
    database?.close();
    return { standing: { state: 'unreadable' }, database: null, level: newest };
  }
}

/** Opens the database as a program of that version would have. */
async function openAt(name: string, { versions, steps }: Knowledge, level: number): Promise<ReviewDatabase> {
  const database = new ReviewDatabase(
    name,
    versions.filter(({ version }) => version <= level),
    steps.filter(({ version }) => version <= level),
  );
  await database.open();
  return database;
}

class Reconciliation {
  constructor(
    private readonly name: string,
    private readonly knowledge: Knowledge,
    private readonly journal: Journal,
    private readonly standing: JournalStanding,
    private readonly found: Found,
    private readonly backup: NewestBackup | null,
  ) {}

  async carryOut(plan: Plan): Promise<Reconciled> {
    switch (plan.do) {
      case 'go-on':
        return this.#goOn();
      case 'begin':
        return this.#renewJournal(null);
      case 'replay':
        return this.#replay(plan.after);
      case 'rebuild':
        return plan.from === 'backup' ? this.#rebuildFromBackup(plan.missing) : this.#rebuildFromJournal(plan.missing);
      case 'renew-journal':
        return this.#renewJournal({ done: 'renew-journal', missing: plan.missing, at: '', aside: null });
      case 'keep-what-is-left': {
        const aside = await this.journal.keepDatabaseAside();
        return this.#renewJournal({ done: 'keep-what-is-left', missing: plan.missing, at: '', aside });
      }
    }
  }

  async #goOn(): Promise<Reconciled> {
    const { sequence, totals } = this.standing;
    const database = this.found.database ?? (await this.#anew(this.found.level));
    const mark: Mark = { sequence, totals };
    await writeMark(database, mark);
    // Nothing was lost by it, but whoever saw the window vanish wants to know.
    const sudden = !this.standing.closed && rowCount(totals) > 0;
    const recovery: Recovery = { done: 'ended-suddenly', missing: 0, at: this.standing.at, aside: null };
    return { database, mark, level: this.found.level, recovery: sudden ? recovery : null };
  }

  /** The journal begins anew with what is in the database, at a number that no change has had. */
  async #renewJournal(recovery: Recovery | null): Promise<Reconciled> {
    const { level } = this.found;
    const database = this.found.database ?? (await this.#anew(level));
    const before = await readMark(database);
    const sequence = 1 + Math.max(this.standing.known, before?.sequence ?? 0, this.backup?.sequence ?? 0);
    const mark = await beginAnew(database, this.journal, sequence, level);
    return { database, mark, level, recovery: recovery && { ...recovery, at: this.standing.at } };
  }

  async #replay(after: number): Promise<Reconciled> {
    const { database, level } = this.found;
    const changes = level === this.standing.schema ? await this.journal.changesAfter(after) : null;
    if (!database || changes === null) return this.#rebuildFromJournal(0);
    const mark: Mark = { sequence: this.standing.sequence, totals: this.standing.totals };
    await putRows(
      database,
      changes.flatMap(({ rows }) => rows),
      mark,
    );
    const recovery: Recovery = { done: 'replay', missing: 0, at: this.standing.at, aside: null };
    return { database, mark, level, recovery };
  }

  async #rebuildFromJournal(missing: number): Promise<Reconciled> {
    const { sequence, schema, totals, at, state, databaseRemoved } = this.standing;
    const { database, aside } = await this.#rebuilt(schema, this.journal.rows());
    const expected = missing === 0 && (rowCount(totals) === 0 || databaseRemoved === true);
    const recovery: Recovery | null = expected ? null : { done: 'rebuild', missing, at, aside };
    const measured = await measure(database);
    const mark: Mark = { sequence, totals };
    const agrees =
      state === 'good' && decide(this.standing, { state: 'there', old: false, mark, measured }, null).do === 'go-on';
    if (agrees) {
      await writeMark(database, mark);
      return { database, mark, level: schema, recovery };
    }
    return this.#beginWith(database, schema, recovery);
  }

  async #rebuildFromBackup(missing: number): Promise<Reconciled> {
    const { backup } = this;
    if (!backup) return this.#renewJournal({ done: 'keep-what-is-left', missing, at: '', aside: null });
    const { database, aside } = await this.#rebuilt(backup.schema, backup.rows());
    return this.#beginWith(database, backup.schema, { done: 'rebuild-from-backup', missing, at: backup.at, aside });
  }

  async #beginWith(database: ReviewDatabase, level: number, recovery: Recovery | null): Promise<Reconciled> {
    const sequence = 1 + Math.max(this.standing.known, this.backup?.sequence ?? 0);
    const mark = await beginAnew(database, this.journal, sequence, level);
    return { database, mark, level, recovery };
  }

  /** A new database with these rows, at the version they belong to; what was there is kept aside and removed. */
  async #rebuilt(
    level: number,
    rows: AsyncIterable<readonly RowImage[]>,
  ): Promise<{ readonly database: ReviewDatabase; readonly aside: string | null }> {
    // Also where there is no database any more: the engine removes one that it finds damaged.
    const aside = await this.journal.keepDatabaseAside();
    const pages = rows[Symbol.asyncIterator]();
    // All of it is read and checked for the first page: nothing is removed for rows that cannot be had.
    let page = await pages.next();
    this.found.database?.close();
    await Dexie.delete(this.name);
    const database = await this.#anew(level);
    for (; page.done !== true; page = await pages.next()) await putRows(database, page.value, null);
    return { database, aside };
  }

  async #anew(level: number): Promise<ReviewDatabase> {
    const database = await openAt(this.name, this.knowledge, level);
    await finishMissing(
      database,
      this.knowledge.steps.filter(({ version }) => version <= level),
    );
    return database;
  }
}
