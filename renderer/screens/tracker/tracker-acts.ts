import { accepted, returnTakenBack, type GroupStanding } from '../../domain/submission/tracking.ts';
import { moveTo, type Moved } from '../../domain/submission/states.ts';
import type { KeptSubmission } from '../../domain/submission/kept.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import { counted } from '../words.ts';

/** Why an act is not possible, as a sentence. */
export class ActProblem extends Error {
  override name = 'ActProblem';
}

type Writing = Pick<ReviewStore, 'commit' | 'submissions'>;

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

/** One step for all of them. What was taken in meanwhile is not what somebody looked at: then nothing is done. */
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

async function asItIs(store: Writing, { group, newest }: GroupStanding): Promise<KeptSubmission> {
  const rows = newest === null ? [] : await store.submissions(newest);
  const kept = rows.find(({ id }) => id === newest?.id);
  if (!kept) throw new ActProblem(`${group.name} has sent nothing that is still here.`);
  return kept;
}

function actOf(who: string, note: string): { readonly who: string; readonly when: string; readonly note: string } {
  return { who: who.trim(), when: new Date().toISOString(), note: note.trim() };
}
