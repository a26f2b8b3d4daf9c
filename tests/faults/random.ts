import { createHash } from 'node:crypto';

/** The same numbers for the same words, so that a run can be made again. */
export class Random {
  #state: string;

  constructor(words: string) {
    this.#state = words;
  }

  /** From 0 to 1, without 1. */
  next(): number {
    const digest = createHash('sha256').update(this.#state).digest();
    this.#state = digest.toString('hex');
    return digest.readUIntBE(0, 6) / 2 ** 48;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.between(0, list.length - 1)];
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  }
}
