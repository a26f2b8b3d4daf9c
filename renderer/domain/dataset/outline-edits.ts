import type { GenericRecord } from '../records/record.ts';
import { OutlineDraft, type OutlineEdit } from './outline-draft.ts';

export type { OutlineEdit } from './outline-draft.ts';

/** Deeper than this nobody can follow a list on paper; the 2009/10 review uses three levels. */
export const deepestLevel = 6;

/** Where lines go: beside a line, as the first ones under it, or, with null, at the end of the outline. */
export type OutlinePlace = { readonly line: string; readonly side: 'before' | 'after' | 'under' } | null;

/** A line to put in, and how deep it stands among those put in with it, counting from 1. */
export interface LeveledLine<R extends GenericRecord> {
  readonly line: R;
  readonly level: number;
}

/**
 * Puts new lines in, nested by their levels, and never deeper than the deepest level: lines that would be stand at it.
 * `replacing` are existing lines that change in the same act.
 */
export function insertLines<R extends GenericRecord>(
  records: readonly R[],
  place: OutlinePlace,
  lines: readonly LeveledLine<R>[],
  replacing: readonly R[] = [],
): OutlineEdit<R> {
  const draft = new OutlineDraft(records);
  for (const record of replacing) if (draft.has(record.id)) draft.replace(record);
  const { parent, index } = spot(draft, place);
  const base = draft.levelOf(parent);
  /** The lines that the next one may stand under, from the top down. */
  const path: string[] = [];
  const tops: R[] = [];
  const nested = new Map<string, R[]>();
  for (const { line, level } of lines) {
    const depth = Math.max(1, Math.min(level, path.length + 1, deepestLevel - base));
    path.length = depth - 1;
    const above = path.at(-1);
    const siblings = above === undefined ? tops : (nested.get(above) ?? []);
    siblings.push(line);
    if (above !== undefined) nested.set(above, siblings);
    path.push(line.id);
  }
  draft.place(tops, parent, index);
  for (const [above, under] of nested) draft.place(under, above, 0);
  return draft.edit();
}

function spot<R extends GenericRecord>(draft: OutlineDraft<R>, place: OutlinePlace) {
  if (place === null || !draft.has(place.line)) return { parent: null, index: draft.under(null).length };
  if (place.side === 'under') return { parent: place.line, index: 0 };
  const index = draft.indexOf(place.line) + (place.side === 'after' ? 1 : 0);
  return { parent: draft.parentOf(place.line), index };
}

/**
 * Parts a line in two: `upper` is the line with what stands before the cursor, `lower` a new one with the rest. On the
 * screen nothing moves, so what was under the line is now under its lower part.
 */
export function splitLine<R extends GenericRecord>(records: readonly R[], upper: R, lower: R): OutlineEdit<R> {
  const draft = new OutlineDraft(records);
  draft.replace(upper);
  draft.place([lower], draft.parentOf(upper.id), draft.indexOf(upper.id) + 1);
  draft.place(draft.under(upper.id), lower.id, 0);
  return draft.edit();
}

/** Joins a line to the one above it on the screen, which is given with the joined text. Lines below keep their level. */
export function joinLine<R extends GenericRecord>(records: readonly R[], id: string, upper: R): OutlineEdit<R> {
  const draft = new OutlineDraft(records);
  const before = draft.sibling(id, -1);
  if (before) draft.place(draft.under(id), before.id, draft.under(before.id).length);
  else draft.place(draft.under(id), draft.parentOf(id), draft.indexOf(id));
  draft.remove(id);
  draft.replace(upper);
  return draft.edit();
}

/**
 * Moves a line with all under it one level in, under the line before it. Null where there is none, or where something
 * would stand deeper than the deepest level.
 */
export function indentLine<R extends GenericRecord>(records: readonly R[], id: string): OutlineEdit<R> | null {
  const draft = new OutlineDraft(records);
  const before = draft.sibling(id, -1);
  const line = draft.under(draft.parentOf(id))[draft.indexOf(id)];
  if (!before || !line || draft.levelOf(id) + draft.heightOf(id) > deepestLevel) return null;
  draft.place([line], before.id, draft.under(before.id).length);
  return draft.edit();
}

/**
 * Moves a line with all under it one level out. It keeps its place on the screen, as in Word: the lines that followed
 * it at its old level now stand under it. Null at the top level.
 */
export function outdentLine<R extends GenericRecord>(records: readonly R[], id: string): OutlineEdit<R> | null {
  const draft = new OutlineDraft(records);
  const parent = draft.parentOf(id);
  const index = draft.indexOf(id);
  const line = draft.under(parent)[index];
  if (parent === null || !line) return null;
  draft.place(draft.under(parent).slice(index + 1), id, draft.under(id).length);
  draft.place([line], draft.parentOf(parent), draft.indexOf(parent) + 1);
  return draft.edit();
}

/**
 * Moves a line with all under it past the line before or after it; past the first or last of its list to the end or
 * the start of the list next door, so that a point can go from one heading to another. Null where there is nowhere.
 */
export function moveLine<R extends GenericRecord>(
  records: readonly R[],
  id: string,
  step: -1 | 1,
): OutlineEdit<R> | null {
  const draft = new OutlineDraft(records);
  const parent = draft.parentOf(id);
  const index = draft.indexOf(id);
  const line = draft.under(parent)[index];
  if (!line) return null;
  const other = draft.sibling(id, step);
  if (other) {
    const [first, second] = step === -1 ? [line, other] : [other, line];
    draft.place([first, second], parent, step === -1 ? index - 1 : index);
    return draft.edit();
  }
  const nextDoor = parent === null ? undefined : draft.sibling(parent, step);
  if (!nextDoor) return null;
  draft.place([line], nextDoor.id, step === -1 ? draft.under(nextDoor.id).length : 0);
  return draft.edit();
}

/** Deletes a line. Those under it take its place, one level up, or go with it. */
export function removeLine<R extends GenericRecord>(
  records: readonly R[],
  id: string,
  below: 'keep' | 'remove' = 'keep',
): OutlineEdit<R> {
  const draft = new OutlineDraft(records);
  if (!draft.has(id)) return { put: [], remove: [] };
  const under = draft.below(id);
  if (below === 'keep') draft.place(draft.under(id), draft.parentOf(id), draft.indexOf(id));
  else for (const line of [...under].reverse()) draft.remove(line);
  draft.remove(id);
  return draft.edit();
}
