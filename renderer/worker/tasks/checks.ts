import type { Dataset } from '../../domain/dataset/dataset.ts';
import { inReviewOrder } from '../../domain/dataset/sorting.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { checkRecord, contextOf } from '../../domain/rules/run-checks.ts';
import { loadSpelling } from '../../language/british-english.ts';
import type { Steps } from '../steps.ts';

export interface ToCheck {
  readonly dataset: Dataset;
  /** Records that the rules may compare with, such as those of the year before; not checked themselves. */
  readonly around?: readonly GenericRecord[];
  /** Whether words are looked up too: the dictionary is read once, the first time. */
  readonly spelling: boolean;
}

/** What `runChecks` finds, in the same order. */
export async function checks(
  { dataset, around = [], spelling }: ToCheck,
  steps: Steps,
): Promise<{ readonly findings: readonly Finding[] }> {
  const words = spelling ? await dictionary(steps) : null;
  const context = contextOf({ ...dataset, records: [...dataset.records, ...around] }, words);
  const findings: Finding[] = [];
  await steps.each(inReviewOrder(dataset.setUp, dataset.records), 'Checking', (record) => {
    findings.push(...checkRecord(record, context));
  });
  return { findings };
}

/** null where the dictionary cannot be read: everything else is checked all the same. */
async function dictionary(steps: Steps) {
  await steps.at('Reading the dictionary');
  return loadSpelling().catch(() => null);
}
