/** How far a task has come: `done` of `of` pieces of what the words say; 0 of 0 where nobody can tell. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly words: string;
}

/** What a task says and asks between two pieces of its work. */
export interface Steps {
  /** Says where the work is and takes a breath. */
  at(words: string, done?: number, of?: number): Promise<void>;
  /** Lets messages in, so that the task can be stopped. @throws Stopped where somebody wants it to stop. */
  breath(): Promise<void>;
  /** Does something for each item, with a breath whenever some time has passed. */
  each<T>(items: readonly T[], words: string, work: (item: T) => void): Promise<void>;
}

/** Thrown through a task that nobody wants any longer. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Milliseconds of work between two breaths. */
const stretch = 25;

/** Lets everything that waits have its turn; unlike a timer, without four milliseconds' rest. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export function stepsOf(signal: AbortSignal, tell: (progress: Progress) => void): Steps {
  const breath = async () => {
    await turn();
    if (signal.aborted) throw new Stopped();
  };
  const at = (words: string, done = 0, of = 0) => {
    tell({ done, of, words });
    return breath();
  };
  return {
    at,
    breath,
    async each(items, words, work) {
      await at(words, 0, items.length);
      let began = performance.now();
      for (const [index, item] of items.entries()) {
        work(item);
        if (performance.now() - began < stretch) continue;
        await at(words, index + 1, items.length);
        began = performance.now();
      }
    },
  };
}
