import { planSteps, type Batch, type MadePlans } from '../../domain/intake/batch.ts';
import type { IntakePlan } from '../../domain/intake/plan.ts';
import { same } from '../../domain/merge/same.ts';
import { pause } from '../slices.ts';

/** Milliseconds of work at a stretch. */
const stretch = 12;

export interface Planning {
  /** Plans made before, to be taken again where nothing has changed for them. */
  readonly made?: MadePlans;
  readonly signal?: AbortSignal;
  readonly tell?: (done: number, of: number) => void;
}

/** What would happen with the files, in stretches short enough for the window to draw in between. */
export async function planFiles(batch: Batch, { made, signal, tell }: Planning = {}): Promise<readonly IntakePlan[]> {
  const steps = planSteps(batch, made);
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < stretch) continue;
    tell?.(step.value, batch.files.length);
    await pause();
    signal?.throwIfAborted();
    began = performance.now();
  }
}

/** Whether taking a file in has any effect at all. */
export function canBeTaken({ verdict, queries }: IntakePlan): boolean {
  return verdict !== 'refused' && (verdict !== 'again' || queries.length > 0);
}

/** Whether somebody who agreed to the one has agreed to the other: all that the page shows is alike. */
export function looksTheSame(one: IntakePlan, other: IntakePlan): boolean {
  return same(shownOf(one), shownOf(other));
}

function shownOf({ verdict, sentence, merge, partnership, queries, writes }: IntakePlan): unknown {
  const { complete, reopen } = writes;
  return {
    verdict,
    sentence,
    clashes: merge?.clashes,
    applied: merge?.applied,
    partnership,
    queries,
    complete,
    reopen,
  };
}
