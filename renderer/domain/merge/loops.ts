/** The loops among records that each stand under at most one other: every loop once, in one walk through all of them. */
export function loopsIn(parents: ReadonlyMap<string, string | null>): readonly (readonly string[])[] {
  const loops: (readonly string[])[] = [];
  const walkOf = new Map<string, string>();
  for (const start of parents.keys()) {
    const path: string[] = [];
    let at: string | null | undefined = start;
    while (at !== null && at !== undefined && parents.has(at) && !walkOf.has(at)) {
      walkOf.set(at, start);
      path.push(at);
      at = parents.get(at);
    }
    if (at !== null && at !== undefined && walkOf.get(at) === start && path.includes(at)) {
      loops.push(path.slice(path.indexOf(at)));
    }
  }
  return loops;
}
