import type { StateChange, SubmissionState } from '../../domain/submission/submission.ts';

export const stateNames: Readonly<Record<SubmissionState, string>> = {
  draft: 'Draft',
  complete: 'Complete',
  sent: 'Saved for the office',
  returned: 'Returned',
  accepted: 'Accepted',
  withdrawn: 'Withdrawn',
};

/** What somebody did, told by where it led from where: "Marked as complete". */
export function actWords({ from, to }: Pick<StateChange, 'from' | 'to'>): string {
  if (from === null) return 'Begun';
  if (to === 'draft') return from === 'complete' ? 'Opened again' : 'Taken back: not sent after all';
  if (to === 'complete') return from === 'draft' ? 'Marked as complete' : 'Taken back: not sent after all';
  if (to === 'sent' && from === 'withdrawn') return 'Withdrawal taken back';
  if (to === 'sent' && from === 'returned') return 'Return taken back';
  return `${stateNames[to]}${to === 'returned' || to === 'accepted' ? ' by the office' : ''}`;
}

/** The newest change that led to the state something is in. */
export function lastAct({ log }: { readonly log: readonly StateChange[] }): StateChange | null {
  return log.at(-1) ?? null;
}
