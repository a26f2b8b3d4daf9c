import type { Query } from '../../domain/queries/query.ts';
import { isComplete } from '../../domain/submission/completeness.ts';
import { newestFirst, sameRevision, type KeptSubmission } from '../../domain/submission/kept.ts';
import { moveTo, startRevision, wasSent, type Act, type Moved } from '../../domain/submission/states.ts';
import type { Completeness, Submission } from '../../domain/submission/submission.ts';

/** How far a group has come with what it hands in for a round. */
export interface Standing {
  /** The revision in hand: begun and kept, not sent, or taken back. */
  readonly current: KeptSubmission | null;
  /** The newest one before it that has left the group's hands. */
  readonly last: KeptSubmission | null;
  /** Every revision there is, newest first. */
  readonly all: readonly KeptSubmission[];
}

/** What is known of a revision before it has a number and a state. */
export type Facts = Omit<Submission, 'revision' | 'state' | 'log' | 'baseDigest'>;

/** Where the same revision was made here and taken in again from its file, the one made here knows more. */
export function standingOf(kept: readonly KeptSubmission[]): Standing {
  const made = kept.filter(({ direction }) => direction === 'made');
  const own = (row: KeptSubmission) => made.some((each) => sameRevision(each.submission, row.submission));
  const all = newestFirst(kept.filter((row) => row.direction === 'made' || !own(row)));
  const current = all[0] && inHand(all[0]) ? all[0] : null;
  return { current, last: all.find((row) => row !== current && hasLeft(row)) ?? null, all };
}

/**
 * Where a group stands with what is entered now. The number of a revision that is in a file belongs to what that file
 * holds, because somebody may have it: where it was taken back and anything is different since, another follows it.
 */
export function standingFor(standing: Standing, now: Now): Standing {
  const { current } = standing;
  if (!current || !hasLeft(current) || holds(current, now)) return standing;
  return { ...standing, current: null, last: current };
}

/** Whether it is in a file, whatever its state is now. */
export function hasLeft({ submission, written, file }: KeptSubmission): boolean {
  return wasSent(submission) || written !== '' || file !== '';
}

/** The number of the revision that would be sent now. */
export function nextRevision({ current, last }: Standing): number {
  return current?.submission.revision ?? (last?.submission.revision ?? 0) + 1;
}

/** The revision as it stands now, in the log of who does it: the one in hand, or one that follows the last. */
export function begun({ current, last }: Standing, facts: Facts, act: Act): Moved {
  const beginning = { ...act, note: '' };
  if (!current) return startRevision(facts, last?.submission ?? null, beginning, last !== null);
  const submission = { ...current.submission, ...facts };
  const unfinished = submission.state === 'complete' && !isComplete(facts.completeness);
  return unfinished ? moveTo(submission, 'draft', { ...act, note: 'Something was opened again.' }) : { submission };
}

/** As it is sent, with a note in its log. */
export function sent(standing: Standing, facts: Facts, act: Act): Moved {
  const moved = begun(standing, facts, act);
  return 'problem' in moved ? moved : moveTo(moved.submission, 'sent', act);
}

/** As it is marked as complete. */
export function completed(standing: Standing, facts: Facts, act: Act): Moved {
  const moved = begun(standing, facts, act);
  return 'problem' in moved ? moved : moveTo(moved.submission, 'complete', act);
}

/** What a revision says besides its entries. */
export interface Now {
  readonly digest: string;
  readonly completeness: Completeness;
  readonly setUpVersion: number;
  readonly queries: readonly Query[];
}

/**
 * The last revision, where sending now would tell the office nothing new: the same entries, no section marked or opened,
 * no question answered since. Its file is then saved again, under its own number.
 */
export function unchanged({ current, last }: Standing, now: Now): KeptSubmission | null {
  if (current || !last || (last.submission.state !== 'sent' && last.submission.state !== 'accepted')) return null;
  return holds(last, now) ? last : null;
}

/** Whether the file of a revision holds what there is now. */
function holds({ submission: { digest, completeness, setUpVersion }, written }: KeptSubmission, now: Now): boolean {
  return (
    digest === now.digest &&
    setUpVersion === now.setUpVersion &&
    sectionsIn(completeness) === sectionsIn(now.completeness) &&
    !now.queries.some(({ messages }) => messages.some(({ kind, when }) => kind === 'answer' && when > written))
  );
}

/** How many things the checks found is left out: a program with more rules finds more in the very same entries. */
function sectionsIn({ completed }: Completeness): string {
  return JSON.stringify([...completed].sort());
}

function inHand({ submission: { state } }: KeptSubmission): boolean {
  return state === 'draft' || state === 'complete';
}
