import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../files/atomic-write.ts';
import { freeOn } from '../files/free-space.ts';
import { journalFiles, removeLeftOvers, segmentPath, snapshotPath } from './journal-files.ts';
import { readJournal, type Standing } from './read-journal.ts';
import { leastFree } from './room.ts';
import { writeRowsFile, type RowTexts } from './rows-file.ts';
import { noSum, seal } from './sealed-lines.ts';
import type { ChangeLine, RowImage, Totals } from './shapes.ts';

/** A new snapshot is made when the changes since the last have grown to this many bytes, and to its own size. */
const longestTail = 4 * 1024 * 1024;

/** What must stay free beside a new snapshot, in bytes. */
const roomForSnapshot = 64 * 1024 * 1024;

/** A snapshot of at most this many bytes is checked from its first line to its last at each start. */
const checkedAlways = 8 * 1024 * 1024;

/** The disk has too little room for one more change. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

/** What a journal asks of the computer; tests make room scarce. */
export interface JournalSeams {
  readonly freeBytes?: (folder: string) => Promise<number>;
  readonly longestTail?: number;
  readonly checkedAlways?: number;
}

/**
 * The second copy of everything that was entered: one line for each change, on the disk before the database is asked to
 * keep it. One such object owns a folder; all its acts run one after the other. Decision 0074 gives the order of writes
 * and what a start does after each point at which the program can end.
 */
export class Journal {
  readonly #folder: string;
  readonly #freeBytes: (folder: string) => Promise<number>;
  readonly #longestTail: number;
  readonly #checkedAlways: number;
  #standing: Standing | undefined;
  #file: FileHandle | undefined;
  #sum = noSum;
  #snapshotBytes = 0;
  /** How many parts of a large change are written, the last not among them. */
  #parts = 0;
  /** The last change, until it is dropped: only that one can be. */
  #appended: number | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string, seams: JournalSeams = {}) {
    this.#folder = folder;
    this.#freeBytes = seams.freeBytes ?? freeOn;
    this.#longestTail = seams.longestTail ?? longestTail;
    this.#checkedAlways = seams.checkedAlways ?? checkedAlways;
  }

  get folder(): string {
    return this.#folder;
  }

  /** The number of the last change that is kept. */
  get sequence(): number {
    return this.#standing?.sequence ?? 0;
  }

  /**
   * How it stands, read from the disk anew. A very large snapshot is looked at from its ends only the first time: whoever
   * is about to build on what is in it opens the journal again, and then all of it is checked.
   */
  open(): Promise<Standing> {
    return this.#inTurn(async () => {
      await this.#leaveSegment();
      this.#appended = undefined;
      const snapshot = (await journalFiles(this.#folder)).filter(({ kind }) => kind === 'snapshot').at(-1);
      this.#snapshotBytes = snapshot ? (await stat(snapshot.path)).size : 0;
      const whole = this.#standing !== undefined || this.#snapshotBytes <= this.#checkedAlways;
      this.#standing = await readJournal(this.#folder, { whole });
      return this.#standing;
    });
  }

  /** The changes after a number, in order; null where they are not all there any more. */
  changesAfter(sequence: number): Promise<readonly ChangeLine[] | null> {
    return this.#inTurn(async () => {
      const changes: ChangeLine[] = [];
      await readJournal(this.#folder, { change: (line) => changes.push(line) });
      const wanted = changes.filter((line) => line.sequence > sequence);
      return wanted[0] === undefined || wanted[0].sequence === sequence + 1 ? wanted : null;
    });
  }

  /** Everything the journal holds, as the JSON of each row, with how it stands. */
  rows(): Promise<{ readonly standing: Standing; readonly rows: RowTexts }> {
    return this.#inTurn(async () => {
      const rows: RowTexts = new Map();
      const standing = await readJournal(this.#folder, { rows });
      return { standing, rows };
    });
  }

  /**
   * Writes one change, or a part of one, to the disk. Parts with `more` count when the one without it is there. A change
   * with the number of the last one takes its place: the database could not keep that one, and nobody could say so.
   * @throws NoRoom, or the file system's error; then the change does not count
   */
  append(line: ChangeLine): Promise<void> {
    return this.#inTurn(async () => {
      if (line.sequence === this.#opened().sequence) await this.#drop(line.sequence);
      const standing = this.#opened();
      if (line.sequence !== standing.sequence + 1) {
        throw new Error(`Change ${line.sequence} does not follow change ${standing.sequence}.`);
      }
      try {
        if ((line.part ?? 0) !== this.#parts) throw new Error('A part of a large change is missing.');
        if (this.#parts === 0) await this.#betweenChanges(standing);
        if ((await this.#freeBytes(this.#folder)) < leastFree) throw new NoRoom();
        const size = await this.#write(line, !line.more);
        const since = standing.since + size;
        this.#parts = line.more ? this.#parts + 1 : 0;
        this.#standing = { ...standing, since };
        if (line.more) return;
        this.#appended = line.sequence;
        const { sequence, schema, totals, at } = line;
        const known = sequence;
        this.#standing = { ...standing, state: 'good', sequence, known, schema, totals, at, since, closed: false };
      } catch (error) {
        // Whatever of the line is on the disk is made not to count by the next segment, which begins before it.
        await this.#leaveSegment();
        throw error;
      }
    });
  }

  /** Makes the last change not count: the database could not keep it. Nothing where it is not the last. */
  drop(sequence: number): Promise<void> {
    return this.#inTurn(() => this.#drop(sequence));
  }

  async #drop(sequence: number): Promise<void> {
    const { since } = this.#opened();
    if (sequence !== this.#appended) return;
    await this.#leaveSegment();
    await this.#beginSegment(sequence - 1);
    this.#appended = undefined;
    // The totals known so far are those of a change that no longer counts; the disk knows those before it.
    this.#standing = { ...(await readJournal(this.#folder)), since };
  }

  /** The program ends as it should. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#standing || this.#standing.state === 'none' || this.#standing.closed) return;
      // In the middle of a large change it does not end as it should.
      if (this.#parts > 0) return this.#leaveSegment();
      if (!this.#file) await this.#beginSegment(this.#standing.sequence);
      await this.#write({ closed: new Date().toISOString() }, true);
      this.#standing = { ...this.#standing, closed: true };
      await this.#leaveSegment();
    });
  }

  /**
   * Begins the journal anew with these rows. What was there before is moved to the folder `aside` gives, or removed where
   * that is null (after an erasure, of which nothing may remain).
   */
  startOver(
    { sequence, schema, totals }: { sequence: number; schema: number; totals: Totals },
    rows: Iterable<string>,
    aside: (() => Promise<string>) | null,
  ): Promise<void> {
    return this.#inTurn(() => this.#startOver({ sequence, schema, totals }, rows, aside));
  }

  /** Begins anew with the rows that there are, each as `change` gives it back; the files before are removed. */
  rewrite(change: (json: string) => string): Promise<void> {
    return this.#inTurn(async () => {
      const rows: RowTexts = new Map();
      const standing = await readJournal(this.#folder, { rows });
      if (standing.state === 'none') return;
      await this.#startOver(standing, [...rows.values()].map(change), null);
    });
  }

  async #startOver(
    { sequence, schema, totals }: { sequence: number; schema: number; totals: Totals },
    rows: Iterable<string>,
    aside: (() => Promise<string>) | null,
  ): Promise<void> {
    await this.#leaveSegment();
    await mkdir(this.#folder, { recursive: true });
    await syncFolder(dirname(this.#folder));
    const old = await journalFiles(this.#folder);
    const copy = 1 + Math.max(-1, ...old.filter((file) => file.sequence === sequence).map((file) => file.copy));
    const header = rowsHeaderOf(sequence, schema);
    await writeRowsFile(snapshotPath(this.#folder, sequence, copy), header, rows, totals);
    const folder = aside === null || old.length === 0 ? null : await aside();
    for (const { path } of old) {
      if (folder === null) await rm(path, { force: true });
      else await rename(path, join(folder, basename(path)));
    }
    await removeLeftOvers(this.#folder);
    await syncFolder(this.#folder);
    this.#standing = await readJournal(this.#folder);
    this.#snapshotBytes = 0;
  }

  /** Before a change that begins: a segment that is open, and a new snapshot where the old one lies far back. */
  async #betweenChanges(standing: Standing): Promise<void> {
    if (standing.since > Math.max(this.#longestTail, this.#snapshotBytes)) await this.#rotate();
    if (!this.#file) await this.#beginSegment(standing.sequence);
  }

  /**
   * One snapshot more, and the files before the last but one removed. Where it fails the journal goes on as it is, and
   * tries again at the next change but as many bytes later.
   */
  async #rotate(): Promise<void> {
    await this.#leaveSegment();
    const standing = this.#opened();
    this.#standing = { ...standing, since: 0 };
    if ((await this.#freeBytes(this.#folder)) < this.#snapshotBytes + standing.since + roomForSnapshot) return;
    const rows: RowTexts = new Map();
    const found = await readJournal(this.#folder, { rows });
    if (found.state !== 'good' || found.sequence !== standing.sequence) return;
    const path = snapshotPath(this.#folder, found.sequence, 0);
    try {
      const header = rowsHeaderOf(found.sequence, found.schema);
      await writeRowsFile(path, header, rows.values(), found.totals);
    } catch {
      return;
    }
    this.#snapshotBytes = [...rows.values()].reduce((sum, row) => sum + row.length, 0);
    await this.#removeOlder();
  }

  async #removeOlder(): Promise<void> {
    const files = await journalFiles(this.#folder);
    const kept = files.filter(({ kind }) => kind === 'snapshot').at(-2);
    if (!kept) return;
    for (const { sequence, path } of files) if (sequence < kept.sequence) await rm(path, { force: true });
    await syncFolder(this.#folder);
  }

  /** Behind every other segment that begins there, also where one before it has gone: the last to be begun counts. */
  async #beginSegment(after: number): Promise<void> {
    const beside = (await journalFiles(this.#folder)).filter((file) => file.sequence === after);
    const copy = 1 + Math.max(-1, ...beside.filter(({ kind }) => kind === 'segment').map((file) => file.copy));
    this.#file = await open(segmentPath(this.#folder, after, copy), 'wx');
    this.#sum = noSum;
    await this.#write({ format: 'partnership-review-journal', version: 1, after }, true);
    await syncFolder(this.#folder);
  }

  /** Appends a line, and waits until the disk has it; answers with its length. */
  async #write(value: unknown, wait: boolean): Promise<number> {
    if (!this.#file) throw new Error('There is no open segment.');
    const { line, sum } = seal(this.#sum, value);
    await this.#file.appendFile(line);
    if (wait) await this.#file.datasync();
    this.#sum = sum;
    return line.length;
  }

  async #leaveSegment(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    this.#parts = 0;
    await file?.close().catch(() => undefined);
  }

  #opened(): Standing {
    if (!this.#standing) throw new Error('The journal has not been opened.');
    return this.#standing;
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

function rowsHeaderOf(sequence: number, schema: number): Parameters<typeof writeRowsFile>[1] {
  return { format: 'partnership-review-rows', version: 1, sequence, schema, at: new Date().toISOString() };
}

/** The rows as JSON texts, as snapshots hold them. */
export function rowTexts(rows: readonly RowImage[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row));
}
