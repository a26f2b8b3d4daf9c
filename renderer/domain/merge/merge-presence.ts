import type { GenericRecord } from '../records/record.ts';
import { clashIn, type Settling, type Side } from './clash.ts';
import { mergeContent } from './merge-record.ts';
import { pick, same } from './same.ts';
import { titleOf } from './shown.ts';

export type Records = ReadonlyMap<string, GenericRecord>;

/** The three versions, by id. Where a damaged file has an id twice, the last one counts, as everywhere. */
export interface Versions {
  readonly base: Records;
  readonly theirs: Records;
  readonly ours: Records;
}

export function byId(records: readonly GenericRecord[]): Records {
  return new Map(records.map((record) => [record.id, record]));
}

/** Which records there are after the merge, with their content joined, but not yet in their place. */
export function mergePresence({ base, theirs, ours }: Versions, settling: Settling): Map<string, GenericRecord> {
  const kept = new Map<string, GenericRecord>();
  for (const id of new Set([...ours.keys(), ...theirs.keys()])) {
    const record = present(base.get(id), theirs.get(id), ours.get(id), settling);
    if (record) kept.set(id, record);
  }
  return kept;
}

function present(
  base: GenericRecord | undefined,
  theirs: GenericRecord | undefined,
  ours: GenericRecord | undefined,
  settling: Settling,
): GenericRecord | undefined {
  if (theirs && ours) {
    const side = pick(base, theirs, ours);
    if (side === 'clash') return mergeContent({ base, theirs, ours }, settling);
    return side === 'theirs' ? theirs : ours;
  }
  const record = theirs ?? ours;
  if (!record || !base) return record;
  // Another number among its neighbours is not a change that anybody made to the record.
  if (same(base, { ...record, order: base.order })) return undefined;
  const deletedBy = theirs ? 'ours' : 'theirs';
  return takeDeletion(record, deletedBy, settling) === deletedBy ? undefined : record;
}

/** Asks about a record that one side deleted and the other still needs. */
export function takeDeletion(record: GenericRecord, deletedBy: Side, settling: Settling): Side {
  const title = titleOf(record);
  const [theirs, ours] = deletedBy === 'theirs' ? ['', title] : [title, ''];
  const told = { part: 'record', path: '', label: 'Whole entry', base: title, theirs, ours, deletedBy } as const;
  return settling.take(clashIn(record, told));
}
