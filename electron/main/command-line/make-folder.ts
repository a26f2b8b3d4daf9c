import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, one at a time: Node's own recursive way never ends where nothing can be made,
 * such as in /proc. A folder that is there already is fine.
 * @throws the file system's error for the first one that cannot be made
 */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let place = folder; !(await exists(place)); place = dirname(place)) missing.unshift(place);
  for (const place of missing) await mkdir(place);
}

/** Whether something is there. Anything but "no" is left for mkdir to say. */
async function exists(place: string): Promise<boolean> {
  try {
    await stat(place);
    return true;
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return !absent || dirname(place) === place;
  }
}
