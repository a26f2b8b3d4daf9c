import { link, lstat } from 'node:fs/promises';
import { hiddenBeside, moveIntoPlace, removeFile } from './atomic-write.ts';

/** A file on its way to its place, and what it takes to undo that. */
export interface Replacement {
  readonly name: string;
  readonly path: string;
  /** Where the new file waits, in the same folder. */
  readonly temporary: string;
  /** Where the old file is kept, in the same folder. Missing if there was none, or not yet. */
  kept?: string;
  /** What `path` leads to; 'away': the old file is only to be found at `kept`. */
  stands: 'old' | 'away' | 'new';
}

/** Puts the new file into its place and keeps the old one aside until `forgetOld` or `putBack`. */
export async function replace(one: Replacement): Promise<void> {
  await keepOld(one);
  await moveIntoPlace(one.temporary, one.path);
  one.stands = 'new';
}

/**
 * Makes things as they were before `replace`, however far that came.
 * @throws the file system's error; then `stands` says what is there
 */
export async function putBack(one: Replacement): Promise<void> {
  if (one.stands === 'old') return;
  if (one.kept === undefined) await removeFile(one.path);
  else await moveIntoPlace(one.kept, one.path);
  one.stands = 'old';
}

/** Removes what was kept and what waited, unless the old file is nowhere else. Never fails: what counts is in place. */
export async function forgetOld({ temporary, kept, stands }: Replacement): Promise<void> {
  await removeFile(temporary).catch(() => undefined);
  if (kept !== undefined && stands !== 'away') await removeFile(kept).catch(() => undefined);
}

/**
 * By a second name (hard link) where that is possible, so that a power cut finds the old file or the new one in its
 * place. Memory sticks (FAT) know no second names, and some systems would follow a symbolic link: then by renaming.
 */
async function keepOld(one: Replacement): Promise<void> {
  const found = await lstat(one.path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!found) return;
  const kept = hiddenBeside(one.path, 'old');
  const linked = found.isFile() && (await link(one.path, kept).then(yes, no));
  if (!linked) {
    await moveIntoPlace(one.path, kept);
    one.stands = 'away';
  }
  one.kept = kept;
}

const yes = (): boolean => true;
const no = (): boolean => false;
