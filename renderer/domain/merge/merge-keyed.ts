import { mergeOrder } from './merge-order.ts';
import { same } from './same.ts';
import type { Side } from './clash.ts';

/** How the items of one kind of list are told apart, joined, and asked about. */
export interface KeyedList<Item> {
  keyOf(item: Item): string;
  /** Both sides have the item, and not the same. */
  join(base: Item | undefined, theirs: Item, ours: Item): Item;
  /** One side changed what the other deleted: the side that stands. */
  deleted(base: Item, changed: Item, deletedBy: Side): Side;
  reordered(): Side;
}

/**
 * Merges two lists item by item. Null where items cannot be told apart because two share a key: then the list is one
 * value like any other.
 */
export function mergeKeyed<Item>(
  base: readonly Item[],
  theirs: readonly Item[],
  ours: readonly Item[],
  list: KeyedList<Item>,
): readonly Item[] | null {
  const [was, there, here] = [base, theirs, ours].map(
    (items) => new Map(items.map((item): [string, Item] => [list.keyOf(item), item])),
  );
  if (!was || !there || !here) return null;
  if (was.size < base.length || there.size < theirs.length || here.size < ours.length) return null;
  const kept = new Map<string, Item>();
  for (const key of new Set([...here.keys(), ...there.keys()])) {
    const item = mergeItem(was.get(key), there.get(key), here.get(key), list);
    if (item !== undefined) kept.set(key, item);
  }
  const orders = { base: [...was.keys()], theirs: [...there.keys()], ours: [...here.keys()] };
  const order = mergeOrder(orders, new Set(kept.keys()), () => list.reordered());
  return order.flatMap((key) => {
    const item = kept.get(key);
    return item === undefined ? [] : [item];
  });
}

function mergeItem<Item>(
  base: Item | undefined,
  theirs: Item | undefined,
  ours: Item | undefined,
  list: KeyedList<Item>,
): Item | undefined {
  if (theirs !== undefined && ours !== undefined) {
    if (same(theirs, ours) || same(base, theirs)) return ours;
    return same(base, ours) ? theirs : list.join(base, theirs, ours);
  }
  const item = theirs ?? ours;
  if (item === undefined || base === undefined) return item;
  if (same(base, item)) return undefined;
  const deletedBy = theirs === undefined ? 'theirs' : 'ours';
  return list.deleted(base, item, deletedBy) === deletedBy ? undefined : item;
}
