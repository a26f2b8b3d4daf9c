import { isComplete } from '../../domain/submission/completeness.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { fingerprintOf } from '../../exchange/package/digest.ts';
import { blankRow, logRows, type LogFacts, type LogRow } from '../../exchange/consolidation-log/log-rows.ts';
import { dayOf } from '../moments.ts';
import { canBeChosen, choiceWords, type GroupChoice } from './group-choices.ts';

/** The log of what was put together here: the same lines and columns as on the command line. */
export function consolidationLog(
  done: Omit<LogFacts, 'note'>,
  groups: readonly GroupChoice[],
  chosen: ReadonlySet<string>,
): readonly LogRow[] {
  const counts = countByGroup(done.dataset.records);
  const there = groups.filter(canBeChosen);
  const missing = done.missing.filter(({ id }) => !there.some((group) => group.id === id));
  const sources = there.map((group) =>
    chosen.has(group.id) ? taken(group, counts.get(group.id) ?? 0) : leftOut(group, yearLabel(done.year)),
  );
  return logRows({ ...done, missing, note: null }, sources);
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

function leftOut(group: GroupChoice, year: string): LogRow {
  return { ...sourceRow(group), what: 'left out', sentence: `Left out of ${year}. ${choiceWords(group)}` };
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
