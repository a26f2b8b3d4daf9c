import { consolidate, type Consolidation, type ConsolidationInput } from '../../domain/consolidation/consolidate.ts';
import { totalsOf, type Total } from '../../domain/consolidation/totals.ts';
import type { Steps } from '../steps.ts';

export interface Consolidated extends Consolidation {
  readonly totals: readonly Total[];
}

/** All submissions of a year as one dataset, with what stands out between them and what can be added up. */
export async function consolidateSubmissions(given: ConsolidationInput, steps: Steps): Promise<Consolidated> {
  await steps.at('Putting the submissions together');
  const consolidation = consolidate(given);
  await steps.at('Adding up');
  return { ...consolidation, totals: totalsOf(given.setUp, consolidation.dataset.records) };
}
