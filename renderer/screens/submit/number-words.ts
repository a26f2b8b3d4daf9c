import type { KeptSubmission } from '../../domain/submission/kept.ts';
import { dayOf } from '../moments.ts';
import { hasLeft, nextRevision, type Standing } from './standing.ts';

/** Why the revision that would be sent now has its number, and what it builds on. */
export function numberWords(standing: Standing): string {
  const { current, last } = standing;
  if (current && hasLeft(current)) return keeps(current);
  if (last === null) return 'It is the first for this round.';
  const { revision, state, signedOff } = last.submission;
  if (state === 'draft' || state === 'complete') {
    return (
      `Revision ${revision} was taken back, but its file of ${savedOn(last)} may have reached the office. ` +
      `With what has changed since, this is revision ${nextRevision(standing)}, which builds on it.`
    );
  }
  const by = signedOff.trim() === '' ? '' : `, signed off by ${signedOff.trim()}`;
  const after = { returned: ', which the office returned', withdrawn: ', which was withdrawn' } as const;
  const end = state === 'returned' || state === 'withdrawn' ? after[state] : by;
  return `It builds on revision ${revision} of ${savedOn(last)}${end}.`;
}

/** The number stays with what the file holds. */
function keeps(kept: KeptSubmission): string {
  const taken = kept.submission.log.findLast(({ from }) => from === 'sent');
  const back = taken ? `It was taken back on ${dayOf(taken.when)}. ` : '';
  return `${back}Nothing has changed since its file of ${savedOn(kept)}, so it keeps its number.`;
}

function savedOn({ written, kept }: KeptSubmission): string {
  return dayOf(written || kept);
}
