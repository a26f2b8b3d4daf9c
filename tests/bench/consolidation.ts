import { isComplete } from '../../renderer/domain/submission/completeness.ts';
import type { TakenSubmission } from '../../renderer/domain/consolidation/submissions.ts';
import { writeSubmission } from '../../renderer/exchange/package/write-submission.ts';
import { runHere } from '../../renderer/worker/run-here.ts';
import { madeUpDataset, madeUpSetUp } from '../fixtures/made-up.ts';
import { submissionOf, moment } from '../unit/exchange/package/support.ts';
import { inMilliseconds, ratio } from './support/figures.ts';
import { peakMemory } from './support/memory.ts';

/**
 * 400 submissions of about 250 entries, from their bytes to the files of the consolidation. The floor is what nobody can do
 * without: each file's JSON parsed once and written once.
 */
const groups = 400;
const entries = 250;
const year = 2009;
const setUp = madeUpSetUp([year], groups);

const files: Uint8Array<ArrayBuffer>[] = [];
let parsing = 0;
for (const [index, { id: group }] of setUp.groups.entries()) {
  const made = madeUpDataset(entries * 7, index + 1, [year]).records.filter(
    (record) => record.group === 'made-up-group-1',
  );
  const records = made.map((record) => ({
    ...record,
    ...{ group, id: `${group}-${record.id}`, parent: record.parent === null ? null : `${group}-${record.parent}` },
  }));
  const dataset = { setUp, records, completions: [] };
  const submission = submissionOf(dataset, { group, year, round: 'annual' });
  const html = '<!doctype html><title>Review</title>';
  const file = await writeSubmission({ submission, dataset, html, written: moment, program: 'bench', findings: [] });
  if ('problem' in file) throw new Error(file.problem);
  files.push(new Uint8Array(file.bytes));
  const text = JSON.stringify(records);
  const start = performance.now();
  JSON.stringify(JSON.parse(text));
  parsing += performance.now() - start;
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly took: number; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { took: performance.now() - start, result };
}

const taken = await peakMemory(() => timed(() => Promise.all(files.map(readOne))));
async function readOne(bytes: Uint8Array<ArrayBuffer>): Promise<TakenSubmission> {
  const answer = await runHere('readFile', { name: 'any', bytes });
  if ('problem' in answer || answer.kind !== 'submission') throw new Error('A submission was not read.');
  const { submission, records, partnershipRecords, completions } = answer.read;
  const { group, round, revision, setUpVersion, completeness } = submission;
  const complete = isComplete(completeness);
  return {
    group,
    year,
    round,
    revision,
    setUpVersion,
    complete,
    records: [...records, ...partnershipRecords],
    completions,
  };
}
const submissions = taken.result.result;
const put = await peakMemory(() =>
  timed(() => runHere('consolidate', { setUp, year, round: 'annual', submissions, partnership: null })),
);
const consolidation = put.result.result;
if ('problem' in consolidation) throw new Error(consolidation.problem);
const { dataset, missing, findings: between } = consolidation;
const checked = await peakMemory(() => timed(() => runHere('checks', { dataset, spelling: false })));
if ('problem' in checked.result.result) throw new Error(checked.result.result.problem);
const { findings } = checked.result.result;
const toBuild = { dataset, findings, year, round: 'annual', bom: true, missing, between, sources: [], note: null };
const built = await peakMemory(() => timed(() => runHere('buildConsolidated', toBuild)));
if ('problem' in built.result.result) throw new Error(built.result.result.problem);

const count = (value: number) => value.toLocaleString('en-GB');
const line = (words: string, { peak, result }: { readonly peak: number; readonly result: { readonly took: number } }) =>
  console.log(
    `consolidation ${words.padEnd(32)}${inMilliseconds(result.took)}, ${ratio(result.took, parsing)} of the floor, peak ${peak} MB above before`,
  );
console.log(`consolidation: ${files.length} submissions, ${count(dataset.records.length)} entries`);
console.log(`consolidation floor: JSON parsed and written    ${inMilliseconds(parsing)}`);
line('reading the submissions', taken);
line('putting them together', put);
line('all rules, without spelling', checked);
line('tables read back, review, log', built);
console.log(`consolidation found ${count(between.length)} things between groups, ${count(findings.length)} in entries`);
