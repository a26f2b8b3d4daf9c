import { resolve } from 'node:path';
import type { SavedFile } from '../../api.ts';

/** The files written since the program started: the only ones the page may have shown or opened. */
const written = new Set<string>();

/** Notes files as written by us. */
export function noteWritten(files: readonly SavedFile[]): void {
  for (const { path } of files) written.add(resolve(path));
}

/** True for a file that noteWritten has been told of. */
export function wasWritten(path: string): boolean {
  return written.has(resolve(path));
}
