import type { IndexableType, Table } from 'dexie';
import type { Completion } from '../domain/dataset/dataset.ts';
import type { Change, Watching } from './change.ts';
import type { RowImage } from './journal/journal.ts';
import { actTables, type ActTable, type Fact, type ReviewDatabase } from './review-database.ts';
import { same } from './same.ts';

/** One row as it is or shall be; null where there is none. */
interface Image {
  readonly key: IndexableType;
  readonly row: object | null;
}

/** Rows by their key written as text. */
type Rows = ReadonlyMap<string, Image>;

/** How the rows an act touches stood before it, or stand after it: all that undo and a journal need. */
export type Images = ReadonlyMap<ActTable, Rows>;

/** Between two slices of this many rows the window may draw. */
const slice = 500;

/** How the touched rows stand once the change is made. */
export function imagesOf(change: Change): Images {
  const { put = [], remove = [], complete = [], reopen = [] } = change;
  const { submissions = [], contents = [], queries = [], origins = [] } = change;
  const images: [ActTable, Rows][] = [
    ['records', rowsOf([...put.map(byId), ...remove.map((id) => ({ key: id, row: null }))])],
    [
      'completions',
      rowsOf([
        ...complete.map((row) => ({ key: completionKey(row), row })),
        ...reopen.map((row) => ({ key: completionKey(row), row: null })),
      ]),
    ],
    ['facts', rowsOf(factsOf(change))],
    ['submissions', rowsOf(submissions.map(byId))],
    ['contents', rowsOf(contents.map(byId))],
    ['queries', rowsOf(queries.map(byId))],
    ['origins', rowsOf(origins.map(byId))],
  ];
  return mergeImages(imagesOfRows(change.rows ?? []), new Map(images.filter(([, rows]) => rows.size > 0)));
}

/** Rows of tables that no act writes to are left out. */
function imagesOfRows(rows: readonly RowImage[]): Images {
  const images = actTables.map((name): [ActTable, Rows] => {
    const own = rows.filter(([table]) => table === name);
    return [name, rowsOf(own.flatMap(([, key, row]) => (isKey(key) ? [{ key, row }] : [])))];
  });
  return new Map(images.filter(([, found]) => found.size > 0));
}

/** What a key of these tables can be: a text, or texts and numbers. */
export function isKey(key: unknown): key is string | (string | number)[] {
  if (typeof key === 'string') return true;
  return Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number');
}

function byId(row: { readonly id: string }): Image {
  return { key: row.id, row };
}

function factsOf({ setUp, identity, mappings, facts: others = [] }: Change): readonly Image[] {
  const facts = [
    ...others,
    { key: 'set-up', value: setUp },
    { key: 'identity', value: identity },
    { key: 'table-mappings', value: mappings },
  ];
  return facts.filter(({ value }) => value !== undefined).map((row) => ({ key: row.key, row }));
}

export function completionKey({ year, group, round, type }: Completion): [number, string, string, string] {
  return [year, group, round, type];
}

function rowsOf(images: readonly Image[]): Rows {
  return new Map(images.map((image) => [keyText(image.key), image]));
}

/** A key as text: what rows of one table are told apart by. */
export function keyText(key: IndexableType): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}

function count(images: Images): number {
  return [...images.values()].reduce((sum, rows) => sum + rows.size, 0);
}

/** The same rows as they stand in the database now. */
export async function readImages(database: ReviewDatabase, like: Images): Promise<Images> {
  const images = new Map<ActTable, Rows>();
  for (const [name, rows] of like) {
    const table = tableOf(database, name);
    const found: Image[] = [];
    for (const keys of slicesOf([...rows.values()].map(({ key }) => key))) {
      const there = await table.bulkGet([...keys]);
      keys.forEach((key, index) => found.push({ key, row: there[index] ?? null }));
    }
    images.set(name, rowsOf(found));
  }
  return images;
}

/** Makes the database agree with the images. Inside a transaction: giving it up undoes all of it. */
export async function writeImages(database: ReviewDatabase, images: Images, watching: Watching = {}): Promise<void> {
  const { tell, signal } = watching;
  const of = count(images);
  let done = 0;
  for (const [name, rows] of images) {
    const table = tableOf(database, name);
    for (const part of slicesOf([...rows.values()])) {
      signal?.throwIfAborted();
      const put = part.flatMap(({ row }) => (row === null ? [] : [row]));
      const remove = part.flatMap(({ key, row }) => (row === null ? [key] : []));
      if (put.length > 0) await table.bulkPut(put);
      if (remove.length > 0) await table.bulkDelete(remove);
      done += part.length;
      tell?.(done, of);
    }
  }
  signal?.throwIfAborted();
}

function tableOf(database: ReviewDatabase, name: ActTable): Table<object, IndexableType> {
  return database.table<object, IndexableType>(name);
}

function slicesOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / slice) }, (_, at) => items.slice(at * slice, (at + 1) * slice));
}

/** The same as a journal keeps it: every row by its table and key. */
export function rowImages(images: Images): RowImage[] {
  return [...images].flatMap(([name, rows]) => [...rows.values()].map(({ key, row }): RowImage => [name, key, row]));
}

/** A single fact as it shall be. */
export function factImages(fact: Fact): Images {
  return new Map([['facts', rowsOf([{ key: fact.key, row: fact }])]]);
}

/** All rows there are now taken away, and these put in their place. Inside no transaction. */
export async function replacingAll(database: ReviewDatabase, change: Change): Promise<Images> {
  const gone = new Map<ActTable, Rows>();
  for (const name of actTables) {
    const keys = await tableOf(database, name).toCollection().primaryKeys();
    if (keys.length > 0) gone.set(name, rowsOf(keys.map((key) => ({ key, row: null }))));
  }
  return mergeImages(imagesOf(change), gone);
}

/** Whether every row of `images` stands the same in `others`. */
export function sameImages(images: Images, others: Images): boolean {
  return [...images].every(([name, rows]) => {
    const there = others.get(name);
    return [...rows].every(([key, image]) => {
      const other = there?.get(key);
      return other === undefined || same(image.row, other.row);
    });
  });
}

/** Both sets of rows; where they share one, `first` wins. */
export function mergeImages(first: Images, second: Images): Images {
  const none: Rows = new Map();
  const names = actTables.filter((name) => first.has(name) || second.has(name));
  return new Map(names.map((name) => [name, new Map([...(second.get(name) ?? none), ...(first.get(name) ?? none)])]));
}
