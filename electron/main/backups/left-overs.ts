import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isLeftOver } from './backup-names.ts';

/** Longer than any backup takes, in milliseconds. */
const old = 60 * 60 * 1000;

/** Removes what a program that ended in the middle of a backup has left behind. Never fails. */
export async function removeLeftOvers(folder: string, now: Date): Promise<void> {
  for (const name of (await readdir(folder).catch(() => [])).filter(isLeftOver)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > old) await rm(path, { force: true }).catch(() => undefined);
  }
}
