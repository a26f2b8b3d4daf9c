import { consolidate, type Consolidation, type ConsolidationInput } from '../../domain/consolidation/consolidate.ts';
import type { Steps } from '../steps.ts';

/** All submissions of a year as one dataset, with what stands out between them. */
export async function consolidateSubmissions(given: ConsolidationInput, steps: Steps): Promise<Consolidation> {
  await steps.at('Putting the submissions together');
  return consolidate(given);
}
