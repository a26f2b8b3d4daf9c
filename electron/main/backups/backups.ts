import { rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BackupAnswer, BackupReason, BackupStanding } from '../../api.ts';
import { freeOn } from '../files/free-space.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { Journal } from '../journal/journal.ts';
import { readRowsFile } from '../journal/rows-file.ts';
import { BackupProblem, damagedBackup, damagedJournal, goneBackup, sentenceOf } from './backup-problem.ts';
import { keepSubmission } from './kept-submissions.ts';
import { removeLeftOvers } from './left-overs.ts';
import { listBackups, type ListedBackup } from './listed-backups.ts';
import type { RememberedBackups } from './remembered.ts';
import { newestFirst, noLongerWanted, type Rotated } from './rotation.ts';
import { writeBackup, type BackupContent } from './write-backup.ts';

/** Made even where nothing has changed: what follows may soon take the newest of the others away. */
const always: ReadonlySet<BackupReason> = new Set(['by hand', 'before upgrade', 'before restore']);

export interface BackupPlaces {
  /** Where nobody has chosen another folder; made where it is missing. */
  readonly usual: string;
  /** In the data folder, for when the other cannot be used. */
  readonly spare: string;
}

/** What backups ask of the computer; tests make room scarce and the clock wrong. */
export interface BackupSeams {
  readonly freeBytes?: (folder: string) => Promise<number>;
  readonly now?: () => Date;
}

interface Folder {
  readonly folder: string;
  /** Only our own are made: one that was chosen and is not there is on a disk that is not connected. */
  readonly own: boolean;
}

interface Placed extends ListedBackup {
  /** The name, with its place where that is not the chosen folder. */
  readonly id: string;
}

/** The rows of a backup as JSON texts, or a sentence. */
export type BackupTexts = { readonly texts: readonly string[]; readonly schema: number } | { readonly problem: string };

/**
 * Copies of the journal outside the data folder, made without the window. Nothing here throws for what a disk does: a
 * failed backup is a sentence, and the work goes on.
 */
export class Backups {
  readonly #journal: Pick<Journal, 'rows' | 'sequence'>;
  readonly #places: BackupPlaces;
  readonly #remembered: RememberedBackups;
  readonly #freeBytes: (folder: string) => Promise<number>;
  readonly #now: () => Date;
  readonly #listeners: (() => void)[] = [];
  #last: Promise<unknown> = Promise.resolve();
  #lastMade = 0;

  constructor(
    journal: Pick<Journal, 'rows' | 'sequence'>,
    places: BackupPlaces,
    remembered: RememberedBackups,
    { freeBytes = freeOn, now = () => new Date() }: BackupSeams = {},
  ) {
    this.#journal = journal;
    this.#places = places;
    this.#remembered = remembered;
    this.#freeBytes = freeBytes;
    this.#now = now;
  }

  /** Where backups are put: the folder that was chosen, or the usual one. */
  get folder(): string {
    return this.#remembered.values.folder ?? this.#places.usual;
  }

  /** Does something with the files of backups while none is made, given every folder where there may be some. */
  undisturbed<T>(act: (folders: readonly { folder: string; expected: boolean }[]) => Promise<T>): Promise<T> {
    return this.#inTurn(() => {
      const seen = new Set(this.#remembered.values.sound.map(({ path }) => dirname(path)));
      const now = this.#folders().map(({ folder }) => folder);
      const all = new Set([...seen, ...now, this.#places.usual]);
      return act([...all].map((folder) => ({ folder, expected: seen.has(folder) })));
    });
  }

  /** Called after each backup that was made or failed. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Makes a backup and reads it again from its place; then those that are no longer wanted are removed. */
  make(reason: BackupReason): Promise<BackupAnswer> {
    return this.#inTurn(async () => {
      const answer = await this.#make(reason).catch((error: unknown): BackupAnswer => ({
        status: 'failed',
        message: sentenceOf(error, this.folder),
      }));
      if (answer.status === 'failed') await this.#remembered.change({ lastProblem: answer.message });
      if (answer.status !== 'unchanged') this.#tell();
      return answer;
    });
  }

  async standing(): Promise<Omit<BackupStanding, 'dataFolderWarning'>> {
    const listed = await this.#list();
    const { lastProvenAt, lastProblem } = this.#remembered.values;
    const backups = listed
      .map(({ id, at, reason, content }) => ({
        id,
        at,
        reason,
        sound: content !== null,
        ours: content?.header.series === this.#remembered.values.series,
        sequence: content?.header.sequence ?? 0,
        rows: content?.end.rows ?? 0,
        schema: content?.header.schema ?? 0,
      }))
      .sort((a, b) => b.at.localeCompare(a.at));
    return { folder: this.folder, lastProvenAt, lastProblem, changedSince: !this.#upToDate(listed), backups };
  }

  /** Puts backups into another folder from now on, if it can be written to; those that there are stay where they are. */
  async choose(folder: string): Promise<BackupAnswer> {
    const { folder: before, lastProblem: problem } = this.#remembered.values;
    await this.#remembered.change({ folder, lastProblem: null });
    const answer = await this.make('by hand');
    const { lastProblem } = this.#remembered.values;
    if (answer.status !== 'failed' && lastProblem === null) return answer;
    await this.#remembered.change({ folder: before, lastProblem: problem });
    this.#tell();
    return { status: 'failed', message: lastProblem ?? damagedJournal };
  }

  async texts(id: string): Promise<BackupTexts> {
    const backup = (await this.#list()).find((one) => one.id === id);
    return backup ? textsOf(backup.path) : { problem: goneBackup };
  }

  /** Keeps a file that was sent beside the backups. */
  async keepSubmission(name: string, bytes: Uint8Array): Promise<void> {
    const problem = await this.#inFirst(({ folder }) => keepSubmission(folder, name, bytes)).then(
      (kept) => kept.problem,
      (error: unknown) => sentenceOf(error, this.folder),
    );
    if (problem === null) return;
    await this.#remembered.change({ lastProblem: problem });
    this.#tell();
  }

  /**
   * The numbers of changes were given anew from this one on: a change that was backed up does not count any more, or the
   * journal was begun anew. What is backed up from now on is told apart from what was before.
   */
  async setBack(sequence = 0): Promise<void> {
    if (sequence > this.#lastMade) return;
    this.#lastMade = 0;
    await this.#remembered.beginSeries();
  }

  async #make(reason: BackupReason): Promise<BackupAnswer> {
    if (!always.has(reason) && this.#upToDate(await this.#list())) return { status: 'unchanged' };
    const content = await this.#journal.rows();
    if (content.standing.state === 'none' || isEmpty(content)) return { status: 'unchanged' };
    if (content.standing.state === 'damaged') throw new BackupProblem(damagedJournal);
    const { problem } = await this.#inFirst((folder) => this.#writeTo(folder, reason, content));
    this.#lastMade = content.standing.sequence;
    await this.#remembered.change({ lastProvenAt: this.#now().toISOString(), lastProblem: problem });
    return { status: 'made' };
  }

  async #writeTo({ folder }: Folder, reason: BackupReason, content: BackupContent): Promise<void> {
    await removeLeftOvers(folder, this.#now());
    const { series } = this.#remembered.values;
    const seen = await writeBackup(folder, content, { reason, series, at: this.#now() }, this.#freeBytes);
    await this.#remembered.noteSound([seen]);
    await this.#rotate(folder);
  }

  /**
   * Acts in the first folder that can be used; where that is the second, with a sentence about the first.
   * @throws BackupProblem where none can be used
   */
  async #inFirst(act: (folder: Folder) => Promise<void>): Promise<{ readonly problem: string | null }> {
    let problem: string | null = null;
    for (const place of this.#folders()) {
      try {
        if (place.own) await makeFolder(place.folder);
        await stat(place.folder);
        await act(place);
        return { problem: problem && `${problem} Until then backups are kept beside your work, in "${place.folder}".` };
      } catch (error) {
        problem ??= sentenceOf(error, place.folder);
      }
    }
    throw new BackupProblem(problem ?? goneBackup);
  }

  /** Never fails: what could not be removed is removed next time. */
  async #rotate(folder: string): Promise<void> {
    const ours = this.#ours(await listBackups(folder, this.#remembered.values.sound));
    for (const path of noLongerWanted(ours, this.#now())) await rm(path, { force: true }).catch(() => undefined);
  }

  async #list(): Promise<readonly Placed[]> {
    const listed: Placed[] = [];
    for (const [index, { folder }] of this.#folders().entries()) {
      const found = await listBackups(folder, this.#remembered.values.sound);
      listed.push(...found.map((backup) => ({ ...backup, id: index === 0 ? backup.name : `spare/${backup.name}` })));
    }
    await this.#remembered.noteSound(listed.flatMap(({ content, seen }) => (content ? [seen] : [])));
    return listed;
  }

  #upToDate(listed: readonly ListedBackup[]): boolean {
    const { sequence } = this.#journal;
    return sequence === 0 || newestFirst(this.#ours(listed))[0]?.sequence === sequence;
  }

  /** Those of this journal that can be read. */
  #ours(listed: readonly ListedBackup[]): readonly Rotated[] {
    const { series } = this.#remembered.values;
    return listed.flatMap(({ path, reason, at, content }) =>
      content?.header.series === series ? [{ id: path, reason, at, sequence: content.header.sequence }] : [],
    );
  }

  #folders(): readonly Folder[] {
    const { usual, spare } = this.#places;
    const first = { folder: this.folder, own: this.folder === usual };
    return this.folder === spare ? [first] : [first, { folder: spare, own: true }];
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** Before the first set-up there is nothing to keep. A damaged journal is another matter. */
function isEmpty({ standing, rows }: BackupContent): boolean {
  return standing.state === 'good' && rows.size === 0;
}

/** The rows of a backup file, wherever it is. */
export async function textsOf(path: string): Promise<BackupTexts> {
  const texts: string[] = [];
  const found = await readRowsFile(path, (_table, _key, json) => texts.push(json)).catch(() => null);
  return found ? { texts, schema: found.header.schema } : { problem: damagedBackup };
}
