import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { eraseInJson } from '../../../renderer/domain/named-people/erase-in-json.ts';
import type { Erasing } from '../../../renderer/domain/named-people/erase-in-text.ts';
import { reasonIn } from '../backups/backup-names.ts';
import { readRowsFile, writeRowsFile } from '../journal/rows-file.ts';
import { rowImage } from '../journal/shapes.ts';

/** Files in which the name may still stand, because they could not be changed or removed. */
export type Left = readonly string[];

/** The row's JSON without the name; the same text where it does not stand in it. */
export function eraseInRow(json: string, erasing: Erasing): string {
  const [table, key, row] = rowImage.parse(JSON.parse(json));
  const { value, places } = eraseInJson(row, erasing);
  return places === 0 && value === row ? json : JSON.stringify([table, key, value]);
}

/**
 * Writes every backup of a folder anew without the name. One that is damaged is removed, because nobody can say what
 * stands in it; so is every kept submission in which the name stands, because its seal would no longer fit.
 */
export async function eraseInBackups(folder: string, erasing: Erasing): Promise<Left> {
  const left: string[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    if (!reasonIn(name)) continue;
    const path = join(folder, name);
    await rewrite(path, erasing).catch(() => left.push(path));
  }
  const submissions = join(folder, 'submissions');
  for (const name of await readdir(submissions).catch(() => [])) {
    const path = join(submissions, name);
    await removeIfNamed(path, erasing).catch(() => left.push(path));
  }
  return left;
}

async function rewrite(path: string, erasing: Erasing): Promise<void> {
  const rows: string[] = [];
  let changed = false;
  const found = await readRowsFile(path, (_table, _key, json) => {
    const erased = eraseInRow(json, erasing);
    changed ||= erased !== json;
    rows.push(erased);
  });
  if (found === null) await rm(path, { force: true });
  // What stood in the end of the file were the sums of the rows with the name.
  else if (changed) await writeRowsFile(path, found.header, rows, {});
}

async function removeIfNamed(path: string, erasing: Erasing): Promise<void> {
  if (await isNamed(path, erasing)) await rm(path, { force: true });
}

async function isNamed(path: string, erasing: Erasing): Promise<boolean> {
  try {
    const entries = Object.values(unzipSync(await readFile(path)));
    const decoder = new TextDecoder();
    return entries.some((bytes) => eraseInJson(decoder.decode(bytes), erasing).places > 0);
  } catch {
    return true;
  }
}
