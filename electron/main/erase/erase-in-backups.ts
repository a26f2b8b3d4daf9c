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
 * Writes every backup of a folder anew without the name, and removes every kept submission in which it stands, because
 * its seal would no longer fit. A file that cannot be read, or is damaged, is left and named: nobody can say what stands
 * in it. `expected` says that backups were seen in this folder: then it is named where it is away.
 */
export async function eraseInBackups(folder: string, expected: boolean, erasing: Erasing): Promise<Left> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return expected ? [folder] : [];
  const left: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    if (/^\..*\.tmp$/.test(name)) await rm(path, { force: true }).catch(() => left.push(path));
    if (reasonIn(name) && !(await rewritten(path, erasing).catch(() => false))) left.push(path);
  }
  const submissions = join(folder, 'submissions');
  for (const name of await readdir(submissions).catch(() => [])) {
    const path = join(submissions, name);
    if (name.endsWith('.zip')) await removeIfNamed(path, erasing).catch(() => left.push(path));
  }
  return left;
}

async function rewritten(path: string, erasing: Erasing): Promise<boolean> {
  const rows: string[] = [];
  let changed = false;
  const found = await readRowsFile(path, (_table, _key, json) => {
    const erased = eraseInRow(json, erasing);
    changed ||= erased !== json;
    rows.push(erased);
  });
  // What stood in the end of the file were the sums of the rows with the name.
  if (found && changed) await writeRowsFile(path, found.header, rows, {});
  return found !== null;
}

async function removeIfNamed(path: string, erasing: Erasing): Promise<void> {
  const entries = Object.values(unzipSync(await readFile(path)));
  const decoder = new TextDecoder();
  const named = entries.some((bytes) => eraseInJson(decoder.decode(bytes), erasing).places > 0);
  if (named) await rm(path, { force: true });
}
