import type { GenericRecord } from '../records/record.ts';

/** A record with those nested under it, each list in its own order. */
export interface OutlineNode<R extends GenericRecord = GenericRecord> {
  readonly record: R;
  readonly depth: number;
  readonly children: readonly OutlineNode<R>[];
}

/** By order, then by id, so that the same records always come in the same sequence. */
export function byOrder(a: GenericRecord, b: GenericRecord): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Whether a line of an outline brings others together rather than being a point of its own. */
export function isHeading(record: GenericRecord): boolean {
  return record.values['role'] === 'heading';
}

/**
 * The outline of one group's records. Nothing anybody typed is ever left out: a record whose parent is missing comes at
 * the top level in its order, and those that stand in a loop, or under one, come last, at the top level too. Without recursion, because a damaged file may nest deeper
 * than the stack, and linear, because one group may have thousands of points under one heading.
 */
export function outlineOf<R extends GenericRecord>(records: readonly R[]): readonly OutlineNode<R>[] {
  const byParent = recordsByParent(records);
  const placed = new Set<R>();
  const nodes: OutlineNode<R>[] = [];
  const open: { readonly parent: string | null; readonly depth: number; readonly into: OutlineNode<R>[] }[] = [
    { parent: null, depth: 1, into: nodes },
  ];
  for (let level = open.pop(); level; level = open.pop()) {
    const under = byParent.get(level.parent) ?? [];
    byParent.delete(level.parent);
    for (const record of under.sort(byOrder)) {
      const children: OutlineNode<R>[] = [];
      level.into.push({ record, depth: level.depth, children });
      placed.add(record);
      open.push({ parent: record.id, depth: level.depth + 1, into: children });
    }
  }
  const looped = records.filter((record) => !placed.has(record)).sort(byOrder);
  return [...nodes, ...looped.map((record) => ({ record, depth: 1, children: [] }))];
}

function recordsByParent<R extends GenericRecord>(records: readonly R[]): Map<string | null, R[]> {
  const ids = new Set(records.map((record) => record.id));
  const byParent = new Map<string | null, R[]>();
  for (const record of records) {
    const parent = record.parent !== null && ids.has(record.parent) ? record.parent : null;
    const list = byParent.get(parent);
    if (list) list.push(record);
    else byParent.set(parent, [record]);
  }
  return byParent;
}

/** The outline from top to bottom, as it is printed. */
export function flatten<R extends GenericRecord>(nodes: readonly OutlineNode<R>[]): readonly OutlineNode<R>[] {
  const flat: OutlineNode<R>[] = [];
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    flat.push(node);
    for (const child of [...node.children].reverse()) waiting.push(child);
  }
  return flat;
}
