import type { Dataset } from '../domain/dataset/dataset.ts';
import type { Change, Watching } from './change.ts';
import { History } from './history.ts';
import type { Identity } from './identity.ts';
import {
  factImages,
  imagesOf,
  readImages,
  replacingAll,
  rowImages,
  sameImages,
  writeImages,
  type Images,
} from './images.ts';
import type { Mark } from './journal/decide.ts';
import type { Journal } from './journal/journal.ts';
import { KeptBeside } from './journal/kept-beside.ts';
import type { Recovery } from './journal/reconcile.ts';
import { writeMark } from './journal/rows-and-mark.ts';
import { actTables, type ReviewDatabase } from './review-database.ts';
import { ReviewReader } from './review-reader.ts';
import { saveErrorFrom } from './save-error.ts';
import { SaveStatusSource } from './save-status.ts';
import type { Workspace } from './schema.ts';

/** The second copy of a database, as it was found and made to agree when it was opened. */
export interface Beside {
  readonly journal: Journal;
  readonly schema: number;
  readonly mark: Mark;
  readonly recovery: Recovery | null;
}

/**
 * All that is kept of one workspace. Every write goes through one private method, one after the other in the order asked
 * for: first into the journal, where there is one, then in one strict transaction into the database.
 */
export class ReviewStore extends ReviewReader {
  readonly workspace: Workspace;
  readonly history: History;
  readonly status = new SaveStatusSource();
  /** What had to be mended when it was opened; null where nothing was amiss. */
  readonly recovery: Recovery | null;
  readonly #database: ReviewDatabase;
  readonly #beside: KeptBeside | null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(database: ReviewDatabase, workspace: Workspace, beside?: Beside) {
    super(database);
    this.#database = database;
    this.workspace = workspace;
    this.recovery = beside?.recovery ?? null;
    this.#beside = beside ? new KeptBeside(beside.journal, beside.schema, beside.mark) : null;
    this.history = new History({
      inTurn: (task) => this.#inTurn(task),
      restore: (expected, target) => this.#restore(expected, target),
    });
  }

  /**
   * Not an act that can be undone: choosing who you are is done on its own screen. Where it goes with another set-up,
   * commit both in one change.
   */
  setIdentity(identity: Identity): Promise<void> {
    return this.#inTurn(() => this.#write(factImages({ key: 'identity', value: identity })).then(() => undefined));
  }

  /** Remembered for the next time; not an act that can be undone. */
  setPerson(name: string): Promise<void> {
    return this.#inTurn(() => this.#write(factImages({ key: 'person', value: name })).then(() => undefined));
  }

  /**
   * Writes everything or nothing; resolves once both copies are on the disk, rejects with a SaveError whose message is a
   * sentence. Given up through its signal it rejects with the signal's reason, and nothing was written.
   */
  commit(change: Change, watching: Watching = {}): Promise<void> {
    const after = imagesOf(change);
    return this.#inTurn(async () => {
      const began = Date.now();
      const before = await this.#write(after, watching);
      const { label, coalesce, lasting } = change;
      if (lasting === true) return this.history.seal();
      this.history.remember({ label, coalesce, began, ended: Date.now(), before, after });
    });
  }

  /** Puts other content in place of all there is (the sample, a first set-up). Cannot be undone. */
  replaceAll({ dataset, identity }: { dataset: Dataset; identity: Identity }): Promise<void> {
    return this.#inTurn(async () => {
      const { setUp, records, completions } = dataset;
      const change = { label: 'replace all', put: records, complete: completions, setUp, identity };
      await this.#write(await replacingAll(this.#database, change));
      this.history.clear();
    });
  }

  /** Resolves when every act begun so far is done, well or not. */
  async settled(): Promise<void> {
    await this.#last;
  }

  close(): void {
    this.#database.close();
  }

  async #restore(expected: Images, target: Images): Promise<boolean> {
    if (!sameImages(expected, await readImages(this.#database, expected))) return false;
    await this.#write(target);
    return true;
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /**
   * The one way to the disk: makes the rows stand as `after`, and answers with how they stood. Only one write runs at a
   * time and no other window has the database, so that what is read first still stands when it is overwritten.
   */
  async #write(after: Images, watching: Watching = {}): Promise<Images> {
    this.status.wait(this, true);
    let mark: Mark | null = null;
    try {
      const before = await readImages(this.#database, after);
      watching.signal?.throwIfAborted();
      mark = this.#beside ? await this.#beside.write(rowImages(before), rowImages(after)) : null;
      await this.#intoDatabase(after, mark, watching);
      if (mark) this.#beside?.kept(mark);
      this.status.saved(this, new Date());
      return before;
    } catch (error) {
      if (mark) await this.#beside?.drop(mark);
      if (watching.signal?.aborted) {
        this.status.givenUp(this);
        throw watching.signal.reason;
      }
      const failure = saveErrorFrom(error);
      this.status.failed(this, failure.message);
      throw failure;
    }
  }

  /** Dexie follows the awaits of a function only where it is itself an async one, or the transaction ends too early. */
  async #intoDatabase(after: Images, mark: Mark | null, watching: Watching): Promise<void> {
    const tables = [...actTables, ...(mark ? ['marks'] : [])];
    await this.#database.transaction('rw', tables, async () => {
      await writeImages(this.#database, after, watching);
      if (mark) await writeMark(this.#database, mark);
    });
  }
}
