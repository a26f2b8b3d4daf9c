import { basename } from 'node:path';
import type { FileStatus } from '../../../../renderer/exchange/consolidation-log/log-rows.ts';
import type { SubmissionFile } from '../received/received.ts';

export interface JudgedFile {
  readonly file: string;
  readonly status: FileStatus;
  /** Why, and what follows from it. */
  readonly sentence: string;
  /** Missing where the file could not be read. */
  readonly submission?: SubmissionFile;
}

export function judged(submission: SubmissionFile, status: FileStatus, sentence: string): JudgedFile {
  return { file: submission.file, status, sentence, submission };
}

/** A file in a sentence that is written down: by its name, because its folder says where somebody works. */
export function quoted(file: string): string {
  return `"${basename(file)}"`;
}

export function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Values on shelves by a key, in the order in which the keys come first. */
export function shelved<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const shelves = new Map<string, T[]>();
  for (const value of values) {
    const shelf = shelves.get(keyOf(value));
    if (shelf) shelf.push(value);
    else shelves.set(keyOf(value), [value]);
  }
  return shelves;
}
