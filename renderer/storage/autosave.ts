import type { Change } from './change.ts';
import type { ReviewStore } from './review-store.ts';
import { saveErrorFrom } from './save-error.ts';

interface Entry {
  readonly key: string;
  readonly change: () => Change;
  /** Place in the order of scheduling. */
  readonly place: number;
  /** When the typing began that is waiting under this key, in milliseconds since 1970. */
  readonly since: number;
}

/** Somebody who types without a pause is saved at least this often, in milliseconds. */
const longestWait = 2_000;

/**
 * Saves what is typed shortly after the last key. Each key of `schedule` has one change waiting at most, asked for
 * when it is written, so it should give the newest state. Changes are written in the order scheduled; one that fails
 * stays, and those after it wait behind it, so that an old text never overwrites a newer one.
 */
export class Autosave {
  readonly #store: Pick<ReviewStore, 'commit' | 'status'>;
  readonly #delay: number;
  /** Waiting changes in the order of their last scheduling. */
  readonly #entries = new Map<string, Entry>();
  #places = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(store: Pick<ReviewStore, 'commit' | 'status'>, delayMs = 400) {
    this.#store = store;
    this.#delay = delayMs;
  }

  /** True while anything typed is not on the disk: look at it before closing. */
  get pending(): boolean {
    return this.#entries.size > 0;
  }

  /** What is typed and not on the disk, for a copy of it elsewhere. */
  get waiting(): readonly Change[] {
    return [...this.#entries.values()].map(({ change }) => change());
  }

  schedule(key: string, change: () => Change): void {
    const earlier = this.#entries.get(key);
    const now = Date.now();
    const since = earlier && earlier.since + longestWait > now ? earlier.since : now;
    const place = (this.#places += 1);
    const wait = Math.min(this.#delay, since + longestWait - now);
    this.#entries.delete(key);
    this.#entries.set(key, { key, change, place, since });
    // Where the key is scheduled again this one comes to nothing, because the place it asks for has gone.
    setTimeout(() => void this.#upTo(place), wait);
    this.#store.status.wait(this);
  }

  /**
   * Writes everything scheduled so far at once: on blur, on Ctrl+S, before closing, before undo. Never rejects: look at
   * `pending` and the save status afterwards.
   */
  flush(): Promise<void> {
    return this.#upTo(this.#places);
  }

  /** Tries again after a failure. */
  retry(): Promise<void> {
    if (this.pending) this.#store.status.wait(this, true);
    return this.flush();
  }

  /**
   * Writes what was typed before, then this change: for acts other than typing, so that deleting a record is never
   * followed by the saving of its last keystroke. Rejects where either cannot be saved.
   */
  commit(change: Change): Promise<void> {
    const place = this.#places;
    return this.#inTurn(async () => {
      await this.#write(place);
      const [first] = this.#entries.values();
      if (first && first.place <= place) throw saveErrorFrom(undefined);
      await this.#store.commit(change);
    });
  }

  #upTo(place: number): Promise<void> {
    return this.#inTurn(() => this.#write(place));
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    const turn = this.#running.then(task);
    this.#running = turn.catch(() => undefined);
    return turn;
  }

  async #write(place: number): Promise<void> {
    for (;;) {
      const [entry] = this.#entries.values();
      if (!entry || entry.place > place) return;
      try {
        await this.#store.commit(entry.change());
      } catch (error) {
        this.#store.status.failed(this, saveErrorFrom(error).message);
        return;
      }
      // Typed on meanwhile: the newer change under this key waits for its own turn.
      if (this.#entries.get(entry.key) === entry) this.#entries.delete(entry.key);
      if (!this.pending) this.#store.status.saved(this, new Date());
    }
  }
}
