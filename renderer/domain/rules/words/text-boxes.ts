import type { Box } from '../boxes.ts';
import { wordsIn, type Word } from './words-in.ts';

/** Boxes that hold what only a machine reads: addresses, file names, ids of other records, the words around a review. */
const forMachines = new Set(['address', 'link', 'file', 'fileName', 'digest', 'entry', 'code', 'wrapper', 'short']);

/** A sentence of another entry, copied. */
const copies = new Set(['sentence']);

/** Boxes of single names, beside those that offer names of a shared list. */
const ofNames = new Set(['recipient', 'who', 'attribution', 'owner', 'substitute', 'person']);
const listsOfNames = new Set(['organisations', 'places', 'groups']);

interface Sorted {
  readonly prose: readonly Box[];
  readonly names: readonly Box[];
}

const sorted = new WeakMap<readonly Box[], Sorted>();
const read = new WeakMap<Box, readonly Word[]>();

/** The boxes of a record in which people write what others read, names of people, places and bodies apart. */
export function proseOf(boxes: readonly Box[]): readonly Box[] {
  return sort(boxes).prose;
}

/** The boxes of a record that hold names of people, places and bodies. */
export function namesOf(boxes: readonly Box[]): readonly Box[] {
  return sort(boxes).names;
}

/** The words of a box, read once for all rules. */
export function wordsOfBox(box: Box): readonly Word[] {
  const known = read.get(box) ?? wordsIn(box.typed);
  read.set(box, known);
  return known;
}

/** Whether a box holds what only a machine reads, by the field's own id. */
export function isForMachines(id: string): boolean {
  return forMachines.has(id);
}

/** The field's own id, without the list and the row it stands in. */
export function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function sort(boxes: readonly Box[]): Sorted {
  const known = sorted.get(boxes);
  if (known) return known;
  const prose: Box[] = [];
  const names: Box[] = [];
  for (const box of boxes) {
    if (box.typed === '') continue;
    const { kind, suggest } = box.field;
    const written = kind === 'text' || kind === 'longText';
    const id = lastOf(box.path);
    if ((!written && kind !== 'names') || isForMachines(id) || copies.has(id)) continue;
    const named = !written || listsOfNames.has(suggest ?? '') || ofNames.has(id) || box.path.startsWith('people.');
    (named ? names : prose).push(box);
  }
  const both = { prose, names };
  sorted.set(boxes, both);
  return both;
}
