import type { IndexableType, Table } from 'dexie';
import type { Completion } from '../domain/dataset/dataset.ts';
import type { GenericRecord } from '../domain/records/record.ts';
import type { Change } from './change.ts';
import type { Fact, ReviewDatabase } from './review-database.ts';
import { same } from './same.ts';

/** One row as it is or shall be; null where there is none. */
interface Image<Row, Key extends IndexableType> {
  readonly key: Key;
  readonly row: Row | null;
}

/** Rows by their key written as text. */
type Rows<Row, Key extends IndexableType> = ReadonlyMap<string, Image<Row, Key>>;
type CompletionKey = [number, string, string, string];

/** How the rows an act touches stood before it, or stand after it: all that undo and a journal need. */
export interface Images {
  readonly records: Rows<GenericRecord, string>;
  readonly completions: Rows<Completion, CompletionKey>;
  readonly facts: Rows<Fact, Fact['key']>;
}

/** How the touched rows stand once the change is made. */
export function imagesOf(change: Change): Images {
  const { put = [], remove = [], complete = [], reopen = [], setUp, identity } = change;
  return {
    records: rowsOf([...put.map((row) => ({ key: row.id, row })), ...remove.map((id) => ({ key: id, row: null }))]),
    completions: rowsOf([
      ...complete.map((row) => ({ key: completionKey(row), row })),
      ...reopen.map((row) => ({ key: completionKey(row), row: null })),
    ]),
    facts: rowsOf<Fact, Fact['key']>([
      ...(setUp ? [{ key: 'set-up', row: { key: 'set-up', value: setUp } } as const] : []),
      ...(identity ? [{ key: 'identity', row: { key: 'identity', value: identity } } as const] : []),
    ]),
  };
}

export function completionKey({ year, group, round, type }: Completion): CompletionKey {
  return [year, group, round, type];
}

function rowsOf<Row, Key extends IndexableType>(images: readonly Image<Row, Key>[]): Rows<Row, Key> {
  return new Map(images.map((image) => [JSON.stringify(image.key), image]));
}

/** The same rows as they stand in the database now. Inside a transaction. */
export async function readImages(database: ReviewDatabase, like: Images): Promise<Images> {
  return {
    records: await readRows(database.records, like.records),
    completions: await readRows(database.completions, like.completions),
    facts: await readRows(database.facts, like.facts),
  };
}

async function readRows<Row, Key extends IndexableType>(
  table: Table<Row, Key>,
  like: Rows<Row, Key>,
): Promise<Rows<Row, Key>> {
  if (like.size === 0) return like;
  const keys = [...like.values()].map(({ key }) => key);
  const rows = await table.bulkGet(keys);
  return rowsOf(keys.map((key, index) => ({ key, row: rows[index] ?? null })));
}

/** Makes the database agree with the images. Inside a transaction. */
export async function writeImages(database: ReviewDatabase, images: Images): Promise<void> {
  await writeRows(database.records, images.records);
  await writeRows(database.completions, images.completions);
  await writeRows(database.facts, images.facts);
}

async function writeRows<Row, Key extends IndexableType>(table: Table<Row, Key>, rows: Rows<Row, Key>): Promise<void> {
  const images = [...rows.values()];
  const put = images.flatMap(({ row }) => (row === null ? [] : [row]));
  const remove = images.flatMap(({ key, row }) => (row === null ? [key] : []));
  if (put.length > 0) await table.bulkPut(put);
  if (remove.length > 0) await table.bulkDelete(remove);
}

/** Whether every row of `images` stands the same in `others`. */
export function sameImages(images: Images, others: Images): boolean {
  return (
    sameRows(images.records, others.records) &&
    sameRows(images.completions, others.completions) &&
    sameRows(images.facts, others.facts)
  );
}

function sameRows<Row, Key extends IndexableType>(rows: Rows<Row, Key>, others: Rows<Row, Key>): boolean {
  return [...rows].every(([key, image]) => {
    const other = others.get(key);
    return other === undefined || same(image.row, other.row);
  });
}

/** Both sets of rows; where they share one, `first` wins. */
export function mergeImages(first: Images, second: Images): Images {
  return {
    records: new Map([...second.records, ...first.records]),
    completions: new Map([...second.completions, ...first.completions]),
    facts: new Map([...second.facts, ...first.facts]),
  };
}
