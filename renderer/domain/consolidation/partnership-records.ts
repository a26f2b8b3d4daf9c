import { same } from '../merge/same.ts';
import { nounOf, titleOf } from '../merge/shown.ts';
import type { GenericRecord } from '../records/record.ts';
import { partnershipId } from '../records/sections.ts';
import type { SetUp } from '../set-up/set-up.ts';
import { found, listed, type ConsolidationFinding } from './finding.ts';
import { groupName, type TakenSubmission } from './submissions.ts';

type Held = { readonly record: GenericRecord; readonly groups: string[] };

/**
 * The partnership's own records, each once. The office's version counts where it gives one; else the one that most
 * submissions have, of equals that of the first group in section order. Any difference is reported.
 */
export function partnershipRecords(
  setUp: SetUp,
  own: readonly GenericRecord[],
  submissions: readonly TakenSubmission[],
): { readonly records: readonly GenericRecord[]; readonly findings: readonly ConsolidationFinding[] } {
  const versions = new Map<string, Held[]>(own.map((record) => [record.id, [{ record, groups: [] }]]));
  for (const { group, records } of submissions) {
    for (const record of records) {
      if (record.group !== partnershipId) continue;
      const held = versions.get(record.id) ?? [];
      versions.set(record.id, held);
      const alike = held.find((other) => same(other.record, record));
      if (alike) alike.groups.push(group);
      else held.push({ record, groups: [group] });
    }
  }
  const ownIds = new Set(own.map(({ id }) => id));
  const records: GenericRecord[] = [];
  const findings: ConsolidationFinding[] = [];
  for (const [id, held] of versions) {
    const [first] = held;
    if (!first) continue;
    const most = held.reduce((best, each) => (each.groups.length > best.groups.length ? each : best), first);
    const taken = ownIds.has(id) ? first : most;
    records.push(taken.record);
    const without = submissions.filter(({ group }) => !held.some(({ groups }) => groups.includes(group)));
    const names = (groups: readonly string[]) => listed(groups.map((group) => groupName(setUp, group)));
    const others = held.filter((each) => each !== taken).flatMap(({ groups }) => groups);
    const what = `The partnership's ${nounOf(taken.record.type)} "${titleOf(taken.record)}"`;
    const whose = ownIds.has(id) ? "the office's" : `that of ${names(taken.groups)}`;
    if (others.length > 0) {
      const sentence = `${what} is not the same everywhere: ${names(others)} sent another version. Taken was ${whose}.`;
      findings.push(found('CON-W05', sentence, { records: [id], groups: others }));
    }
    if (without.length > 0) {
      const groups = without.map(({ group }) => group);
      findings.push(found('CON-W05', `${what} is missing from what ${names(groups)} sent.`, { records: [id], groups }));
    }
  }
  return { records, findings };
}
