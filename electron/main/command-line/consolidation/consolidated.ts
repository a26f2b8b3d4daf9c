import { consolidate, type Consolidation } from '../../../../renderer/domain/consolidation/consolidate.ts';
import type { TakenSubmission } from '../../../../renderer/domain/consolidation/submissions.ts';
import type { YearKey } from '../../../../renderer/domain/set-up/financial-year.ts';
import type { SetUp } from '../../../../renderer/domain/set-up/set-up.ts';
import { isComplete } from '../../../../renderer/domain/submission/completeness.ts';
import type { SetUpFile } from '../../../../renderer/exchange/set-up-file.ts';
import { Refusal } from '../command.ts';
import type { Received, SubmissionFile } from '../received/received.ts';
import { refusalLine } from '../words.ts';
import { compare, type JudgedFile } from './judged-file.ts';
import { newestRevisions } from './newest-revisions.ts';
import { onePartnership } from './one-partnership.ts';
import { oneRound, type AskedRound } from './one-round.ts';
import { withoutRepeated } from './repeated-files.ts';
import { sharedSetUp } from './shared-set-up.ts';

/** A consolidation of files, and what became of each of them, by name. */
export interface Consolidated extends Consolidation {
  readonly setUp: SetUp;
  readonly year: YearKey;
  readonly round: string;
  readonly files: readonly JudgedFile[];
  /** What there is to say of the set-up that the files brought; null for nothing. */
  readonly note: string | null;
}

/**
 * All files as one dataset: the same for the same files in any order, however often each is given. `office` is the
 * office's set-up with its own version of the partnership's entries, where it was named.
 * @throws Refusal where nothing can be taken, with a line for each file refused
 */
export function consolidated(given: readonly Received[], asked: AskedRound, office: SetUpFile | null): Consolidated {
  const unread = given.flatMap((each) => (each.kind === 'submission' ? [] : [unusable(each)]));
  const sound = given.flatMap((each) => (each.kind === 'submission' ? [each] : []));
  if (sound.length === 0) nothingLeft(unread);
  const once = withoutRepeated(sound);
  const ours = onePartnership(once.left, office?.setUp ?? null);
  const refused = [...unread, ...ours.judged];
  if (ours.left.length === 0) nothingLeft(refused);
  const { year, round, ...wanted } = oneRound(ours.left, asked);
  const shared = office ? { setUp: office.setUp, note: null } : setUpOf(wanted.left);
  const newest = newestRevisions(wanted.left, shared.setUp);
  const own = (office?.records ?? []).filter((record) => record.year === year && record.round === round);
  const consolidation = consolidate({
    ...{ setUp: shared.setUp, year, round },
    submissions: newest.flatMap(({ submission, status }) =>
      submission && (status === 'received' || status === 'stale') ? [takenFrom(submission)] : [],
    ),
    // A set-up file of another year says nothing of this one.
    partnership: own.length === 0 ? null : own,
  });
  const files = [...refused, ...once.judged, ...wanted.judged, ...newest].sort(
    (a, b) => compare(a.file, b.file) || compare(a.submission?.sum ?? '', b.submission?.sum ?? ''),
  );
  return { ...consolidation, ...shared, year, round, files };
}

function unusable(given: Exclude<Received, SubmissionFile>): JudgedFile {
  const { file } = given;
  if (given.kind === 'refused') return { file, status: 'refused', sentence: given.problem };
  const sentence =
    given.kind === 'set-up'
      ? 'This is a set-up file, not a submission. Name it with --set-up FILE.'
      : 'This is a file of questions, not a submission. Leave it out.';
  return { file, status: 'refused', sentence };
}

function nothingLeft(refused: readonly JudgedFile[]): never {
  const lines = refused.map(({ file, sentence }) => refusalLine({ file, problem: sentence })).sort(compare);
  throw new Refusal([...lines, 'Nothing was written: none of the files could be taken.'].join('\n'));
}

function setUpOf([first, ...rest]: readonly SubmissionFile[]) {
  if (!first) return nothingLeft([]);
  return sharedSetUp([first, ...rest]);
}

function takenFrom({ read }: SubmissionFile): TakenSubmission {
  const { group, year, round, revision, setUpVersion, completeness } = read.submission;
  return {
    ...{ group, year, round, revision, setUpVersion },
    complete: isComplete(completeness),
    records: [...read.records, ...read.partnershipRecords],
    completions: read.completions,
  };
}
