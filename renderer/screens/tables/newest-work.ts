import { patience, type Tell, type Work } from '../work-under-way.ts';

/** One piece of long work at a time, the newest: another one gives up what is under way. */
export class NewestWork {
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

  /** Does it; "stopped" where somebody gave it up, "overtaken" where newer work has begun since. */
  async run<T>(
    words: string,
    work: (signal: AbortSignal, tell: Tell) => Promise<T>,
  ): Promise<T | 'stopped' | 'overtaken'> {
    this.stop();
    const stopping = new AbortController();
    this.#stopping = stopping;
    const newest = () => this.#stopping === stopping;
    this.#set({ words, done: 0, of: 0, late: false });
    const timer = setTimeout(() => {
      if (newest() && this.#current) this.#set({ ...this.#current, late: true });
    }, patience);
    try {
      const answer = await work(stopping.signal, (now, done = 0, of = 0) => {
        if (newest() && this.#current) this.#set({ ...this.#current, words: now, done, of });
      });
      if (!newest()) return 'overtaken';
      return stopping.signal.aborted ? 'stopped' : answer;
    } catch (error) {
      if (!newest()) return 'overtaken';
      if (stopping.signal.aborted) return 'stopped';
      throw error;
    } finally {
      clearTimeout(timer);
      if (newest()) {
        this.#stopping = null;
        this.#set(null);
      }
    }
  }

  #set(work: Work | null): void {
    this.#current = work;
    this.#changed();
  }
}
