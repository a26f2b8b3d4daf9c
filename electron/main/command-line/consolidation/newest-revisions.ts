import { groupName } from '../../../../renderer/domain/consolidation/submissions.ts';
import type { SetUp } from '../../../../renderer/domain/set-up/set-up.ts';
import type { SubmissionFile } from '../received/received.ts';
import { judged, quoted, shelved, type JudgedFile } from './judged-file.ts';
import { latestFirst } from './repeated-files.ts';

/**
 * Of each group the newest revision. Where two different files say that they are that revision, the one written last is
 * taken, of two written at the same moment the one whose digest comes first; and a sentence says so.
 */
export function newestRevisions(files: readonly SubmissionFile[], setUp: SetUp): readonly JudgedFile[] {
  return [...shelved(files, ({ read }) => read.submission.group).values()].flatMap((sent) => ofGroup(sent, setUp));
}

function ofGroup(sent: readonly SubmissionFile[], setUp: SetUp): readonly JudgedFile[] {
  const withdrawn = sent.flatMap((file) => {
    const sentence = withdrawal(file, sent);
    return sentence === null ? [] : [judged(file, 'left out', sentence)];
  });
  const valid = sent.filter((file) => withdrawn.every(({ submission }) => submission !== file));
  const revisionOf = ({ read }: SubmissionFile) => read.submission.revision;
  const newest = Math.max(...valid.map(revisionOf));
  const [taken, ...rivals] = valid.filter((file) => revisionOf(file) === newest).sort(latestFirst);
  if (!taken) return withdrawn;
  const name = groupName(setUp, taken.read.submission.group);
  const older = valid.filter((file) => revisionOf(file) < newest);
  return [
    judged(taken, 'received', takenWords(taken, rivals, name)),
    ...rivals.map((file) => {
      const sentence = `Two different files say that they are revision ${newest} of ${name}. Taken was ${quoted(taken.file)}, ${why(taken, file)}; ask the group which one counts.`;
      return judged(file, 'not taken', sentence);
    }),
    ...older.map((file) =>
      judged(file, 'stale', `It is revision ${revisionOf(file)} of ${name}; revision ${newest} was taken instead.`),
    ),
    ...withdrawn,
  ];
}

function takenWords({ read }: SubmissionFile, rivals: readonly SubmissionFile[], name: string): string {
  const { state, revision } = read.submission;
  const draft = state === 'draft' || state === 'complete' ? ' It says that it has not been sent yet.' : '';
  const returned = state === 'returned' ? ' It says that the office returned it.' : '';
  const others = rivals.length === 0 ? '' : ` Another file says that it is revision ${revision} of ${name} too.`;
  return `Taken.${draft}${returned}${others}`;
}

function why(taken: SubmissionFile, other: SubmissionFile): string {
  return taken.read.written === other.read.written
    ? 'because both were written at the same moment and its digest comes first'
    : 'which was written later';
}

/** Why a file is not taken: it was withdrawn, as it says itself or another does whose log goes on; null where not. */
function withdrawal(file: SubmissionFile, sent: readonly SubmissionFile[]): string | null {
  const own = isWithdrawn(file);
  const later = sent.find((other) => isWithdrawn(other) !== own && goesOn(other, file));
  if (own && later) return `The group took this withdrawal back, as ${quoted(later.file)} says.`;
  if (own) return 'The group withdrew it: nothing in it is taken.';
  return later ? `The group withdrew it, as ${quoted(later.file)} says: nothing in it is taken.` : null;
}

/** Whether one file tells more of what became of the same revision with the same entries. */
function goesOn(
  { read: { submission: one } }: SubmissionFile,
  { read: { submission: other } }: SubmissionFile,
): boolean {
  return one.revision === other.revision && one.digest === other.digest && one.log.length > other.log.length;
}

function isWithdrawn({ read }: SubmissionFile): boolean {
  return read.submission.state === 'withdrawn';
}
