/** Whether two kept values hold the same, whatever the order of their keys. Every key is looked at, of any name. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => same(item, b[index]));
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && same(Reflect.get(a, key), Reflect.get(b, key)));
}

/** Which side of a three-way comparison is to stand. "clash": both changed it, and not to the same. */
export function pick(base: unknown, theirs: unknown, ours: unknown): 'theirs' | 'ours' | 'clash' {
  if (same(theirs, ours) || same(base, theirs)) return 'ours';
  return same(base, ours) ? 'theirs' : 'clash';
}
