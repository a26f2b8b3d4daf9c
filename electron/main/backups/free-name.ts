import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The first of these names that nothing in the folder has. */
export async function freePath(folder: string, nameOf: (copy: number) => string): Promise<string> {
  for (let copy = 0; ; copy += 1) {
    const path = join(folder, nameOf(copy));
    if (!(await isThere(path))) return path;
  }
}

export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
