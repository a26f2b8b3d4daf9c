import { liveQuery, type Subscription } from 'dexie';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the result of a query on the screen up to date: the host is drawn again whenever a write touches what the query
 * read. Keep queries as narrow as what is on the screen, because each keystroke saved runs them again.
 */
export class LiveQueryController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #query: () => Promise<T>;
  #subscription: Subscription | null = null;
  #value: T | undefined;
  #error: string | null = null;

  constructor(host: ReactiveControllerHost, query: () => Promise<T>) {
    this.#host = host;
    this.#query = query;
    host.addController(this);
  }

  /** The newest result; undefined until the first one has come. */
  get value(): T | undefined {
    return this.#value;
  }

  /** A sentence where the last run failed. The value before it stays. */
  get error(): string | null {
    return this.#error;
  }

  hostConnected(): void {
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#unsubscribe();
  }

  /**
   * Runs the query anew: call it when what the query asks for has changed. The value is undefined until the answer has
   * come, so that one group's records never stand under another's name.
   */
  refresh(): void {
    this.#value = undefined;
    this.#error = null;
    if (this.#subscription) this.#subscribe();
  }

  #subscribe(): void {
    this.#unsubscribe();
    this.#subscription = liveQuery(async () => this.#answer()).subscribe(({ value, error }) => this.#set(value, error));
  }

  /** Dexie no longer watches what a failed run has read, so a failure is an answer too: it goes when its cause goes. */
  async #answer(): Promise<{ readonly value: T | undefined; readonly error: string | null }> {
    try {
      return { value: await this.#query(), error: null };
    } catch (error) {
      return { value: this.#value, error: sentenceFor(error) };
    }
  }

  #unsubscribe(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = null;
  }

  #set(value: T | undefined, error: string | null): void {
    this.#value = value;
    this.#error = error;
    this.#host.requestUpdate();
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof Error && error.name === 'Error') return error.message;
  return 'Your work could not be read from this computer. Start the program again; if it happens again, save a diagnostic file.';
}
