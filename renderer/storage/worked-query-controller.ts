import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LiveQueryController } from './live-query-controller.ts';

/**
 * A live query whose answer takes work before it can be shown, such as checks or a search index. The query only reads:
 * work that lets the window draw in between must not run inside it, because Dexie follows a query by its promises and
 * may never answer one that was asked anew meanwhile. Work on what has been read anew since is thrown away.
 */
export class WorkedQueryController<Read, T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #live: LiveQueryController<Read>;
  readonly #work: (read: Read) => Promise<T>;
  #of: Read | undefined;
  #value: T | undefined;
  #failed: string | null = null;

  constructor(host: ReactiveControllerHost, read: () => Promise<Read>, work: (read: Read) => Promise<T>) {
    this.#host = host;
    this.#work = work;
    this.#live = new LiveQueryController(host, read);
    host.addController(this);
  }

  /** The newest result; undefined until the first one has come. While newer work goes on, the one before it. */
  get value(): T | undefined {
    return this.#value;
  }

  /** A sentence where the last run failed. */
  get error(): string | null {
    return this.#live.error ?? this.#failed;
  }

  /** Reads and works anew: call it when what is asked for has changed. */
  refresh(): void {
    this.#of = undefined;
    this.#value = undefined;
    this.#live.refresh();
  }

  hostUpdate(): void {
    const read = this.#live.value;
    if (read === undefined || read === this.#of) return;
    this.#of = read;
    void this.#workOn(read);
  }

  async #workOn(read: Read): Promise<void> {
    try {
      const value = await this.#work(read);
      if (this.#of !== read) return;
      this.#value = value;
      this.#failed = null;
    } catch (error) {
      if (this.#of !== read) return;
      this.#failed = error instanceof Error ? error.message : 'This could not be worked out. Start the program again.';
    }
    this.#host.requestUpdate();
  }
}
