import { lstat, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileToSave, SavedFile } from '../../api.ts';
import { moveIntoPlace, syncFolder, writeAside } from './atomic-write.ts';
import { describeFileProblem } from './file-problem.ts';

/** A file could not be written as it should be. The message is a sentence for the user. */
export class WriteProblem extends Error {
  override name = 'WriteProblem';
}

/**
 * Writes files into a folder (made if only it is missing) and reads them back before it says so. All are put beside their places
 * first, so that a full disk replaces none of them; files of other names are not touched.
 * @throws WriteProblem with a sentence
 */
export async function writeSet(folder: string, files: readonly FileToSave[]): Promise<SavedFile[]> {
  const aside: { temporary: string; path: string; name: string }[] = [];
  let current = folder;
  try {
    await makeFolder(folder);
    for (const { name, bytes } of files) {
      current = name;
      const path = join(folder, name);
      await refuseFolder(path);
      aside.push({ temporary: await writeAside(path, bytes), path, name });
    }
    for (const { temporary, path, name } of aside) {
      current = name;
      await moveIntoPlace(temporary, path);
    }
    await syncFolder(folder);
    return await Promise.all(files.map((file) => readBack(folder, file)));
  } catch (error) {
    await Promise.all(aside.map(({ temporary }) => rm(temporary, { force: true })));
    throw error instanceof WriteProblem ? error : new WriteProblem(describeFileProblem(error, current));
  }
}

async function readBack(folder: string, { name, bytes }: FileToSave): Promise<SavedFile> {
  const path = join(folder, name);
  const found = await readFile(path);
  if (!found.equals(bytes)) {
    throw new WriteProblem(
      `"${name}" was written, but what the disk gives back is not the same. Do not use it; choose another folder or disk.`,
    );
  }
  return { name, path, size: found.byteLength };
}

/** One level only: the recursive way never ends in places where nothing can be made, such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
}

async function refuseFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
}
