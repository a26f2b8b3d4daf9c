import { lookupIn } from '../../domain/dataset/dataset.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { Refused } from '../../exchange/border/limits.ts';
import type { Mapping } from '../../exchange/table-import/mapping.ts';
import { previewInSlices, type Preview, type TableTarget } from '../../exchange/table-import/preview-table.ts';
import type { Steps } from '../steps.ts';
import { readTable, type TableSource } from './read-table.ts';

export interface ToPreview {
  readonly source: TableSource;
  readonly mapping: Mapping;
  readonly target: Omit<TableTarget, 'type'>;
  readonly setUp: SetUp;
  /** The entries that there are: rows may carry the id of one, and new ones come after the last in their place. */
  readonly known?: readonly GenericRecord[];
  /** Rows that somebody left out, by their number in the table. */
  readonly leaveOut?: readonly number[];
}

/** What the import of a table would make. The table is read again: less than sending its cells from the window. */
export async function previewTable(given: ToPreview, steps: Steps): Promise<Preview | Refused> {
  const { source, mapping, target, setUp, known = [], leaveOut = [] } = given;
  const table = await readTable(source, steps);
  if ('problem' in table) return table;
  const orders = lastOrders(known, mapping.type);
  const slices = previewInSlices(table, mapping, {
    ...{ target, setUp },
    makeId: () => crypto.randomUUID(),
    known: lookupIn(known),
    lastOrder: (place) => orders.get(keyOf(place)) ?? 0,
    leaveOut: new Set(leaveOut),
  });
  for (;;) {
    const { value, done } = slices.next();
    if (done === true) return value;
    await steps.at('Reading the rows', value.done, value.of);
  }
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
