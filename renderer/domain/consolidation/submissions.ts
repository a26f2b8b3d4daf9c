import type { Completion } from '../dataset/dataset.ts';
import type { GenericRecord } from '../records/record.ts';
import { yearLabel, type YearKey } from '../set-up/financial-year.ts';
import { findGroup, groupsInSectionOrder, type Group, type SetUp } from '../set-up/set-up.ts';
import { found, type ConsolidationFinding } from './finding.ts';

/** The revision of what the office typed in for a group that handed in nothing itself. */
export const enteredHere = 0;

/** What the consolidation needs of a submission that the office accepted or chose. */
export interface TakenSubmission {
  readonly group: string;
  readonly year: YearKey;
  readonly round: string;
  readonly revision: number;
  readonly setUpVersion: number;
  /** False where it was sent although something was still open. */
  readonly complete: boolean;
  /** The group's own records and the partnership's that travelled with them. */
  readonly records: readonly GenericRecord[];
  readonly completions: readonly Completion[];
}

export interface Part {
  readonly year: YearKey;
  readonly round: string;
}

export interface Chosen {
  /** One for each group, in section order: the same whatever order they came in. */
  readonly submissions: readonly TakenSubmission[];
  readonly missing: readonly Group[];
  readonly findings: readonly ConsolidationFinding[];
}

/** The name of a group, or its id where the set-up does not know it. */
export function groupName(setUp: SetUp, id: string): string {
  const name = findGroup(setUp, id)?.name.trim() ?? '';
  return name === '' ? id : name;
}

/** The groups that report in a year, in section order. */
export function groupsReporting(setUp: SetUp, year: YearKey): readonly Group[] {
  return groupsInSectionOrder(setUp).filter(
    ({ activeFrom, activeTo }) => (activeFrom ?? year) <= year && year <= (activeTo ?? year),
  );
}

/** The newest revision of every group for one year and round, and which groups there is nothing from. */
export function chooseSubmissions(
  setUp: SetUp,
  { year, round, leftOut = [] }: Part & { readonly leftOut?: readonly string[] },
  all: readonly TakenSubmission[],
): Chosen {
  const findings: ConsolidationFinding[] = [];
  const newest = new Map<string, TakenSubmission>();
  for (const submission of all) {
    if (submission.year !== year || submission.round !== round) continue;
    const known = newest.get(submission.group);
    if (!known || submission.revision > known.revision) newest.set(submission.group, submission);
  }
  const places = new Map(groupsInSectionOrder(setUp).map(({ id }, place) => [id, place]));
  const place = (id: string) => places.get(id) ?? places.size;
  const submissions = [...newest.values()].sort(
    (a, b) => place(a.group) - place(b.group) || (a.group < b.group ? -1 : 1),
  );
  for (const { group, revision, complete, setUpVersion } of submissions) {
    const name = groupName(setUp, group);
    const others = new Set(
      all.flatMap((each) =>
        each.group === group && each.year === year && each.round === round && each.revision !== revision
          ? [each.revision]
          : [],
      ),
    );
    const groups = [group];
    if (others.size > 0) {
      const older = [...others].sort((a, b) => a - b).join(', ');
      findings.push(
        found('CON-W02', `${name}: revision ${revision} was taken, and revision ${older} was not.`, { groups }),
      );
    }
    if (!complete)
      findings.push(found('CON-W03', `${name} sent a submission that is marked as incomplete.`, { groups }));
    if (setUpVersion !== setUp.version) {
      const sentence = `${name} worked with version ${setUpVersion} of the set-up; the office has version ${setUp.version}.`;
      findings.push(found('CON-W04', sentence, { groups }));
    }
  }
  const missing = groupsReporting(setUp, year).filter(({ id }) => !newest.has(id));
  for (const { id } of missing) {
    const name = groupName(setUp, id);
    const why = leftOut.includes(id) ? `${name} is left out of` : `Nothing was taken from ${name} for`;
    const sentence = `${why} ${yearLabel(year)}: its part is missing.`;
    findings.push(found('CON-W01', sentence, { groups: [id] }));
  }
  return { submissions, missing, findings };
}
