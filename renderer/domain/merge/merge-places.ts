import { byOrder } from '../dataset/outline.ts';
import type { GenericRecord } from '../records/record.ts';
import { clashIn, type Settling } from './clash.ts';
import { mergeOrder } from './merge-order.ts';
import type { Parents } from './merge-parents.ts';
import type { Records, Versions } from './merge-presence.ts';
import { pick } from './same.ts';
import { listKey } from './shelf.ts';
import { titleOf } from './shown.ts';

/** Puts every record in its list, in an order that keeps what each side moved, and numbers only what must change. */
export function mergePlaces(
  versions: Versions,
  kept: ReadonlyMap<string, GenericRecord>,
  parents: Parents,
  settling: Settling,
): Map<string, GenericRecord> {
  const [base, theirs, ours] = [versions.base, versions.theirs, versions.ours].map(listsOf);
  const members = new Map<string, string[]>();
  for (const [id, record] of kept) add(members, listKey(record, parents.get(id) ?? null), id);
  const placed = new Map<string, GenericRecord>();
  for (const [key, ids] of members) {
    const inList = new Set(ids);
    const orders = { base: base?.get(key) ?? [], theirs: theirs?.get(key) ?? [], ours: ours?.get(key) ?? [] };
    const sequence = mergeOrder(orders, inList, () => takeOrder(key, orders, versions, settling));
    // What stands in this list on neither side was put back by a clash: it comes last.
    const known = new Set(sequence);
    const all = [...sequence, ...ids.filter((id) => !known.has(id))];
    let last: GenericRecord | undefined;
    for (const id of all) {
      const record = kept.get(id);
      if (!record) continue;
      const parent = parents.get(id) ?? null;
      last = number({ ...record, parent, order: orderOf(id, parent, versions) }, last);
      placed.set(id, unchanged(record, last) ? record : last);
    }
  }
  return placed;
}

/** The ids of every list of one side, each in its order. */
function listsOf(records: Records): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, GenericRecord[]>();
  for (const record of records.values()) add(lists, listKey(record, record.parent), record);
  return new Map([...lists].map(([key, list]) => [key, list.sort(byOrder).map(({ id }) => id)]));
}

function add<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The number of whichever side changed it, among those that have the record under this parent. */
function orderOf(id: string, parent: string | null, { base, theirs, ours }: Versions): number {
  const [there, here] = [theirs.get(id), ours.get(id)];
  const inPlace = [here, there].filter((record) => record !== undefined && record.parent === parent);
  if (here && there && inPlace.length === 2) {
    return pick(base.get(id)?.order, there.order, here.order) === 'theirs' ? there.order : here.order;
  }
  return (inPlace[0] ?? here ?? there)?.order ?? 1;
}

function number(record: GenericRecord, last: GenericRecord | undefined): GenericRecord {
  return last && byOrder(last, record) >= 0 ? { ...record, order: last.order + 1 } : record;
}

function unchanged(record: GenericRecord, { parent, order }: GenericRecord): boolean {
  return record.parent === parent && Object.is(record.order, order);
}

function takeOrder(
  key: string,
  orders: Readonly<Record<keyof Versions, readonly string[]>>,
  versions: Versions,
  settling: Settling,
) {
  // The same record whichever side is called ours, so that the clash keeps its id.
  const theirIds = new Set(orders.theirs);
  const [first] = orders.ours.filter((id) => theirIds.has(id)).sort();
  const record = first === undefined ? undefined : versions.ours.get(first);
  if (!record) return 'ours';
  const words = (side: keyof Versions) =>
    orders[side].flatMap((id) => {
      const one = versions[side].get(id);
      return one ? [titleOf(one)] : [];
    });
  const [base, theirs, ours] = [words('base'), words('theirs'), words('ours')].map((titles) => titles.join('; '));
  const about = (record.parent === null ? undefined : versions.ours.get(record.parent)) ?? record;
  const told = { part: 'order', path: '', label: 'Order', key } as const;
  return settling.take(clashIn(about, { ...told, base: base ?? '', theirs: theirs ?? '', ours: ours ?? '' }));
}
