import { writesOf } from '../../domain/intake/batch.ts';
import type { IntakePlan } from '../../domain/intake/plan.ts';
import type { Choice } from '../../domain/merge/clash.ts';
import { SaveError } from '../../storage/save-error.ts';
import type { Services } from '../services.ts';
import { counted } from '../words.ts';
import { batchOf } from './batch-of.ts';
import { gather } from './foundations.ts';
import type { LookedAt, SubmissionFile } from './looked-at.ts';
import { canBeTaken, looksTheSame, planFiles } from './plan-files.ts';
import type { Tell } from '../work-under-way.ts';

/** What somebody has seen and agreed to. */
export interface Agreed {
  readonly files: readonly SubmissionFile[];
  readonly plans: ReadonlyMap<string, IntakePlan>;
  readonly leftOut: ReadonlySet<string>;
  readonly choices: ReadonlyMap<string, readonly Choice[]>;
  /** Files that could not be read, for the account of it. */
  readonly others: readonly LookedAt[];
}

export interface TakenIn {
  readonly label: string;
  readonly taken: readonly IntakePlan[];
  /** What was not, with the reason. */
  readonly not: readonly { readonly name: string; readonly sentence: string }[];
}

export type Outcome = TakenIn | { readonly changed: true } | { readonly problem: string };

const notSaved =
  'Nothing was taken in, because your last change could not be saved. Choose "Try again" at the top, then take in again.';

/**
 * Plans anew on what is stored now, and writes all of it as one step if it is what was agreed to. Given up through the
 * signal it rejects, and nothing was written.
 */
export async function takeIn(
  services: Pick<Services, 'store' | 'autosave'>,
  agreed: Agreed,
  signal: AbortSignal,
  tell: Tell,
): Promise<Outcome> {
  const { store, autosave } = services;
  const { files, plans, leftOut, choices } = agreed;
  await autosave.flush();
  if (autosave.pending) return { problem: notSaved };
  const latest = store.history.latest;
  const checking = 'Comparing with what is here';
  const now = new Date().toISOString();
  const received = files.map((file) => file.received);
  const foundations = await gather(store, received, { now, signal, tell: (done, of) => tell(checking, done, of) });
  const fresh = await planFiles(batchOf(files, foundations, leftOut, choices), {
    signal,
    tell: (done, of) => tell(checking, done, of),
  });
  const agreedTo = files.map(({ key }) => plans.get(key));
  const asShown = fresh.every((plan, index) => {
    const before = agreedTo[index];
    return before !== undefined && looksTheSame(plan, before);
  });
  if (!asShown || store.history.latest !== latest || autosave.pending) return { changed: true };
  const taken = fresh.filter((plan, index) => canBeTaken(plan) && !leftOut.has(files[index]?.key ?? ''));
  const label = `take in ${counted(taken.length, 'submission')}`;
  try {
    await store.commit(
      { label, ...writesOf(taken) },
      { signal, tell: (done, of) => tell('Writing the entries', done, of) },
    );
  } catch (error) {
    if (!(error instanceof SaveError)) throw error;
    return { problem: `Nothing was taken in. ${error.message}` };
  }
  return { label, taken, not: [...notTaken(fresh, taken, leftOut, files), ...refused(agreed.others)] };
}

function notTaken(
  plans: readonly IntakePlan[],
  taken: readonly IntakePlan[],
  leftOut: ReadonlySet<string>,
  files: readonly SubmissionFile[],
): TakenIn['not'] {
  const done = new Set(taken);
  return plans.flatMap((plan, index) => {
    if (done.has(plan)) return [];
    const { key = '', name = '' } = files[index] ?? {};
    const unticked = canBeTaken(plan) && leftOut.has(key);
    return { name, sentence: unticked ? 'It was not ticked.' : plan.sentence };
  });
}

function refused(others: readonly LookedAt[]): TakenIn['not'] {
  return others.flatMap((each) => (each.kind === 'refused' ? { name: each.name, sentence: each.sentence } : []));
}
