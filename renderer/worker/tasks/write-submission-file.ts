import type { Refused } from '../../exchange/border/limits.ts';
import { writeSubmission, type ToWrite, type WrittenSubmission } from '../../exchange/package/write-submission.ts';
import { renderReview } from '../../report/render-review.ts';
import type { Steps } from '../steps.ts';
import { checks } from './checks.ts';

export type SubmissionToWrite = Omit<ToWrite, 'html' | 'pause'>;

/** A submission with the report of its group in it. Where no findings are given, the checks run first, spelling too. */
export async function writeSubmissionFile(
  given: SubmissionToWrite,
  steps: Steps,
): Promise<WrittenSubmission | Refused> {
  const { dataset, submission } = given;
  const { group, year, round } = submission;
  const findings = given.findings ?? (await checks({ dataset, spelling: true }, steps)).findings;
  await steps.at('Writing the report');
  const html = renderReview(dataset, { scope: { group, year, round }, findings });
  await steps.at('Writing the submission');
  return writeSubmission({ ...given, findings, html, pause: () => steps.breath() });
}
