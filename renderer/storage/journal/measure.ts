import type { IndexableType } from 'dexie';
import { actTables, type ReviewDatabase } from '../review-database.ts';
import type { RowImage, Totals } from './journal.ts';
import { RunningTotals } from './totals.ts';

const pageSize = 1000;

/** The tables that this version of the database has, of those that acts write to. */
function tablesOf(database: ReviewDatabase): readonly string[] {
  const there = new Set(database.tables.map(({ name }) => name));
  return actTables.filter((name) => there.has(name));
}

/** Every row that acts write, a page at a time. Rejects where something cannot be read. */
export async function* rowsIn(database: ReviewDatabase): AsyncGenerator<readonly RowImage[]> {
  for (const name of tablesOf(database)) {
    const table = database.table<object, IndexableType>(name);
    const keys = await table.toCollection().primaryKeys();
    for (let start = 0; start < keys.length; start += pageSize) {
      const some = keys.slice(start, start + pageSize);
      const rows = await table.bulkGet(some);
      yield some.map((key, index): RowImage => [name, key, rows[index] ?? null]);
    }
  }
}

/** The totals of what is in the database. */
export async function measure(database: ReviewDatabase): Promise<Totals> {
  const running = new RunningTotals();
  for await (const rows of rowsIn(database)) for (const row of rows) running.add(row);
  return running.totals;
}

/** Whether each table has as many rows as the totals say. */
export async function countsAgree(database: ReviewDatabase, totals: Totals): Promise<boolean> {
  for (const name of tablesOf(database)) {
    if ((await database.table(name).count()) !== (totals[name]?.[0] ?? 0)) return false;
  }
  return true;
}
