import type { Dataset } from '../../domain/dataset/dataset.ts';
import type { Query } from '../../domain/queries/query.ts';
import type { Submission } from '../../domain/submission/submission.ts';
import { readBackSubmission } from '../../exchange/package/read-submission.ts';
import type { Steps } from '../steps.ts';

export interface ToReadBack {
  /** What was read from the disk after it was written. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly submission: Submission;
  readonly dataset: Dataset;
  /** The queries that were written with it. */
  readonly queries?: readonly Query[];
}

/** Reads a written submission as the office will; `fault` is null, or a sentence. */
export async function readBack(
  { bytes, submission, dataset, queries = [] }: ToReadBack,
  steps: Steps,
): Promise<{ readonly fault: string | null }> {
  await steps.at('Reading the file back');
  return { fault: await readBackSubmission(bytes, submission, dataset, queries, () => steps.breath()) };
}
