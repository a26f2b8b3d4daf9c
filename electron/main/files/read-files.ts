import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OpenedFile, OpenedFiles, RefusedFile } from '../../api.ts';
import { describeFileProblem } from './file-problem.ts';

/** How many files can be opened at once, and how many bytes they can have together: all are in memory at that moment. */
export const mostFiles = 1000;
const mostBytesTogether = 256 * 1024 * 1024;

export interface ReadLimits {
  /** Of each file. */
  readonly maxBytes: number;
  readonly maxFiles: number;
  /** Bytes of all files together. */
  readonly together?: number;
}

/** Reads files in their order. One that cannot be read, or is too many or too much, is refused; the others are read. */
export async function readFiles(
  paths: readonly string[],
  { maxBytes, maxFiles, together = mostBytesTogether }: ReadLimits,
): Promise<OpenedFiles> {
  const files: OpenedFile[] = [];
  const refused: RefusedFile[] = [];
  let room = together;
  for (const path of paths) {
    const name = basename(path);
    if (files.length === maxFiles) {
      refused.push({ name, message: `"${name}" was not opened: ${maxFiles} at once are the most. ${later}` });
      continue;
    }
    const read = await readOne(path, maxBytes, room);
    if ('message' in read) refused.push(read);
    else {
      files.push(read);
      room -= read.bytes.byteLength;
    }
  }
  return { files, refused };
}

const later = 'Open it when the others are taken in.';

/** Reads one file of at most `maxBytes`; `room` is what may still be held in memory. */
export async function readOne(path: string, maxBytes: number, room = maxBytes): Promise<OpenedFile | RefusedFile> {
  const name = basename(path);
  const refuse = (message: string): RefusedFile => ({ name, message });
  try {
    const found = await stat(path);
    // A folder, or a device or pipe, which might never end.
    if (!found.isFile()) return refuse(`"${name}" is not a file. Choose the file itself.`);
    if (found.size > maxBytes) return refuse(tooLarge(name, found.size, maxBytes));
    if (found.size > room)
      return refuse(`"${name}" was not opened, because the files are too large together. ${later}`);
    const bytes = await readFile(path);
    return bytes.byteLength > maxBytes ? refuse(tooLarge(name, bytes.byteLength, maxBytes)) : { name, bytes };
  } catch (error) {
    return refuse(describeFileProblem(error, name));
  }
}

function tooLarge(name: string, size: number, maxBytes: number): string {
  const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
  return (
    `"${name}" is ${megabytes(size)}, more than the ${megabytes(maxBytes)} that such a file can have. ` +
    'Check that it is the right file.'
  );
}
