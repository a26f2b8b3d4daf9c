import { lookupIn } from '../../domain/dataset/dataset.ts';
import type { Change } from '../../domain/merge/changes.ts';
import type { Choice, ChoiceEntry, Clash } from '../../domain/merge/clash.ts';
import { merge, resolve, type Merge } from '../../domain/merge/merge.ts';
import { same } from '../../domain/merge/same.ts';
import { isRows, type GenericRecord } from '../../domain/records/record.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { Refused } from '../../exchange/border/limits.ts';
import type { Mapping } from '../../exchange/table-import/mapping.ts';
import { previewInSlices, type Preview, type TableTarget } from '../../exchange/table-import/preview-table.ts';
import { readTemplate, type Absent } from '../../exchange/table-import/read-template.ts';
import type { Steps } from '../steps.ts';
import { keepToOwn } from './keep-to-own.ts';
import { readTable, type TableSource } from './read-table.ts';

export interface ToPlan {
  readonly source: TableSource;
  readonly mapping: Mapping;
  readonly target: Omit<TableTarget, 'type'>;
  readonly setUp: SetUp;
  /** The entries that there are: those whose ids the rows carry, and all of the kind in the places they may go to. */
  readonly ours: readonly GenericRecord[];
  /** What was kept when the template was written; null for every other table. */
  readonly base: readonly GenericRecord[] | null;
  /** Rows that somebody left out, by their number in the table. */
  readonly leaveOut: readonly number[];
  readonly choices: readonly Choice[];
  /** The only group whose entries may be written here; null for all. */
  readonly own: string | null;
}

/** What taking in a table would do. */
export interface TablePlan extends Pick<Preview, 'rows' | 'marks' | 'notTaken' | 'emptyRows'> {
  /** Every entry that would be written, new or changed. */
  readonly put: readonly GenericRecord[];
  /** The ids of those that are here already. */
  readonly changed: readonly string[];
  /** What changes in them, box by box. */
  readonly changes: readonly Change[];
  readonly clashes: readonly Clash[];
  readonly log: readonly ChoiceEntry[];
  /** Entries and lines of a template that are not in it any more; they stay. */
  readonly absent: readonly Absent[];
  /** The rows of new entries with the very words of one that is here already. */
  readonly alike: readonly number[];
}

/** Reads the table and brings it together with what is here. The table is read again: less than sending all its cells. */
export async function planTable(given: ToPlan, steps: Steps): Promise<TablePlan | Refused> {
  const { source, mapping, ours, base, choices, own } = given;
  const table = await readTable(source, steps);
  if ('problem' in table) return table;
  const orders = lastOrders(ours, mapping.type);
  const options = {
    target: given.target,
    setUp: given.setUp,
    makeId: () => crypto.randomUUID(),
    lastOrder: (place: Place) => orders.get(keyOf(place)) ?? 0,
    leaveOut: new Set(given.leaveOut),
  };
  const slices =
    base === null
      ? previewInSlices(table, mapping, { ...options, known: lookupIn(ours) })
      : readTemplate(table, { mapping }, { ...options, base });
  let step = slices.next();
  while (step.done !== true) {
    await steps.at('Reading the rows', step.value.done, step.value.of);
    step = slices.next();
  }
  const read = step.value;
  await steps.at('Comparing with what is here');
  const whole = 'preview' in read ? read.preview : read;
  const preview = keepToOwn(table, whole, own, given.setUp);
  const records = preview.records.map(({ record }) => record);
  const before = lookupIn(ours);
  const theirs = 'preview' in read ? read.theirs.filter(({ group }) => own === null || group === own) : records;
  const compare = base !== null || records.some(({ id }) => before(id) !== undefined);
  const merged = compare ? resolve(merge(base ?? [], theirs, ours), choices) : null;
  const put = merged === null ? records : merged.records.filter((record) => !same(record, before(record.id)));
  const changed = put.flatMap(({ id }) => (before(id) ? [id] : []));
  const { rows, marks, notTaken, emptyRows } = preview;
  return {
    ...{ rows, marks, notTaken, emptyRows, put, changed },
    ...differences(merged, changed),
    absent: 'preview' in read ? read.absent : [],
    alike: alikeRows(preview, put, ours),
  };
}

function differences(merged: Merge | null, changed: readonly string[]): Pick<TablePlan, 'changes' | 'clashes' | 'log'> {
  const here = new Set(changed);
  const changes = (merged?.applied ?? []).filter(({ record }) => here.has(record));
  return { changes, clashes: merged?.clashes ?? [], log: merged?.log ?? [] };
}

/** A table that is taken in twice by mistake has no ids to tell it by, but the same words. */
function alikeRows(
  { records }: Preview,
  put: readonly GenericRecord[],
  ours: readonly GenericRecord[],
): readonly number[] {
  const there = new Set(ours.map(wordsOf));
  const ids = new Set(ours.map(({ id }) => id));
  const written = new Set(put.map(({ id }) => id));
  const fresh = records.filter(({ record: { id } }) => written.has(id) && !ids.has(id));
  return fresh.flatMap(({ record, row }) => (there.has(wordsOf(record)) ? [row] : []));
}

function wordsOf(record: GenericRecord): string {
  const values = Object.entries(record.values).map(([id, stored]) => [
    id,
    isRows(stored) ? stored.map((row) => row.values) : stored,
  ]);
  return JSON.stringify([record.type, keyOf(record), values]);
}

type Place = Pick<GenericRecord, 'group' | 'year' | 'round'>;

function lastOrders(records: readonly GenericRecord[], type: string): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const record of records) {
    const key = keyOf(record);
    if (record.type === type) last.set(key, Math.max(last.get(key) ?? 0, record.order));
  }
  return last;
}

function keyOf({ group, year, round }: Place): string {
  return JSON.stringify([group, year, round]);
}
