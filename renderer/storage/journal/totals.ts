import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { RowImage, Totals } from './journal.ts';

/** Sums are taken modulo this, so that they stay whole numbers. */
const modulus = 2 ** 48;

/** The first six bytes of SHA-256 over the row as JSON. */
function hashOf(key: unknown, row: object): number {
  const digest = sha256(utf8ToBytes(`${JSON.stringify(key)} ${JSON.stringify(row)}`));
  return digest.slice(0, 6).reduce((number, byte) => number * 256 + byte, 0);
}

/** Totals that are worked out row by row, whatever their order; a row that is counted and taken away leaves no trace. */
export class RunningTotals {
  readonly #totals: Map<string, [count: number, sum: number]>;

  constructor(totals: Totals = {}) {
    this.#totals = new Map(Object.entries(totals));
  }

  add([table, key, row]: RowImage): void {
    if (row !== null) this.#change(table, 1, hashOf(key, row));
  }

  remove([table, key, row]: RowImage): void {
    if (row !== null) this.#change(table, -1, modulus - hashOf(key, row));
  }

  #change(table: string, count: number, hash: number): void {
    const [rows, sum] = this.#totals.get(table) ?? [0, 0];
    this.#totals.set(table, [rows + count, (sum + hash) % modulus]);
  }

  /** Tables without rows are left out. */
  get totals(): Totals {
    return Object.fromEntries(
      [...this.#totals].filter(([, [count]]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
}

/** The totals after these rows changed from `before` to `after`. */
export function changedTotals(totals: Totals, before: readonly RowImage[], after: readonly RowImage[]): Totals {
  const running = new RunningTotals(totals);
  for (const row of before) running.remove(row);
  for (const row of after) running.add(row);
  return running.totals;
}

export function sameTotals(one: Totals, other: Totals): boolean {
  const tables = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...tables].every((table) => {
    const [count, sum] = one[table] ?? [0, 0];
    const [otherCount, otherSum] = other[table] ?? [0, 0];
    return count === otherCount && sum === otherSum;
  });
}

export function rowCount(totals: Totals): number {
  return Object.values(totals).reduce((sum, [count]) => sum + count, 0);
}
