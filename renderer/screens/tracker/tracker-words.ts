import { showDay } from '../../domain/fields/vague-date.ts';
import type { StateChange } from '../../domain/submission/submission.ts';
import {
  daysBetween,
  sinceAccepted,
  type GroupStanding,
  type GroupState,
  type StandingCounts,
} from '../../domain/submission/tracking.ts';
import { counted, listed } from '../words.ts';

export const stateNames: Readonly<Record<GroupState, string>> = {
  nothing: 'Not received',
  received: 'Received',
  queried: 'Queried',
  returned: 'Returned',
  accepted: 'Accepted',
  withdrawn: 'Withdrawn',
};

export const stateTags: Readonly<Record<GroupState, string>> = {
  nothing: 'status-empty',
  received: '',
  queried: 'tag-warning',
  returned: 'tag-warning',
  accepted: 'tag-success',
  withdrawn: 'tag-error',
};

/** "3 days late", "sent 1 day late", "due in 12 days", "due today"; empty where there is nothing to say. */
export function timeWords({ missing, daysLate }: GroupStanding, deadline: string | null, today: string): string {
  if (deadline === null) return '';
  if (daysLate > 0) return `${missing ? '' : 'sent '}${counted(daysLate, 'day')} late`;
  if (!missing) return '';
  const left = daysBetween(today, deadline);
  return left === 0 ? 'due today' : `due in ${counted(left, 'day')}`;
}

/** "5 of 7 groups received: 3 accepted, 1 with open questions; 2 late." */
export function totalWords(counts: StandingCounts): string {
  const { groups, received, accepted, returned, withdrawn, queried, late } = counts;
  const told = (count: number, words: string) => (count === 0 ? [] : [`${count} ${words}`]);
  const more = [
    ...told(accepted, 'accepted'),
    ...told(queried, 'with open questions'),
    ...told(returned, 'returned'),
    ...told(withdrawn, 'withdrawn'),
    ...told(late, 'late'),
  ];
  return [`${received} of ${counted(groups, 'group')} received`, ...more].join(', ');
}

/** "Due 30 June 2010, in 12 days." */
export function deadlineWords(deadline: string | null, today: string): string {
  if (deadline === null) return 'The set-up names no day on which it is due.';
  const left = daysBetween(today, deadline);
  const when = left === 0 ? 'today' : left > 0 ? `in ${counted(left, 'day')}` : `${counted(-left, 'day')} ago`;
  return `Due ${showDay(deadline)}, ${when}.`;
}

/** "Revision 1 accepted" where the newest revision is another one; empty else. */
export function standsWords(standing: Pick<GroupStanding, 'newest' | 'accepted'>): string {
  return sinceAccepted(standing) === '' ? '' : `Revision ${standing.accepted?.submission.revision ?? ''} accepted`;
}

/** "2 errors and 1 warning open, 3 explained" as the submission says of itself; empty where there is nothing. */
export function foundWords({ newest }: GroupStanding): string {
  if (newest === null) return '';
  const { openErrors, openWarnings, explained } = newest.submission.completeness;
  const open = [
    ...(openErrors === 0 ? [] : [counted(openErrors, 'error')]),
    ...(openWarnings === 0 ? [] : [counted(openWarnings, 'warning')]),
  ];
  return [
    ...(open.length === 0 ? [] : [`${listed(open)} open`]),
    ...(explained === 0 ? [] : [`${explained} explained`]),
  ].join(', ');
}

export function questionWords({ questions: { open, answered } }: GroupStanding): string {
  return listed([
    ...(open === 0 ? [] : [counted(open, 'open question')]),
    ...(answered === 0 ? [] : [`${counted(answered, 'answer')} to read`]),
  ]);
}

/** What somebody did, told by where it led from where. */
export function actWords({ from, to }: Pick<StateChange, 'from' | 'to'>): string {
  if (to === 'sent' && from === 'returned') return 'Return taken back';
  if (to === 'sent' && from === 'withdrawn') return 'Withdrawal taken back';
  return { draft: from === null ? 'Begun' : 'Opened again', complete: 'Marked as complete', sent: 'Sent', ...ends }[to];
}

const ends = {
  returned: 'Returned by the office',
  accepted: 'Accepted by the office',
  withdrawn: 'Withdrawn',
} as const;
