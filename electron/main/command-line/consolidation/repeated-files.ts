import type { SubmissionFile } from '../received/received.ts';
import { compare, judged, quoted, shelved, type JudgedFile } from './judged-file.ts';

/** What is left of some files, and what became of the others. */
export interface Sifted {
  readonly left: readonly SubmissionFile[];
  readonly judged: readonly JudgedFile[];
}

/**
 * Files that hold the same revision with the same entries count once: the one whose log goes furthest, of these the one
 * written last, of several with the same bytes the one whose name comes first. Their order makes no difference.
 */
export function withoutRepeated(files: readonly SubmissionFile[]): Sifted {
  const left: SubmissionFile[] = [];
  const repeated: JudgedFile[] = [];
  for (const same of shelved(files, sameEntries).values()) {
    const [taken, ...others] = [...same].sort((a, b) => compare(logged(b), logged(a)) || latestFirst(a, b));
    if (!taken) continue;
    left.push(taken);
    for (const other of others) {
      repeated.push(judged(other, 'repeated', `${repetition(other, taken)}, and changes nothing.`));
    }
  }
  return { left, judged: repeated };
}

function logged({ read }: SubmissionFile): number {
  return read.submission.log.length;
}

function repetition(other: SubmissionFile, taken: SubmissionFile): string {
  if (other.file === taken.file) return 'It is named more than once';
  const how = other.sum === taken.sum ? 'the same file as' : 'the same revision with the same entries as';
  return `It is ${how} ${quoted(taken.file)}`;
}

/** The one written last comes first; what is left to tell them apart is arbitrary, but always the same. */
export function latestFirst(a: SubmissionFile, b: SubmissionFile): number {
  return (
    compare(b.read.written, a.read.written) ||
    compare(a.read.submission.digest, b.read.submission.digest) ||
    compare(a.sum, b.sum) ||
    compare(a.file, b.file)
  );
}

function sameEntries({ read: { submission } }: SubmissionFile): string {
  const { setUpId, group, year, round, revision, digest, state } = submission;
  return JSON.stringify([setUpId, group, year, round, revision, digest, state === 'withdrawn']);
}
