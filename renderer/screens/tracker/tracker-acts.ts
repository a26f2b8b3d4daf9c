import { accepted, returnTakenBack, type GroupStanding } from '../../domain/submission/tracking.ts';
import { moveTo, type Moved } from '../../domain/submission/states.ts';
import { newestFirst, type KeptSubmission } from '../../domain/submission/kept.ts';
import type { Part } from '../../domain/submission/submission.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import { counted } from '../words.ts';

/** Why an act is not possible, as a sentence. */
export class ActProblem extends Error {
  override name = 'ActProblem';
}

interface Writing extends Pick<ReviewStore, 'commit'> {
  submissions(part: Part): PromiseLike<readonly KeptSubmission[]>;
}

/** What one act does to one revision. */
type Step = (kept: KeptSubmission, standing: GroupStanding) => Moved;

export async function accept(store: Writing, standings: readonly GroupStanding[], who: string): Promise<void> {
  const [first] = standings;
  const label =
    standings.length === 1 && first
      ? `accept ${first.group.name}`
      : `accept ${counted(standings.length, 'submission')}`;
  await change(store, standings, label, (kept, { questions }) => accepted(kept, actOf(who, ''), questions.open));
}

export async function giveBack(store: Writing, standing: GroupStanding, who: string, note: string): Promise<void> {
  await change(store, [standing], `return ${standing.group.name}`, (kept) =>
    moveTo(kept.submission, 'returned', actOf(who, note)),
  );
}

export async function takeReturnBack(store: Writing, standing: GroupStanding, who: string): Promise<void> {
  const label = `take back the return of ${standing.group.name}`;
  await change(store, [standing], label, (kept) => returnTakenBack(kept, actOf(who, '')));
}

/** One step for all of them. Where a row is no longer as somebody looked at it, nothing is done at all. */
async function change(store: Writing, standings: readonly GroupStanding[], label: string, step: Step): Promise<void> {
  const submissions: KeptSubmission[] = [];
  for (const standing of standings) {
    const kept = await asItIs(store, standing);
    const moved = step(kept, standing);
    if ('problem' in moved) throw new ActProblem(`${standing.group.name}: ${moved.problem}`);
    submissions.push({ ...kept, submission: moved.submission });
  }
  if (submissions.length > 0) await store.commit({ label, submissions });
}

/** The newest revision of the group, which must be the one that was looked at, with nothing done to it since. */
async function asItIs(store: Writing, { group, newest }: GroupStanding): Promise<KeptSubmission> {
  const rows = newest === null ? [] : await store.submissions(newest);
  const received = newestFirst(rows.filter(({ direction }) => direction === 'received'));
  const kept = received.find(({ id }) => id === newest?.id);
  if (!kept || newest === null) throw new ActProblem(`${group.name} has sent nothing that is still here.`);
  const [was, is] = [newest.submission, kept.submission];
  if (received[0] !== kept || is.state !== was.state || is.log.length !== was.log.length) {
    throw new ActProblem(`${group.name}: something was changed meanwhile. Look at it again, then decide.`);
  }
  return kept;
}

function actOf(who: string, note: string): { readonly who: string; readonly when: string; readonly note: string } {
  return { who: who.trim(), when: new Date().toISOString(), note: note.trim() };
}
