import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hiddenBeside, moveIntoPlace, syncFolder } from '../files/atomic-write.ts';
import { eachSealedLine, noSum, seal } from './sealed-lines.ts';
import { rowImage, rowsEnd, rowsHeader, type RowsEnd, type RowsHeader, type Totals } from './shapes.ts';
import { textLines } from './text-lines.ts';

/** A row by table and key, each with the JSON of its `[table, key, row]`. */
export type RowTexts = Map<string, string>;

export type RowsFile = { readonly header: RowsHeader; readonly end: RowsEnd };

/** What is known of a row without looking into it: the part of a map's key. */
export function rowKey(table: string, key: unknown): string {
  return `${table} ${JSON.stringify(key)}`;
}

/**
 * Writes rows to a file that is complete or not there: beside its place, synced, read back and compared line by line,
 * renamed, and the folder synced.
 * @throws the file system's error, or an Error where the disk gives back something else than was written
 */
export async function writeRowsFile(
  path: string,
  header: RowsHeader,
  rows: Iterable<string> | AsyncIterable<string>,
  totals: Totals,
): Promise<RowsFile> {
  const temporary = hiddenBeside(path, 'tmp');
  try {
    const end = await writeLines(temporary, header, rows, totals);
    const found = await readRowsFile(temporary);
    if (found === null || found.end.rows !== end.rows) throw Object.assign(new Error('read back'), { code: 'EIO' });
    await moveIntoPlace(temporary, path);
    await syncFolder(dirname(path));
    return { header, end };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeLines(
  path: string,
  header: RowsHeader,
  rows: Iterable<string> | AsyncIterable<string>,
  totals: Totals,
): Promise<RowsEnd> {
  const file = await open(path, 'wx');
  try {
    const writer = new LineWriter(file);
    await writer.write(header);
    let count = 0;
    for await (const row of rows) {
      await writer.writeJson(row);
      count += 1;
    }
    const end: RowsEnd = { end: true, rows: count, totals };
    await writer.write(end);
    await writer.flush();
    await file.sync();
    return end;
  } finally {
    await file.close();
  }
}

/** Chains lines and writes them a quarter of a megabyte at a time. */
class LineWriter {
  readonly #file: FileHandle;
  #sum = noSum;
  #waiting: string[] = [];
  #size = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  write(value: unknown): Promise<void> {
    const { line, sum } = seal(this.#sum, value);
    return this.#add(line, sum);
  }

  /** The JSON of a row as it was read: parsed and written again it is the same text. */
  writeJson(json: string): Promise<void> {
    return this.write(JSON.parse(json));
  }

  async #add(line: string, sum: string): Promise<void> {
    this.#sum = sum;
    this.#waiting.push(line);
    this.#size += line.length;
    if (this.#size > 1 << 18) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#waiting.join('');
    this.#waiting = [];
    this.#size = 0;
    await this.#file.appendFile(text);
  }
}

/**
 * Reads a file of rows from its first line to its last, and gives each row's JSON to `take`. Null where anything of it
 * does not fit: then what `take` was given is to be thrown away.
 */
export async function readRowsFile(
  path: string,
  take: (table: string, key: unknown, json: string) => void = () => undefined,
): Promise<RowsFile | null> {
  let header: RowsHeader | undefined;
  let end: RowsEnd | undefined;
  let count = 0;
  const ending = await eachSealedLine(path, ({ value, json }) => {
    if (header === undefined) {
      header = rowsHeader.safeParse(value).data;
      return header !== undefined;
    }
    if (end !== undefined) return false;
    if (!Array.isArray(value)) end = rowsEnd.safeParse(value).data;
    if (end !== undefined) return true;
    const row = rowImage.safeParse(value).data;
    if (row === undefined) return false;
    count += 1;
    take(row[0], row[1], json);
    return true;
  });
  return header !== undefined && end !== undefined && ending === 'whole' && end.rows === count ? { header, end } : null;
}

/** The two ends of a file of rows, quickly: the rows between are not looked at. Null where an end is not there. */
export async function readRowsEnds(path: string): Promise<RowsFile | null> {
  let header: RowsHeader | undefined;
  await eachSealedLine(path, ({ value }) => {
    header = rowsHeader.safeParse(value).data;
    return false;
  });
  const end = rowsEnd.safeParse(await lastValue(path)).data;
  return header && end ? { header, end } : null;
}

async function lastValue(path: string): Promise<unknown> {
  try {
    const { size } = await stat(path);
    let last = '';
    for await (const line of textLines(path, Math.max(0, size - 4096))) last = line;
    return JSON.parse(last.slice(noSum.length + 1));
  } catch {
    return undefined;
  }
}
