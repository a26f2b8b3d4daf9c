import { titleOf } from '../merge/shown.ts';
import { yearLabel } from '../set-up/financial-year.ts';
import { findGroup, findYear, type SetUp } from '../set-up/set-up.ts';
import { newestFirst, sameRevision, type KeptSubmission } from '../submission/kept.ts';
import type { Submission } from '../submission/submission.ts';
import type { Host, Known, Received } from './received.ts';

/**
 * What a file is to this computer. "first": nothing of the group is here yet. "next": it follows what is here. "beside":
 * it was made beside what is here, from the same revision or an unknown one. "older": what is here is newer. "again": it
 * is here. "withdrawn": it is here, and the group has withdrawn it since. "renewed": it is here as withdrawn, and the
 * group has taken that back. "refused": it cannot be taken in.
 */
export type Verdict = 'first' | 'next' | 'beside' | 'older' | 'again' | 'withdrawn' | 'renewed' | 'refused';

export interface Judged {
  readonly verdict: Verdict;
  /** What that means, for people. */
  readonly sentence: string;
  /** The newest submission of the group that is here. */
  readonly newest: KeptSubmission | null;
  /** The same revision, where it is here already. */
  readonly same: KeptSubmission | null;
}

export function judge(received: Received, known: Known, host: Host): Judged {
  const { submission } = received;
  const newest = newestFirst(known.submissions)[0] ?? null;
  const same = known.submissions.find((kept) => sameRevision(kept.submission, submission)) ?? null;
  const refusal = refusalOf(received, known, host);
  if (refusal !== null) return { verdict: 'refused', sentence: refusal, newest, same };
  const verdict = verdictOf(received, newest, same, known);
  return { verdict, sentence: sentenceFor(verdict, received, newest, same, host.setUp), newest, same };
}

function verdictOf(
  { submission }: Received,
  newest: KeptSubmission | null,
  same: KeptSubmission | null,
  { submissions }: Known,
): Exclude<Verdict, 'refused'> {
  if (same) return newsOf(submission, same.submission);
  if (!newest) return 'first';
  const { revision, digest, baseDigest } = submission;
  const twin = submissions.some((kept) => kept.submission.revision === revision);
  if (revision < newest.submission.revision) {
    const next = submissions.filter((kept) => kept.submission.revision === revision + 1);
    const led = next.length === 0 || next.some((kept) => kept.submission.baseDigest === digest);
    return twin || !led ? 'beside' : 'older';
  }
  if (twin) return 'beside';
  return revision === newest.submission.revision + 1 && baseDigest !== newest.submission.digest ? 'beside' : 'next';
}

/** What the log of a file says of a revision that is here already. */
function newsOf({ state, log }: Submission, here: Submission): 'again' | 'withdrawn' | 'renewed' {
  const last = log.at(-1);
  if (here.log.some(({ when, to }) => when === last?.when && to === last.to)) return 'again';
  if (state === 'withdrawn' && here.state !== 'withdrawn' && here.state !== 'accepted') return 'withdrawn';
  return state === 'sent' && here.state === 'withdrawn' ? 'renewed' : 'again';
}

function sentenceFor(
  verdict: Exclude<Verdict, 'refused'>,
  { submission: { revision, group, state } }: Received,
  newest: KeptSubmission | null,
  same: KeptSubmission | null,
  setUp: SetUp,
): string {
  const name = nameOf(setUp, group);
  switch (verdict) {
    case 'first':
      return `The first submission of ${name} to arrive here.`;
    case 'next':
      return `Replaces revision ${newest?.submission.revision ?? revision - 1}.`;
    case 'beside':
      return (
        `This revision ${revision} was made beside what is here, not from it: somebody worked on two computers. ` +
        'Both are brought together, and nothing of either is lost.'
      );
    case 'older':
      return (
        `Revision ${newest?.submission.revision ?? ''} of ${name} is here already and is newer. ` +
        'This one is noted in the history and changes no entry.'
      );
    case 'again':
      return state === 'withdrawn' && same?.submission.state === 'accepted'
        ? `${name} wants to withdraw this revision, but it has been accepted. Ask for a new revision instead.`
        : 'This file is here already. It changes nothing.';
    case 'withdrawn':
      return `${name} withdraws revision ${revision}. Its entries stay here, and it is not consolidated.`;
    case 'renewed':
      return `${name} takes the withdrawal of revision ${revision} back: it counts again.`;
  }
}

function refusalOf({ submission, setUp, records }: Received, { elsewhere }: Known, host: Host): string | null {
  const { group, year, round } = submission;
  const mine = host.setUp;
  if (submission.setUpId !== mine.id) {
    return (
      `This file is from another partnership, ${quoted(setUp.partnership.name)}. ` +
      'Take it in where that partnership is worked on, or ask the group to use the set-up file of yours.'
    );
  }
  const name = nameOf(findGroup(mine, group) ? mine : setUp, group);
  if (host.own !== null && group !== host.own) {
    return `This file is from ${name}. On this computer only ${nameOf(mine, host.own)} is worked on.`;
  }
  if (!findGroup(mine, group)) {
    return `This file is from ${name}, a group that is not in the set-up here. Add the group to the set-up first.`;
  }
  const label = yearLabel(year);
  const found = findYear(mine, year);
  if (!found) return `This file is about ${label}, which is not in the set-up here. Add the year to the set-up first.`;
  if (!found.rounds.some(({ id }) => id === round)) {
    return `This file is for a round of ${label} that is not in the set-up here. Add the round to the set-up first.`;
  }
  const double = records.find(({ id }) => elsewhere.has(id));
  if (double) {
    return (
      `The entry "${titleOf(double)}" of this file is also an entry of another group or year here, or of another of ` +
      'these files. Ask the groups whose it is. The others can be taken in without this file.'
    );
  }
  return null;
}

function nameOf(setUp: SetUp, group: string): string {
  const name = findGroup(setUp, group)?.name.trim() ?? '';
  return name === '' ? group : name;
}

function quoted(name: string): string {
  return name.trim() === '' ? 'without a name' : `"${name.trim()}"`;
}
