import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder, but none above it. One that is there is not made again: for the root of a drive Windows would answer
 * that it is not allowed.
 * @throws the file system's error if it cannot be made
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await exists(folder)) return;
  await mkdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

/**
 * Makes a folder and those above it, one at a time: Node's own recursive way never ends where nothing can be made,
 * such as in /proc.
 * @throws the file system's error for the first one that cannot be made
 */
export async function makeFolders(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let place = folder; !(await exists(place)); place = dirname(place)) missing.unshift(place);
  for (const place of missing) await makeFolder(place);
}

/** Whether something is there. Anything but "no" is left for whoever uses the folder to say. */
async function exists(place: string): Promise<boolean> {
  try {
    await stat(place);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ENOENT' || dirname(place) === place;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
