/**
 * The fewest items that were moved to make one order of the other: all that stand outside the longest run that still
 * rises. Both lists hold the same ids.
 */
export function movedBetween(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((id, place) => [id, place]));
  const run = after.map((id) => places.get(id) ?? -1);
  /** The last place of the best rising run of each length, and where in the list it ends. */
  const ends: number[] = [];
  const previous: number[] = [];
  run.forEach((place, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((run[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const still = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) still.add(at);
  return new Set(after.filter((_, index) => !still.has(index)));
}
