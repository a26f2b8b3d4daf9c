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

/**
 * The outline of one group's records. A record whose parent is missing, or that stands in a loop, comes at the top
 * level at the end: nothing anybody typed is ever left out.
 */
export function outlineOf<R extends GenericRecord>(records: readonly R[]): readonly OutlineNode<R>[] {
  const ids = new Set(records.map((record) => record.id));
  const byParent = new Map<string | null, R[]>();
  for (const record of records) {
    const parent = record.parent !== null && ids.has(record.parent) ? record.parent : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), record]);
  }
  const placed = new Set<string>();
  const build = (parent: string | null, depth: number): OutlineNode<R>[] =>
    [...(byParent.get(parent) ?? [])].sort(byOrder).flatMap((record) => {
      if (placed.has(record.id)) return [];
      placed.add(record.id);
      return [{ record, depth, children: build(record.id, depth + 1) }];
    });
  const nodes = build(null, 1);
  const looped = records.filter((record) => !placed.has(record.id)).sort(byOrder);
  return [...nodes, ...looped.map((record) => ({ record, depth: 1, children: [] }))];
}

/** The outline from top to bottom, as it is printed. */
export function flatten<R extends GenericRecord>(nodes: readonly OutlineNode<R>[]): readonly OutlineNode<R>[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
