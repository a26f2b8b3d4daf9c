import type { Consolidated } from '../../worker/tasks/consolidate-submissions.ts';
import { findYear } from '../../domain/set-up/set-up.ts';
import type { LogRow } from '../../exchange/consolidation-log/log-rows.ts';
import { logTable } from '../../exchange/consolidation-log/log-table.ts';
import { writeCsv } from '../../exchange/csv/write-csv.ts';
import type { FileToSave } from '../../platform/desktop.ts';
import type { Place, Services } from '../services.ts';
import { yearBefore, type Watch } from './gather.ts';

export const reviewFile = 'review.html';

/** Why no file was made. The message is a sentence. */
export class ConsolidationProblem extends Error {
  override name = 'ConsolidationProblem';
}

/**
 * The tables with their dictionary and the review, as the export page makes them of the same entries, and the log. Every
 * table is read back from its bytes and compared before anything is saved.
 * @throws ConsolidationProblem
 */
export async function reviewFiles(
  { store, runTask, preferences }: Pick<Services, 'store' | 'runTask' | 'preferences'>,
  place: Place,
  { dataset }: Pick<Consolidated, 'dataset'>,
  log: readonly LogRow[],
  watch: Watch,
): Promise<readonly FileToSave[]> {
  const { signal } = watch;
  const tell = ({ words, done, of }: { readonly words: string; readonly done: number; readonly of: number }) =>
    watch.tell(words, done, of);
  const around = await yearBefore(store, place, watch);
  const checked = known(await runTask('checks', { dataset, around, spelling: true }, { signal, tell }));
  const bom = preferences.exportBom;
  const { year, round, setUp } = place;
  const only = (findYear(setUp, year)?.rounds.length ?? 1) === 1;
  const built = known(
    await runTask(
      'buildConsolidated',
      {
        ...{ dataset, bom, findings: checked.findings, review: reviewFile },
        scope: only ? { year } : { year, round },
      },
      { signal, tell },
    ),
  );
  const table = logTable(place, log);
  return [...built.files, { name: table.file, bytes: new TextEncoder().encode(writeCsv(table, bom)) }];
}

/** What a task answered; where it was stopped or failed, that is thrown. */
export function known<T extends object>(answer: T): Exclude<T, { readonly problem: string }> {
  if (isUndone(answer)) throw new ConsolidationProblem(answer.problem);
  return answer;
}

function isUndone<T extends object>(answer: T): answer is Extract<T, { readonly problem: string }> {
  return 'problem' in answer;
}
