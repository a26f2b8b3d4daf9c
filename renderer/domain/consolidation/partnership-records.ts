import { same } from '../merge/same.ts';
import { nounOf, titleOf } from '../merge/shown.ts';
import type { GenericRecord } from '../records/record.ts';
import { partnershipId } from '../records/sections.ts';
import type { SetUp } from '../set-up/set-up.ts';
import { found, listed, type ConsolidationFinding } from './finding.ts';
import { groupName, type TakenSubmission } from './submissions.ts';

/** One version of an entry, and the groups that carry it. */
interface Version {
  readonly record: GenericRecord;
  readonly groups: string[];
}

interface Shared {
  readonly records: readonly GenericRecord[];
  readonly findings: readonly ConsolidationFinding[];
}

/**
 * The partnership's own records, each once: the office's version and nothing else where there is one. Otherwise the
 * version that most submissions have, of equals that of the first group in section order. Any difference is reported.
 * @param office null where it gives no version
 */
export function partnershipRecords(
  setUp: SetUp,
  office: readonly GenericRecord[] | null,
  submissions: readonly TakenSubmission[],
): Shared {
  const carried = versionsOf(submissions);
  const all = submissions.map(({ group }) => group);
  return office === null ? byMost(setUp, carried, all) : byOffice(setUp, office, carried, all);
}

function byOffice(
  setUp: SetUp,
  office: readonly GenericRecord[],
  carried: ReadonlyMap<string, readonly Version[]>,
  all: readonly string[],
): Shared {
  const ids = new Set(office.map(({ id }) => id));
  const others = [...carried].filter(([id]) => !ids.has(id));
  return {
    records: office,
    findings: [
      ...office.flatMap((record) => differences(setUp, record, "the office's", carried.get(record.id) ?? [], all)),
      ...others.flatMap(([, versions]) => leftOut(setUp, versions)),
    ],
  };
}

function byMost(setUp: SetUp, carried: ReadonlyMap<string, readonly Version[]>, all: readonly string[]): Shared {
  const records: GenericRecord[] = [];
  const findings: ConsolidationFinding[] = [];
  for (const versions of carried.values()) {
    const [first, ...rest] = versions;
    if (!first) continue;
    const most = rest.reduce((best, each) => (each.groups.length > best.groups.length ? each : best), first);
    records.push(most.record);
    findings.push(...differences(setUp, most.record, `that of ${names(setUp, most.groups)}`, versions, all));
  }
  return { records, findings };
}

/** Which groups carry another version of a record than the one taken, and which carry none. */
function differences(
  setUp: SetUp,
  taken: GenericRecord,
  whose: string,
  versions: readonly Version[],
  all: readonly string[],
): readonly ConsolidationFinding[] {
  const findings: ConsolidationFinding[] = [];
  const records = [taken.id];
  const differing = groupsOf(versions.filter(({ record }) => !same(record, taken)));
  if (differing.length > 0) {
    const sentence = `${called(taken)} is not the same everywhere: ${names(setUp, differing)} sent another version. Taken was ${whose}.`;
    findings.push(found('CON-W05', sentence, { records, groups: differing }));
  }
  const carrying = new Set(groupsOf(versions));
  const without = all.filter((group) => !carrying.has(group));
  if (without.length > 0) {
    const sentence = `${called(taken)} is missing from what ${names(setUp, without)} sent.`;
    findings.push(found('CON-W05', sentence, { records, groups: without }));
  }
  return findings;
}

function leftOut(setUp: SetUp, versions: readonly Version[]): readonly ConsolidationFinding[] {
  const [first] = versions;
  if (!first) return [];
  const groups = groupsOf(versions);
  const sentence = `${called(first.record)} is in what ${names(setUp, groups)} sent, and the office does not have it: it was left out.`;
  return [found('CON-W05', sentence, { records: [first.record.id], groups })];
}

/** What the submissions carry of the partnership's, by id: the different versions of each. */
function versionsOf(submissions: readonly TakenSubmission[]): ReadonlyMap<string, readonly Version[]> {
  const carried = new Map<string, Version[]>();
  for (const { group, records } of submissions) {
    for (const record of records) {
      if (record.group !== partnershipId) continue;
      const versions = carried.get(record.id) ?? [];
      carried.set(record.id, versions);
      const alike = versions.find((other) => same(other.record, record));
      if (!alike) versions.push({ record, groups: [group] });
      else if (alike.groups.at(-1) !== group) alike.groups.push(group);
    }
  }
  return carried;
}

function groupsOf(versions: readonly Version[]): readonly string[] {
  return [...new Set(versions.flatMap(({ groups }) => groups))];
}

function names(setUp: SetUp, groups: readonly string[]): string {
  return listed(groups.map((group) => groupName(setUp, group)));
}

function called(record: GenericRecord): string {
  return `The partnership's ${nounOf(record.type)} "${titleOf(record)}"`;
}
