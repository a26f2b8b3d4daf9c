import { readFile, stat } from 'node:fs/promises';
import { inMegabytes, limits } from '../../../../renderer/exchange/border/limits.ts';
import { describeFileProblem } from '../../files/file-problem.ts';
import { placeFrom } from '../places.ts';
import { received, type Received } from './received.ts';

/** Reads a file that was named on the command line and finds out what it is. Never throws. */
export async function readGiven(file: string): Promise<Received> {
  const place = placeFrom(file);
  try {
    const found = await stat(place);
    if (found.isDirectory()) return refused(file, 'This is a folder. Name the files that are in it.');
    if (found.size > limits.fileBytes) return refused(file, tooLarge);
    return await received(file, await readFile(place));
  } catch (error) {
    return refused(file, problemOf(error, file));
  }
}

const tooLarge = `This file is larger than ${inMegabytes(limits.fileBytes)} and was not opened. Check that you chose the right one.`;

function refused(file: string, problem: string): Received {
  return { kind: 'refused', file, problem };
}

function problemOf(error: unknown, file: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'There is no such file. Check how its name is written.';
  return describeFileProblem(error, file);
}
