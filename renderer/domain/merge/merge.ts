import type { GenericRecord } from '../records/record.ts';
import { changesBetween, type Change } from './changes.ts';
import { Settling, type Choice, type ChoiceEntry, type Clash } from './clash.ts';
import { mergeParents } from './merge-parents.ts';
import { mergePlaces } from './merge-places.ts';
import { byId, mergePresence } from './merge-presence.ts';

export interface Merge {
  /** Ours with all of theirs that could be applied: a valid outline, whatever is still open. */
  readonly records: readonly GenericRecord[];
  /** What only a person can settle. */
  readonly clashes: readonly Clash[];
  /** What the merge changes in ours. */
  readonly applied: readonly Change[];
  /** One line for every clash that was settled. */
  readonly log: readonly ChoiceEntry[];
  readonly choices: readonly Choice[];
  readonly sides: Sides;
}

export interface Sides {
  readonly base: readonly GenericRecord[];
  readonly theirs: readonly GenericRecord[];
  readonly ours: readonly GenericRecord[];
}

/**
 * Brings a revision from elsewhere together with what is here. `base` is the revision both grew from; where nobody knows
 * one it is empty, and then every difference is a clash. Nothing either side entered is lost: it is in the records, or in
 * a clash. Whoever calls knows by its digest that a file is older than the base, and does not merge it.
 */
export function merge(
  base: readonly GenericRecord[],
  theirs: readonly GenericRecord[],
  ours: readonly GenericRecord[],
): Merge {
  return mergeWith({ base, theirs, ours }, []);
}

/**
 * The same merge with what somebody chose. The outline is put together anew, so that no choice can break it; a choice
 * may open another clash. Choices for clashes that there are not change nothing.
 */
export function resolve({ sides, choices: before }: Merge, choices: readonly Choice[]): Merge {
  return mergeWith(sides, [...before, ...choices]);
}

function mergeWith(sides: Sides, choices: readonly Choice[]): Merge {
  const settling = new Settling(choices);
  const versions = { base: byId(sides.base), theirs: byId(sides.theirs), ours: byId(sides.ours) };
  const kept = mergePresence(versions, settling);
  const parents = mergeParents(versions, kept, settling);
  const placed = mergePlaces(versions, kept, parents, settling);
  const ids = new Set([...versions.ours.keys(), ...versions.theirs.keys()]);
  const records = [...ids].flatMap((id) => placed.get(id) ?? []);
  const { clashes, log } = settling;
  return { records, clashes, applied: changesBetween(sides.ours, records), log, choices, sides };
}
