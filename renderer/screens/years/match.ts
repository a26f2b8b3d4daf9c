import { fold } from '../../domain/search/fold.ts';

/** What stands side by side: the same thing in both years, or in one of them only. */
export interface Pair<T> {
  readonly before: T | null;
  readonly now: T | null;
}

/**
 * Puts the items of two years side by side by their names; capitals, accents and spaces do not matter. Of several with
 * one name the first goes with the first. This year's order leads; what only the earlier year has comes after.
 */
export function matchByName<T>(before: readonly T[], now: readonly T[], nameOf: (item: T) => string): Pair<T>[] {
  const waiting = new Map<string, T[]>();
  for (const item of before) {
    const key = keyOf(nameOf(item));
    const same = waiting.get(key);
    if (same) same.push(item);
    else waiting.set(key, [item]);
  }
  const matched = new Set<T>();
  const pairs = now.map((item): Pair<T> => {
    const found = waiting.get(keyOf(nameOf(item)))?.shift() ?? null;
    if (found !== null) matched.add(found);
    return { before: found, now: item };
  });
  return [...pairs, ...before.filter((item) => !matched.has(item)).map((item) => ({ before: item, now: null }))];
}

function keyOf(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim();
}
