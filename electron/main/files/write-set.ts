import { lstat, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileToSave, SavedFile } from '../../api.ts';
import { syncFolder, writeAside } from './atomic-write.ts';
import { describeFileProblem } from './file-problem.ts';
import { makeFolder } from './make-folder.ts';
import { forgetOld, putBack, replace, type Replacement } from './replacement.ts';

/** A file could not be written as it should be. The message is a sentence for the user. */
export class WriteProblem extends Error {
  override name = 'WriteProblem';
}

/**
 * Writes files into a folder (made if only it is missing) and reads them back before it says so. All are put beside
 * their places first, so that a full disk replaces none of them; the old ones are kept until all new ones are in place
 * and read back, and are put back if that fails. Files of other names are not touched.
 * @throws WriteProblem with sentences: what is wrong, and that nothing was replaced or else exactly what was
 */
export async function writeSet(folder: string, files: readonly FileToSave[]): Promise<SavedFile[]> {
  const replacements: Replacement[] = [];
  const saved: SavedFile[] = [];
  let current = folder;
  try {
    await makeFolder(folder);
    for (const { name, bytes } of files) {
      current = name;
      const path = join(folder, name);
      await refuseFolder(path);
      replacements.push({ name, path, temporary: await writeAside(path, bytes), stands: 'old' });
    }
    for (const replacement of replacements) {
      current = replacement.name;
      await replace(replacement);
    }
    await syncFolder(folder);
    for (const file of files) {
      current = file.name;
      saved.push(await readBack(folder, file));
    }
  } catch (error) {
    const sentence = error instanceof WriteProblem ? error.message : describeFileProblem(error, current);
    throw new WriteProblem(`${sentence} ${await putAllBack(folder, replacements)}`);
  }
  await tidy(folder, replacements);
  return saved;
}

/** Undoes all that can be undone, the last first, and says in a sentence what could not be. */
async function putAllBack(folder: string, replacements: readonly Replacement[]): Promise<string> {
  for (const replacement of [...replacements].reverse()) await putBack(replacement).catch(() => undefined);
  await tidy(folder, replacements);
  const changed = replacements.filter(({ stands }) => stands === 'new').map(({ name }) => `"${name}"`);
  const away = replacements.filter(({ stands }) => stands === 'away');
  if (changed.length + away.length === 0) return 'Nothing was replaced.';
  return [
    changed.length === 0 ? 'Nothing was replaced.' : `Already replaced: ${changed.join(', ')}.`,
    ...away.map(({ name, kept }) => `The old "${name}" is now called "${basename(kept ?? '')}": rename it.`),
    'Every other file is as it was.',
  ].join(' ');
}

/** Leaves no files of ours but the saved ones. What matters was synced before, so that a failure here is none. */
async function tidy(folder: string, replacements: readonly Replacement[]): Promise<void> {
  for (const replacement of replacements) await forgetOld(replacement);
  await syncFolder(folder).catch(() => undefined);
}

async function readBack(folder: string, { name, bytes }: FileToSave): Promise<SavedFile> {
  const path = join(folder, name);
  const found = await readFile(path);
  if (!found.equals(bytes)) {
    throw new WriteProblem(
      `"${name}" was written, but what the disk gives back is not the same. Choose another folder or disk.`,
    );
  }
  return { name, path, size: found.byteLength };
}

async function refuseFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
}
