import { anyText } from './hostile-words.ts';
import type { Random } from './random.ts';

/** Bytes with some of them changed, taken away, doubled, moved or put in. */
export function mutated(bytes: Uint8Array, random: Random, most = 4): Uint8Array {
  let copy = Uint8Array.from(bytes);
  for (let times = 1 + random.below(most); times > 0; times -= 1) copy = once(copy, random);
  return copy;
}

function once(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const at = random.below(bytes.length + 1);
  const length = random.below(random.chance(0.2) ? 2000 : 12);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (random.below(9)) {
    case 0:
      return joined(before);
    case 1:
      return joined(after);
    case 2:
      return joined(before, after.subarray(length));
    case 3:
      return joined(before, random.bytes(12), after);
    case 4:
      return joined(before, bytes.subarray(random.below(bytes.length + 1)).subarray(0, length), after);
    case 5:
      return joined(before, new Uint8Array(length), after.subarray(length));
    case 6:
      return joined(before, new TextEncoder().encode(anyText(random)), after);
    default: {
      const copy = joined(bytes);
      for (let flips = 1 + random.below(3); flips > 0 && copy.length > 0; flips -= 1) {
        const place = random.below(copy.length);
        copy[place] = (copy[place] ?? 0) ^ (1 << random.below(8));
      }
      return copy;
    }
  }
}

export function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A JSON value with some of its parts replaced, taken away, doubled or put in; texts of markup and numbers without sense. */
export function mutatedJson(value: unknown, random: Random, most = 3): unknown {
  let changed = value;
  for (let times = 1 + random.below(most); times > 0; times -= 1) changed = changedAt(changed, random, 0);
  return changed;
}

function changedAt(value: unknown, random: Random, depth: number): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.08 + depth * 0.02)) return replaced(value, random);
  if (Array.isArray(value)) return changedList(value, random, depth);
  const entries: [string, unknown][] = Object.entries(value);
  const at = random.below(Math.max(entries.length, 1));
  const [key, inner] = entries[at] ?? ['key', null];
  const rest = entries.filter((_, index) => index !== at);
  switch (random.below(12)) {
    case 0:
      return objectOf(rest);
    case 1:
      return objectOf([...entries, [anyText(random), replaced(inner, random)]]);
    case 2:
      return objectOf([...rest, [anyText(random), inner]]);
    case 3:
      return objectOf([...entries.slice(0, at), [key, replaced(inner, random)], ...entries.slice(at + 1)]);
    default:
      return objectOf([...entries.slice(0, at), [key, changedAt(inner, random, depth + 1)], ...entries.slice(at + 1)]);
  }
}

function changedList(list: readonly unknown[], random: Random, depth: number): unknown {
  const at = random.below(Math.max(list.length, 1));
  switch (random.below(12)) {
    case 0:
      return list.filter((_, index) => index !== at);
    case 1:
      return [...list, list[at] ?? replaced(null, random)];
    case 2:
      return [...list].reverse();
    case 3:
      return random.chance(0.1) ? Array.from({ length: 5001 }, () => list[at] ?? null) : [];
    default:
      return list.map((inner: unknown, index) => (index === at ? changedAt(inner, random, depth + 1) : inner));
  }
}

/** Own keys only, "__proto__" among them. */
function objectOf(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries);
}

function replaced(value: unknown, random: Random): unknown {
  if (typeof value === 'string' && random.chance(0.7)) return anyText(random);
  if (typeof value === 'number' && random.chance(0.7))
    return random.pick([value + 1, -value, 0, -1, 0.5, 1e21, 2 ** 53, 1e308, 2009, 1899, 3000]);
  return random.pick<unknown>([
    null,
    true,
    false,
    0,
    '',
    [],
    {},
    [[]],
    [null],
    { typed: 'x', value: {} },
    anyText(random),
    deep(60),
  ]);
}

/** A list in a list in a list. */
export function deep(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

/** The text of a JSON value that is nested deeper than any that a program writes. */
export function deepText(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}
