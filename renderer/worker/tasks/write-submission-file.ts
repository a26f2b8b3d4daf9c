import type { Dataset } from '../../domain/dataset/dataset.ts';
import { contentOf, partnershipRecordsOf } from '../../domain/submission/content.ts';
import type { Refused } from '../../exchange/border/limits.ts';
import { writeSubmission, type ToWrite, type WrittenSubmission } from '../../exchange/package/write-submission.ts';
import { renderReview } from '../../report/render-review.ts';
import type { Steps } from '../steps.ts';
import { checks } from './checks.ts';

export type SubmissionToWrite = Omit<ToWrite, 'html' | 'pause'>;

/**
 * A submission with the report of its group in it. Where no findings are given it is checked as the office will check the
 * file, spelling too: with the partnership's own entries, and without those of other groups.
 */
export async function writeSubmissionFile(
  given: SubmissionToWrite,
  steps: Steps,
): Promise<WrittenSubmission | Refused> {
  const { group, year, round } = given.submission;
  const part = { group, year, round };
  const records = [...partnershipRecordsOf(given.dataset, part), ...contentOf(given.dataset, part).records];
  const dataset: Dataset = { ...given.dataset, records };
  const findings = given.findings ?? (await checks({ dataset, spelling: true }, steps)).findings;
  await steps.at('Writing the report');
  const html = renderReview(dataset, { scope: part, findings });
  await steps.at('Writing the submission');
  return writeSubmission({ ...given, dataset, findings, html, pause: () => steps.breath() });
}
