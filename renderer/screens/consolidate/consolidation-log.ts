import { isComplete } from '../../domain/submission/completeness.ts';
import type { Consolidation } from '../../domain/consolidation/consolidate.ts';
import type { Group } from '../../domain/set-up/set-up.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { fingerprintOf } from '../../exchange/package/digest.ts';
import { blankRow, type LogRow } from '../../exchange/consolidation-log/log-rows.ts';
import { dayOf } from '../moments.ts';
import { canBeChosen, choiceWords, type GroupChoice } from './group-choices.ts';

/** What the log says of each group, and which groups there is nothing of. */
export interface LogSources {
  readonly sources: readonly LogRow[];
  readonly missing: readonly Group[];
}

/** Where what was put together came from, for the same log as on the command line. */
export function logSources(
  { dataset, missing }: Pick<Consolidation, 'dataset' | 'missing'>,
  groups: readonly GroupChoice[],
  chosen: ReadonlySet<string>,
): LogSources {
  const counts = countByGroup(dataset.records);
  const there = groups.filter(canBeChosen);
  return {
    missing: missing.filter(({ id }) => !there.some((group) => group.id === id)),
    sources: there.map((group) => (chosen.has(group.id) ? taken(group, counts.get(group.id) ?? 0) : leftOut(group))),
  };
}

function taken(group: GroupChoice, entries: number): LogRow {
  const { id, newest } = group;
  if (newest === null) {
    const sentence = 'Entered here, without a submission. Taken as it stands.';
    return { ...blankRow, what: 'entered here', groups: [id], entries, sentence };
  }
  const { state, log } = newest.submission;
  const last = log.at(-1);
  const who = last === undefined || last.who.trim() === '' ? '' : ` by ${last.who.trim()}`;
  const fate =
    state === 'accepted' && last
      ? `Accepted${who} on ${dayOf(last.when)}. ${last.note}`.trim()
      : `Chosen all the same: ${choiceWords(group)}`;
  return {
    ...sourceRow(group),
    what: 'received',
    entries,
    sentence: `${fate} Its entries are taken as they stand here.`,
  };
}

function leftOut(group: GroupChoice): LogRow {
  return { ...sourceRow(group), what: 'left out', sentence: `Left out. ${choiceWords(group)}` };
}

function sourceRow({ id, newest }: GroupChoice): Omit<LogRow, 'what' | 'sentence'> {
  if (newest === null) return { ...blankRow, groups: [id] };
  const { file, written, submission } = newest;
  const { revision, digest, completeness } = submission;
  return {
    ...blankRow,
    ...{ groups: [id], file, written, revision, digest },
    fourWords: fingerprintOf(digest),
    complete: isComplete(completeness),
  };
}

function countByGroup(records: readonly GenericRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { group } of records) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
