import type { Bench } from './bench.ts';

/** What a batch of faults came to. */
export interface Outcome {
  readonly runs: number;
  /** Runs after which every promise was kept. */
  readonly kept: number;
  /** Changes of which the program had said that they are saved. */
  readonly acknowledged: number;
  /** Those of them that are gone although one good copy was left. */
  readonly lost: number;
  /** What was broken, or what is worth knowing. */
  readonly notes: readonly string[];
}

/** One kind of fault. It is done in batches: a batch is what is repeated or gone on from. */
export interface Kind {
  readonly name: string;
  readonly about: string;
  /** How many batches the full run has, and the quick one. */
  readonly full: number;
  readonly quick: number;
  /** Why it cannot be done on this computer; null where it can. */
  unable?(): Promise<string | null>;
  run(batch: number, bench: Bench): Promise<Outcome>;
}

/** Adds up the runs of a batch while they are made. */
export class Tally {
  #runs = 0;
  #kept = 0;
  #acknowledged = 0;
  #lost = 0;
  readonly #notes: string[] = [];

  /** One run: `broken` says each promise that was not kept. */
  add(run: { readonly acknowledged: number; readonly lost: number; readonly broken: readonly string[] }): void {
    this.#runs += 1;
    if (run.lost === 0 && run.broken.length === 0) this.#kept += 1;
    this.#acknowledged += run.acknowledged;
    this.#lost += run.lost;
    this.#notes.push(...run.broken.map((words) => `BROKEN: ${words}`));
  }

  note(words: string): void {
    this.#notes.push(words);
  }

  get outcome(): Outcome {
    return {
      runs: this.#runs,
      kept: this.#kept,
      acknowledged: this.#acknowledged,
      lost: this.#lost,
      notes: this.#notes,
    };
  }
}
