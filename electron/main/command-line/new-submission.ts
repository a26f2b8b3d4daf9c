import type { Dataset } from '../../../renderer/domain/dataset/dataset.ts';
import { contentOf, partnershipRecordsOf } from '../../../renderer/domain/submission/content.ts';
import { completenessOf } from '../../../renderer/domain/submission/completeness.ts';
import { moveTo, startRevision, type Moved } from '../../../renderer/domain/submission/states.ts';
import type { Part, Submission } from '../../../renderer/domain/submission/submission.ts';
import { runChecks } from '../../../renderer/domain/rules/run-checks.ts';
import type { Spelling } from '../../../renderer/domain/rules/spelling.ts';
import { digestOf } from '../../../renderer/exchange/package/digest.ts';
import { readBackSubmission } from '../../../renderer/exchange/package/read-submission.ts';
import { writeSubmission, type WrittenSubmission } from '../../../renderer/exchange/package/write-submission.ts';
import { renderReview } from '../../../renderer/report/render-review.ts';
import { Refusal } from './command.ts';
import { program } from './program.ts';

export interface NewSubmission {
  readonly dataset: Dataset;
  readonly part: Part;
  /** The name of who signs it off. */
  readonly signedOff: string;
  /** The moment of signing off and writing, as an ISO text in UTC. */
  readonly written: string;
  /** The revision it builds on; null for none. */
  readonly base: Submission | null;
  /** Instead of the revision that follows from `base`. */
  readonly revision: number | null;
  readonly spelling: Spelling | null;
}

/**
 * One group's part of a dataset as a file that was sent, read again as the office will before anybody says so. It is checked
 * as the office will check the file: with the partnership's own entries, and without those of other groups.
 * @throws Refusal with the sentence of what stands in the way
 */
export async function newSubmission(given: NewSubmission): Promise<WrittenSubmission> {
  const { dataset, part, written, spelling } = given;
  const own: Dataset = {
    ...dataset,
    records: [...partnershipRecordsOf(dataset, part), ...contentOf(dataset, part).records],
  };
  const findings = runChecks(own, spelling);
  const digest = await digestOf(contentOf(dataset, part));
  const { id: setUpId, version: setUpVersion } = dataset.setUp;
  const completeness = completenessOf(own, part, findings);
  const submission = sent(given, { ...part, setUpId, setUpVersion, completeness, digest, signedOff: given.signedOff });
  const html = renderReview(own, { scope: part, findings });
  const file = await writeSubmission({ submission, dataset: own, html, written, program, findings });
  if ('problem' in file) throw new Refusal(`Nothing was written. ${file.problem}`);
  const problem = await readBackSubmission(file.bytes, file.submission, own);
  if (problem !== null) throw new Refusal(`Nothing was written. ${problem}`);
  return file;
}

type Facts = Parameters<typeof startRevision>[0];

/** Begun and sent at the same moment, as the command line does it in one go. */
function sent({ base, revision, signedOff, written }: NewSubmission, facts: Facts): Submission {
  const act = { who: signedOff, when: written, note: '' };
  const draft = known(startRevision(facts, base, act));
  if (revision !== null && revision < draft.revision && base !== null) {
    throw new Refusal(
      `Revision ${base.revision} is what it builds on: give --revision ${draft.revision} or a higher number, or leave it out.`,
    );
  }
  return known(moveTo({ ...draft, revision: revision ?? draft.revision }, 'sent', act));
}

function known(moved: Moved): Submission {
  if ('problem' in moved) throw new Refusal(`Nothing was written. ${moved.problem}`);
  return moved.submission;
}
