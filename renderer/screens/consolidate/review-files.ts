import type { FileToSave } from '../../platform/desktop.ts';
import type { Progress } from '../../worker/steps.ts';
import type { Consolidated } from '../../worker/tasks/consolidate-submissions.ts';
import type { Place, Services } from '../services.ts';
import { ConsolidationProblem } from './consolidation-problem.ts';
import type { LogSources } from './consolidation-log.ts';
import { yearBefore, type Watch } from './gather.ts';

export const reviewFile = 'review.html';

/**
 * The tables with their dictionary and the review, as an export of the same entries makes them, and the log. Every table
 * is read back from its bytes and compared before anything is saved.
 * @throws ConsolidationProblem
 */
export async function reviewFiles(
  { store, runTask, preferences }: Pick<Services, 'store' | 'runTask' | 'preferences'>,
  place: Place,
  { dataset, findings: between }: Pick<Consolidated, 'dataset' | 'findings'>,
  log: LogSources,
  watch: Watch,
): Promise<readonly FileToSave[]> {
  const { year, round } = place;
  const { signal } = watch;
  const tell = ({ words, done, of }: Progress) => watch.tell(words, done, of);
  const around = await yearBefore(store, place, watch);
  const { findings } = known(await runTask('checks', { dataset, around, spelling: true }, { signal, tell }));
  const given = { dataset, findings, between, year, round, bom: preferences.exportBom, note: null, ...log };
  return known(await runTask('buildConsolidated', given, { signal, tell })).files;
}

/** What a task answered; where it was stopped or failed, that is thrown. */
export function known<T extends object>(answer: T): Exclude<T, { readonly problem: string }> {
  if (isKnown(answer)) return answer;
  throw new ConsolidationProblem('problem' in answer ? String(answer.problem) : '');
}

function isKnown<T extends object>(answer: T): answer is Exclude<T, { readonly problem: string }> {
  return !('problem' in answer);
}
