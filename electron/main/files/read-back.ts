import { lstat, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadBackAnswer } from '../../api.ts';
import { describeFileProblem } from './file-problem.ts';
import { wasWritten } from './written-files.ts';

/** Reads a file that we have written from the disk again, so that nobody is told of a file that is not there. */
export async function readBack(path: string): Promise<ReadBackAnswer> {
  const name = basename(path);
  const failed = (message: string): ReadBackAnswer => ({ status: 'failed', message });
  if (!wasWritten(path)) return failed(`"${name}" was not saved since the program started, so it is not read.`);
  try {
    // What we write is a file; a link in its place is somebody else's.
    if (!(await lstat(path)).isFile()) return failed(`"${name}" is no longer there. Save it again.`);
    return { status: 'read', bytes: await readFile(path) };
  } catch (error) {
    return failed(describeFileProblem(error, name));
  }
}
