import { buildConsolidated } from './tasks/build-consolidated.ts';
import { checks } from './tasks/checks.ts';
import { consolidateSubmissions } from './tasks/consolidate-submissions.ts';
import { planTable } from './tasks/plan-table.ts';
import { previewTable } from './tasks/preview-table.ts';
import { readBack } from './tasks/read-back.ts';
import { readFile } from './tasks/read-file.ts';
import { readTable } from './tasks/read-table.ts';
import { writeSubmissionFile } from './tasks/write-submission-file.ts';
import type { Steps } from './steps.ts';

/** The heavy work by its name. Adding to it: a function of an argument and steps, and its line here. */
const table = {
  readFile,
  writeSubmission: writeSubmissionFile,
  readBack,
  checks,
  consolidate: consolidateSubmissions,
  buildConsolidated,
  readTable,
  previewTable,
  planTable,
};

type Table = typeof table;
export type TaskName = keyof Table;
/** Plain data: no functions, classes or maps, because it travels between two threads. */
export type Argument<Name extends TaskName> = Parameters<Table[Name]>[0];
/** Always an object; one with `problem` says why there is nothing else. */
export type Answer<Name extends TaskName> = Awaited<ReturnType<Table[Name]>>;
export type Task<Name extends TaskName> = (argument: Argument<Name>, steps: Steps) => Promise<Answer<Name>>;

export const tasks: { readonly [Name in TaskName]: Task<Name> } = table;
