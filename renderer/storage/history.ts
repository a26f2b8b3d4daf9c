import { mergeImages, sameImages, type Images } from './images.ts';
import { saveErrorFrom } from './save-error.ts';

/** One act: how the rows it touched stood before and after. Times are milliseconds since 1970. */
export interface Step {
  readonly label: string;
  readonly coalesce: string | undefined;
  readonly began: number;
  readonly ended: number;
  readonly before: Images;
  readonly after: Images;
}

/** How history reaches the database: one task at a time, in the order asked for. */
export interface HistoryWriter {
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  /** Makes the rows stand as `target` if they all still stand as `expected`; false, and nothing written, if not. */
  restore(expected: Images, target: Images): Promise<boolean>;
}

const longestHistory = 100;
const longestPause = 5_000;
const longestStep = 60_000;

/** What can be undone and redone since the program was started: 100 steps, each named after what was done. */
export class History {
  readonly #writer: HistoryWriter;
  readonly #listeners = new Set<() => void>();
  #done: readonly Step[] = [];
  #undone: readonly Step[] = [];
  /** False after undo and redo: what comes next is a step of its own. */
  #open = false;
  #boxTakesBack = false;

  constructor(writer: HistoryWriter) {
    this.#writer = writer;
  }

  get undoLabel(): string | null {
    return this.#done.at(-1)?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.#undone.at(-1)?.label ?? null;
  }

  /** What undo would take back now; another object as soon as that is another act. */
  get latest(): object | null {
    return this.#done.at(-1) ?? null;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Takes back the last act. Null when it is done or there is nothing to undo; otherwise a sentence that says why not,
   * and then nothing was written.
   */
  undo(): Promise<string | null> {
    return this.#writer.inTurn(async () => {
      const step = this.#done.at(-1);
      if (!step) return null;
      return this.#move(step, step.after, step.before, 'undone');
    });
  }

  /** Does again what was undone last; answers as undo does. */
  redo(): Promise<string | null> {
    return this.#writer.inTurn(async () => {
      const step = this.#undone.at(-1);
      if (!step) return null;
      return this.#move(step, step.before, step.after, 'redone');
    });
  }

  async #move(step: Step, expected: Images, target: Images, word: 'undone' | 'redone'): Promise<string | null> {
    let restored: boolean;
    try {
      restored = await this.#writer.restore(expected, target);
    } catch (error) {
      return saveErrorFrom(error).message;
    }
    // A step that no longer fits is let go, so that it does not bar the way to those before it.
    if (word === 'undone') {
      this.#done = this.#done.slice(0, -1);
      if (restored) this.#undone = [...this.#undone, step];
    } else {
      this.#undone = this.#undone.slice(0, -1);
      if (restored) this.#done = [...this.#done, step];
    }
    this.#open = false;
    this.#tell();
    if (restored) return null;
    return `"${step.label}" cannot be ${word}, because what it changed has been changed again since. Nothing was altered.`;
  }

  /**
   * Whether what comes next is a text box undoing its own typing. Only then does a return to how it stood leave nothing
   * to undo: a text that somebody erased by hand must come back with the next undo.
   */
  set boxTakesBack(taking: boolean) {
    this.#boxTakesBack = taking;
  }

  /** Called by the store after each commit. What was undone before can no longer be redone. */
  remember(step: Step): void {
    if (sameImages(step.before, step.after)) return;
    const last = this.#done.at(-1);
    const both = last && this.#open ? joinSteps(last, step) : null;
    const joined = both && (this.#boxTakesBack || !sameImages(both.before, both.after)) ? both : null;
    const earlier = joined ? this.#done.slice(0, -1) : this.#done;
    const latest = joined ?? step;
    const steps = [...earlier, latest];
    this.#done = (this.#boxTakesBack ? withoutReturn(steps) : steps).slice(-longestHistory);
    this.#undone = [];
    this.#open = true;
    this.#tell();
  }

  /** Something was done that cannot be undone: what comes next is a step of its own, and nothing is done again. */
  seal(): void {
    this.#undone = [];
    this.#open = false;
    this.#tell();
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/**
 * Typing that has come back to how it stood leaves nothing to undo, were it in several steps: a box that has undone its
 * own typing must not have it brought back by the next undo.
 */
function withoutReturn(steps: readonly Step[]): readonly Step[] {
  const last = steps.at(-1);
  if (!last) return steps;
  // How every row of the steps looked at so far stood before the first and after the last of them.
  let { before, after } = last;
  for (let from = steps.length - 1, step = last; ; from -= 1) {
    if (sameImages(before, after)) return steps.slice(0, from);
    const earlier = steps[from - 1];
    if (earlier?.coalesce === undefined || earlier.coalesce !== last.coalesce) return steps;
    if (!sameImages(step.before, earlier.after)) return steps;
    before = mergeImages(earlier.before, before);
    after = mergeImages(after, earlier.after);
    step = earlier;
  }
}

/** Both steps as one, or null where they are two acts, or where something else wrote in between. */
function joinSteps(last: Step, next: Step): Step | null {
  if (next.coalesce === undefined || next.coalesce !== last.coalesce) return null;
  if (next.began - last.ended > longestPause || next.ended - last.began > longestStep) return null;
  if (!sameImages(next.before, last.after)) return null;
  return {
    ...next,
    label: last.label,
    began: last.began,
    before: mergeImages(last.before, next.before),
    after: mergeImages(next.after, last.after),
  };
}
