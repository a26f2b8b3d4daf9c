import { createHash } from 'node:crypto';

/** Numbers that look random and follow from a seed: the same parts always give the same input. */
export class Random {
  readonly #state: Uint32Array;

  constructor(...parts: readonly (string | number)[]) {
    const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
    this.#state = Uint32Array.from({ length: 4 }, (_, index) => digest.readUInt32LE(index * 4));
  }

  /** From 0 to just below 1. */
  next(): number {
    const [a = 0, b = 0, c = 0, count = 0] = this.#state;
    const sum = (((a + b) >>> 0) + count) >>> 0;
    this.#state.set([b ^ (b >>> 9), (c + (c << 3)) >>> 0, (((c << 21) | (c >>> 11)) + sum) >>> 0, (count + 1) >>> 0]);
    return sum / 2 ** 32;
  }

  /** A whole number from 0 to just below this one. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(of: number): boolean {
    return this.next() < of;
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('There is nothing to pick from.');
    return value;
  }

  list<Value>(most: number, make: (index: number) => Value): Value[] {
    return Array.from({ length: this.below(most + 1) }, (_, index) => make(index));
  }

  bytes(most: number): Uint8Array {
    return Uint8Array.from(this.list(most, () => this.below(256)));
  }
}
