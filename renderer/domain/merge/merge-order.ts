import { same } from './same.ts';
import type { Side } from './clash.ts';

/** The ids of one list, in the order each side has them. */
export interface Orders {
  readonly base: readonly string[];
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
}

/**
 * One order out of two: the side that moved something leads, and what only the other has stands after the same neighbour
 * as there. `kept` are the ids that remain. Where both sides moved something, `onClash` says who leads.
 */
export function mergeOrder(
  { base, theirs, ours }: Orders,
  kept: ReadonlySet<string>,
  onClash: () => Side,
): readonly string[] {
  const [inTheirs, inOurs] = [new Set(theirs), new Set(ours)];
  const shared = (ids: readonly string[]) => ids.filter((id) => kept.has(id) && inTheirs.has(id) && inOurs.has(id));
  const [was, there, here] = [shared(base), shared(theirs), shared(ours)];
  const lead = same(there, here) ? 'ours' : leader(was, there, here, onClash);
  const [leading, other] = lead === 'ours' ? [ours, theirs] : [theirs, ours];
  return put(
    leading.filter((id) => kept.has(id)),
    other.filter((id) => kept.has(id)),
  );
}

function leader(was: readonly string[], there: readonly string[], here: readonly string[], onClash: () => Side): Side {
  const known = new Set(was);
  const [movedThere, movedHere] = [there, here].map(
    (ids) =>
      !same(
        was,
        ids.filter((id) => known.has(id)),
      ),
  );
  if (movedThere === movedHere) return onClash();
  return movedThere ? 'theirs' : 'ours';
}

/** Puts what only the second list has behind the neighbour it has there. */
function put(leading: readonly string[], other: readonly string[]): readonly string[] {
  const standing = new Set(leading);
  const after = new Map<string | null, string[]>();
  let neighbour: string | null = null;
  for (const id of other) {
    if (standing.has(id)) neighbour = id;
    else after.set(neighbour, [...(after.get(neighbour) ?? []), id]);
  }
  const first = after.get(null) ?? [];
  // Where the two share nothing, neither stands before the other by right: the leading list comes first.
  if (neighbour === null) return [...leading, ...first];
  return [...first, ...leading.flatMap((id) => [id, ...(after.get(id) ?? [])])];
}
