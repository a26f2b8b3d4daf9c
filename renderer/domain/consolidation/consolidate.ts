import type { Dataset } from '../dataset/dataset.ts';
import { inReviewOrder } from '../dataset/sorting.ts';
import { nounOf, titleOf } from '../merge/shown.ts';
import type { GenericRecord } from '../records/record.ts';
import { partnershipId } from '../records/sections.ts';
import { yearLabel } from '../set-up/financial-year.ts';
import type { Group, SetUp } from '../set-up/set-up.ts';
import { figuresCompared, wordsCompared } from './figures-compared.ts';
import { found, type ConsolidationFinding } from './finding.ts';
import { partnershipRecords } from './partnership-records.ts';
import { chooseSubmissions, enteredHere, groupName, type Part, type TakenSubmission } from './submissions.ts';
import { toldTwice } from './told-twice.ts';

export interface ConsolidationInput extends Part {
  readonly setUp: SetUp;
  readonly submissions: readonly TakenSubmission[];
  /** The office's own version of the partnership's records; null where there is none, as often on the command line. */
  readonly partnership: readonly GenericRecord[] | null;
  /** Ids of groups that somebody chose to leave out, although there is something from them. */
  readonly leftOut?: readonly string[];
}

export interface Consolidation {
  readonly dataset: Dataset;
  readonly findings: readonly ConsolidationFinding[];
  readonly missing: readonly Group[];
  /** What was taken from where, one line each: the same for the same submissions in any order. */
  readonly log: readonly string[];
}

/** All submissions of one year and round as one dataset, with everything that stands out between them. */
export function consolidate(given: ConsolidationInput): Consolidation {
  const { setUp, year, round, submissions: all, partnership, leftOut = [] } = given;
  const { submissions, missing, findings } = chooseSubmissions(setUp, { year, round, leftOut }, all);
  const shared = partnershipRecords(setUp, partnership, submissions);
  const own = ownRecords(setUp, { year, round }, submissions);
  const records = inReviewOrder(setUp, [...shared.records, ...own.records]);
  const between = [
    ...toldTwice(setUp, own.records),
    ...figuresCompared(setUp, own.records),
    ...wordsCompared(setUp, own.records),
  ];
  const completions = submissions.flatMap(({ group, completions: done }) => done.filter((one) => one.group === group));
  return {
    dataset: { setUp, records, completions },
    findings: [...findings, ...shared.findings, ...own.findings, ...between],
    missing,
    log: logOf(given, submissions, missing, shared.records.length),
  };
}

/** The groups' own records, each in one place only: no group can bring in what is another's. */
function ownRecords(setUp: SetUp, { year, round }: Part, submissions: readonly TakenSubmission[]) {
  const records = new Map<string, GenericRecord>();
  const findings: ConsolidationFinding[] = [];
  for (const submission of submissions) {
    const { group } = submission;
    for (const record of submission.records) {
      if (record.group === partnershipId) continue;
      const reason =
        record.group !== group
          ? `it belongs to ${groupName(setUp, record.group)}`
          : record.year !== year || record.round !== round
            ? 'it belongs to another year or round'
            : records.has(record.id)
              ? 'another entry has the same id'
              : null;
      if (reason === null) records.set(record.id, record);
      else {
        const what = `The ${nounOf(record.type)} "${titleOf(record)}" in the submission of ${groupName(setUp, group)}`;
        findings.push(found('CON-W06', `${what} was left out: ${reason}.`, { records: [record.id], groups: [group] }));
      }
    }
  }
  return { records: [...records.values()], findings };
}

function logOf(
  { setUp, year, round, leftOut = [] }: ConsolidationInput,
  submissions: readonly TakenSubmission[],
  missing: readonly Group[],
  shared: number,
): readonly string[] {
  const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);
  return [
    `Consolidation of ${yearLabel(year)}, ${round}, with version ${setUp.version} of the set-up.`,
    ...submissions.map(({ group, revision, complete, records }) => {
      const own = records.filter((record) => record.group === group).length;
      const which = revision === enteredHere ? 'entered here, without a submission' : `revision ${revision}`;
      return `${groupName(setUp, group)}: ${which}, ${entries(own)}${complete ? '' : ', incomplete'}.`;
    }),
    ...missing.map(({ id }) => `${groupName(setUp, id)}: ${leftOut.includes(id) ? 'left out' : 'nothing taken'}.`),
    `The partnership's own: ${entries(shared)}.`,
  ];
}
