import type { Table, Transaction } from 'dexie';
import type { Migration, Plain } from '../domain/migrations/migration.ts';
import type { ReviewDatabase } from './review-database.ts';

/** Rows converted at a time, so that a large database never stands in memory whole. */
const pageSize = 1000;

/**
 * Takes every row through the steps and records each as finished, in the same transaction. The version number of the
 * database is no proof: after a kill in the middle of an upgrade, 38 of 40 starts showed the new number with old rows.
 */
export async function finishMigrations(transaction: Transaction, steps: readonly Migration[]): Promise<void> {
  for (const step of steps) {
    if (step.record) await convert(transaction.table('records'), (row) => step.record?.(row) ?? row);
    if (step.completion) await convert(transaction.table('completions'), (row) => step.completion?.(row) ?? row);
    if (step.setUp) await convert(transaction.table('facts'), (row) => convertSetUp(step, row));
    await transaction.table('migrations').put({ id: step.id, finished: new Date().toISOString() });
  }
}

async function unfinished(database: ReviewDatabase, steps: readonly Migration[]): Promise<readonly Migration[]> {
  if (steps.length === 0) return [];
  const finished = new Set(await database.migrations.toCollection().primaryKeys());
  return steps.filter((step) => !finished.has(step.id));
}

/** Whether rows are still to be converted by one of these steps. */
export async function isUnfinished(database: ReviewDatabase, steps: readonly Migration[]): Promise<boolean> {
  return (await unfinished(database, steps)).length > 0;
}

/**
 * Converts again whatever is not recorded as finished: a killed upgrade, or a new database, which costs nothing.
 */
export async function finishMissing(database: ReviewDatabase, steps: readonly Migration[]): Promise<void> {
  const missing = await unfinished(database, steps);
  if (missing.length === 0) return;
  await database.transaction('rw', database.tables, async (transaction) => finishMigrations(transaction, missing));
}

async function convert(table: Table<Plain, unknown>, change: (row: Plain) => Plain): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  for (let start = 0; start < keys.length; start += pageSize) {
    const rows = await table.bulkGet(keys.slice(start, start + pageSize));
    const changed = rows.flatMap((row) => {
      if (row === undefined) return [];
      const next = change(row);
      return next === row ? [] : [next];
    });
    if (changed.length > 0) await table.bulkPut(changed);
  }
}

/** The fact of the set-up taken through a step; any other fact as it is. */
export function convertSetUp(step: Migration, row: Plain): Plain {
  const value = row['value'];
  if (row['key'] !== 'set-up' || !isPlain(value)) return row;
  const next = step.setUp?.(value) ?? value;
  return next === value ? row : { ...row, value: next };
}

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
