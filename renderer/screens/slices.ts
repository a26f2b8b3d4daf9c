import type { Dataset } from '../domain/dataset/dataset.ts';
import { inReviewOrder } from '../domain/dataset/sorting.ts';
import type { GenericRecord } from '../domain/records/record.ts';
import type { Finding } from '../domain/rules/finding.ts';
import { checkRecord, contextOf } from '../domain/rules/run-checks.ts';
import type { Spelling } from '../domain/rules/spelling.ts';

/** Milliseconds of work at a stretch: less than a frame, so that the window draws and answers in between. */
const stretch = 12;

/** Lets the window draw and hear keys before work goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Does something for each item, in stretches short enough not to be felt. */
export async function inSlices<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
  let began = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - began < stretch) continue;
    await pause();
    began = performance.now();
  }
}

export interface CheckHelp {
  readonly spelling: Spelling | null;
  /** Records that the rules may compare with, such as those of the year before; not checked themselves. */
  readonly around?: readonly GenericRecord[];
  /** Stops between two records; what is thrown then is its reason. */
  readonly signal?: AbortSignal;
}

/** What `runChecks` finds, in the same order, without holding up the window. */
export async function checkInSlices(
  dataset: Dataset,
  { spelling, around = [], signal }: CheckHelp = { spelling: null },
): Promise<readonly Finding[]> {
  const context = contextOf({ ...dataset, records: [...dataset.records, ...around] }, spelling);
  const findings: Finding[] = [];
  await inSlices(inReviewOrder(dataset.setUp, dataset.records), (record) => {
    signal?.throwIfAborted();
    findings.push(...checkRecord(record, context));
  });
  return findings;
}
