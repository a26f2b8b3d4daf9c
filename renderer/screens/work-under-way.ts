/** Long work, as it is shown: what it is doing and how far it is. */
export interface Work {
  readonly words: string;
  readonly done: number;
  readonly of: number;
  /** Whether it has taken long enough to say so. */
  readonly late: boolean;
}

/** Milliseconds after which long work says how far it has come, and may be given up. */
export const patience = 1000;

export type Tell = (words: string, done?: number, of?: number) => void;

/** One piece of long work at a time. */
export class WorkUnderWay {
  #current: Work | null = null;
  #stopping: AbortController | null = null;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get current(): Work | null {
    return this.#current;
  }

  stop(): void {
    this.#stopping?.abort();
  }

  /** Does it; "stopped" where somebody gave it up, "busy" where other work is under way. */
  async run<T>(words: string, work: (signal: AbortSignal, tell: Tell) => Promise<T>): Promise<T | 'stopped' | 'busy'> {
    if (this.#current !== null) return 'busy';
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.#set({ words, done: 0, of: 0, late: false });
    const timer = setTimeout(() => this.#current && this.#set({ ...this.#current, late: true }), patience);
    try {
      return await work(stopping.signal, (now, done = 0, of = 0) => {
        if (this.#current) this.#set({ ...this.#current, words: now, done, of });
      });
    } catch (error) {
      if (stopping.signal.aborted) return 'stopped';
      throw error;
    } finally {
      clearTimeout(timer);
      this.#stopping = null;
      this.#set(null);
    }
  }

  #set(work: Work | null): void {
    this.#current = work;
    this.#changed();
  }
}
