import type { IndexableType } from 'dexie';
import type { ReviewDatabase } from '../review-database.ts';
import type { Mark } from './decide.ts';
import type { RowImage } from './journal.ts';

const key = 'journal';

/** What the database says of itself; null in one from before there were journals. */
export async function readMark(database: ReviewDatabase): Promise<Mark | null> {
  if (!hasMarks(database)) return null;
  const found = await database.marks.get(key);
  return found ? { sequence: found.sequence, totals: found.totals } : null;
}

/** Nothing in a database from before there were journals. Also inside a transaction that knows the table. */
export async function writeMark(database: ReviewDatabase, { sequence, totals }: Mark): Promise<void> {
  if (hasMarks(database)) await database.marks.put({ key, sequence, totals });
}

/** False in a database from before there were journals. */
export function hasMarks(database: ReviewDatabase): boolean {
  return database.tables.some(({ name }) => name === 'marks');
}

/** Makes the database agree with the rows, the last of each key winning, and marks it, in one transaction. */
export async function putRows(database: ReviewDatabase, rows: readonly RowImage[], mark: Mark | null): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const [name, images] of byTable(rows)) {
      const table = database.table<object, IndexableType>(name);
      const last = [...new Map(images.map((image) => [JSON.stringify(image[1]), image])).values()];
      await table.bulkPut(last.flatMap(([, , row]) => (row === null ? [] : [row])));
      await table.bulkDelete(last.flatMap(([, id, row]) => (row === null ? [keyOf(id)] : [])));
    }
    if (mark) await writeMark(database, mark);
  });
}

function byTable(rows: readonly RowImage[]): ReadonlyMap<string, readonly RowImage[]> {
  const tables = new Map<string, RowImage[]>();
  for (const row of rows) {
    const there = tables.get(row[0]);
    if (there) there.push(row);
    else tables.set(row[0], [row]);
  }
  return tables;
}

function keyOf(value: unknown): IndexableType {
  if (isKey(value)) return value;
  throw new Error('A row has a key that no table uses.');
}

function isKey(value: unknown): value is IndexableType {
  return typeof value === 'string' || typeof value === 'number' || (Array.isArray(value) && value.every(isKey));
}
