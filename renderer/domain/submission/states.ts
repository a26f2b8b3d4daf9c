import { isComplete, whatIsMissing } from './completeness.ts';
import type { StateChange, Submission, SubmissionState } from './submission.ts';

/** Who does it, when, and why. */
export type Act = Pick<StateChange, 'who' | 'when' | 'note'>;

export type Moved = { readonly submission: Submission } | { readonly problem: string };

const next: Readonly<Record<SubmissionState, readonly SubmissionState[]>> = {
  draft: ['complete', 'sent', 'withdrawn'],
  complete: ['draft', 'sent', 'withdrawn'],
  sent: ['returned', 'accepted', 'withdrawn'],
  returned: ['withdrawn'],
  accepted: [],
  withdrawn: [],
};

const names: Readonly<Record<SubmissionState, string>> = {
  draft: 'A draft',
  complete: 'A completed submission',
  sent: 'A submission that was sent',
  returned: 'A returned submission',
  accepted: 'An accepted submission',
  withdrawn: 'A withdrawn submission',
};

const verbs: Readonly<Record<SubmissionState, string>> = {
  draft: 'become a draft again',
  complete: 'be marked as complete',
  sent: 'be sent',
  returned: 'be returned',
  accepted: 'be accepted',
  withdrawn: 'be withdrawn',
};

/** The states that may follow, with the one that the last change can be taken back to. */
export function allowedNext(submission: Submission): readonly SubmissionState[] {
  const back = stateBefore(submission);
  const forward = next[submission.state];
  return back === null || forward.includes(back) ? forward : [...forward, back];
}

/** null where the state may follow, else a sentence that says why not and what to do. */
export function whyNot(submission: Submission, to: SubmissionState): string | null {
  const { state, signedOff, completeness } = submission;
  if (state === to) return `This submission is already ${to === 'draft' ? 'a draft' : to}.`;
  if (!allowedNext(submission).includes(to)) return `${names[state]} cannot ${verbs[to]}. ${instead(state, to)}`;
  if (to === 'complete' && !isComplete(completeness)) return `It is not complete yet: ${whatIsMissing(completeness)}.`;
  if (to === 'sent' && signedOff.trim() === '') return 'Write the name of who signs it off before it is sent.';
  return null;
}

/** The submission in its new state, the change in its log; or why it stays as it is. */
export function moveTo(submission: Submission, to: SubmissionState, act: Act): Moved {
  const problem = whyNot(submission, to);
  return problem === null ? { submission: changed(submission, to, act) } : { problem };
}

/** Takes the last change of state back, as one more change. */
export function takeBack(submission: Submission, act: Act): Moved {
  const back = stateBefore(submission);
  if (back !== null) return { submission: changed(submission, back, act) };
  const accepted = submission.state === 'accepted';
  return { problem: accepted ? `${names.accepted} stays as it is. ${newRevision}` : 'There is nothing to take back.' };
}

/** Whether it has left the group's hands at any time: taking it back does not bring back what somebody was given. */
export function wasSent({ state, log }: Submission): boolean {
  return (state !== 'draft' && state !== 'complete') || log.some(({ to }) => to === 'sent');
}

/**
 * The first revision of a submission, or the one after `before`, which must have left the group's hands. Where that is
 * known otherwise than by its log, such as by a file of it, `left` says so.
 */
export function startRevision(
  facts: Omit<Submission, 'revision' | 'state' | 'log' | 'baseDigest'>,
  before: Submission | null,
  act: Act,
  left: boolean = before !== null && wasSent(before),
): Moved {
  if (before && !left) {
    return { problem: `Revision ${before.revision} has not been sent yet: carry on with it.` };
  }
  const log: readonly StateChange[] = [{ ...act, from: null, to: 'draft' }];
  const revision = (before?.revision ?? 0) + 1;
  return { submission: { ...facts, revision, state: 'draft', log, baseDigest: before?.digest ?? null } };
}

/** A sentence where the log does not lead to the state, entry by entry; null where it does. */
export function faultInLog({ log, state }: Pick<Submission, 'log' | 'state'>): string | null {
  let at: SubmissionState | null = null;
  for (const [index, { from, to }] of log.entries()) {
    if (from !== at) return `entry ${index + 1} of its log does not follow from the one before`;
    at = to;
  }
  return at === state ? null : `its log does not end with the state "${state}"`;
}

const newRevision = 'Start a new revision to change anything.';

function instead(from: SubmissionState, to: SubmissionState): string {
  if (from === 'accepted' || from === 'returned') return newRevision;
  if (from === 'withdrawn') return 'Take the withdrawal back first, or start a new revision.';
  return to === 'returned' || to === 'accepted' ? 'It has to be sent first.' : 'Take the last step back first.';
}

/** An accepted submission is final: a correction is a new revision. */
function stateBefore({ state, log }: Submission): SubmissionState | null {
  return state === 'accepted' ? null : (log.at(-1)?.from ?? null);
}

function changed(submission: Submission, to: SubmissionState, { who, when, note }: Act): Submission {
  return { ...submission, state: to, log: [...submission.log, { who, when, from: submission.state, to, note }] };
}
