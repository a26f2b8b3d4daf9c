import type { Dataset } from '../domain/dataset/dataset.ts';
import type { Change, Watching } from './change.ts';
import { History } from './history.ts';
import type { Identity } from './identity.ts';
import { imagesOf, readImages, sameImages, writeImages, type Images } from './images.ts';
import { actTables, type ReviewDatabase } from './review-database.ts';
import { ReviewReader } from './review-reader.ts';
import { saveErrorFrom } from './save-error.ts';
import { SaveStatusSource } from './save-status.ts';
import type { Workspace } from './schema.ts';

/**
 * All that is kept of one workspace. Every write goes through one private method, one strict transaction each, one
 * after the other in the order asked for.
 */
export class ReviewStore extends ReviewReader {
  readonly workspace: Workspace;
  readonly history: History;
  readonly status = new SaveStatusSource();
  readonly #database: ReviewDatabase;
  #last: Promise<unknown> = Promise.resolve();

  constructor(database: ReviewDatabase, workspace: Workspace) {
    super(database);
    this.#database = database;
    this.workspace = workspace;
    this.history = new History({
      inTurn: (task) => this.#inTurn(task),
      restore: (expected, target) => this.#write(() => this.#restore(expected, target)),
    });
  }

  /**
   * Not an act that can be undone: choosing who you are is done on its own screen. Where it goes with another set-up,
   * commit both in one change.
   */
  setIdentity(identity: Identity): Promise<void> {
    return this.#inTurn(() =>
      this.#write(async () => {
        await this.#database.facts.put({ key: 'identity', value: identity });
      }),
    );
  }

  /** Remembered for the next time; not an act that can be undone. */
  setPerson(name: string): Promise<void> {
    return this.#inTurn(() =>
      this.#write(async () => {
        await this.#database.facts.put({ key: 'person', value: name });
      }),
    );
  }

  /**
   * Writes everything or nothing; resolves once it is on the disk, rejects with a SaveError whose message is a sentence.
   * Given up through its signal it rejects with the signal's reason, and nothing was written.
   */
  commit(change: Change, watching: Watching = {}): Promise<void> {
    const after = imagesOf(change);
    return this.#inTurn(async () => {
      const began = Date.now();
      const before = await this.#write(async () => {
        const found = await readImages(this.#database, after);
        await writeImages(this.#database, after, watching);
        return found;
      }, watching.signal);
      const { label, coalesce, lasting } = change;
      if (lasting === true) return this.history.seal();
      this.history.remember({ label, coalesce, began, ended: Date.now(), before, after });
    });
  }

  /** Puts other content in place of all there is (the sample, a first set-up). Cannot be undone. */
  replaceAll({ dataset, identity }: { dataset: Dataset; identity: Identity }): Promise<void> {
    const { records, completions, facts } = this.#database;
    return this.#inTurn(async () => {
      await this.#write(async () => {
        await Promise.all(actTables.map((name) => this.#database.table(name).clear()));
        await records.bulkPut(dataset.records);
        await completions.bulkPut(dataset.completions);
        await facts.bulkPut([
          { key: 'set-up', value: dataset.setUp },
          { key: 'identity', value: identity },
        ]);
      });
      this.history.clear();
    });
  }

  close(): void {
    this.#database.close();
  }

  async #restore(expected: Images, target: Images): Promise<boolean> {
    if (!sameImages(expected, await readImages(this.#database, expected))) return false;
    await writeImages(this.#database, target);
    return true;
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /**
   * The one way to the disk. Dexie follows the awaits of a function only where it is itself an async one; otherwise
   * the transaction ends too early: hence the wrapping.
   */
  async #write<T>(body: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    this.status.wait(this, true);
    try {
      const result = await this.#database.transaction('rw', [...actTables], async () => body());
      // The journal, the second copy of every change, is written here: before anything says "saved".
      this.status.saved(this, new Date());
      return result;
    } catch (error) {
      if (signal?.aborted) {
        this.status.givenUp(this);
        throw signal.reason;
      }
      const failure = saveErrorFrom(error);
      this.status.failed(this, failure.message);
      throw failure;
    }
  }
}
