import type { Consolidation } from '../../domain/consolidation/consolidate.ts';
import type { Group } from '../../domain/set-up/set-up.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { isComplete } from '../../domain/submission/completeness.ts';
import type { KeptSubmission } from '../../domain/submission/kept.ts';
import { sinceAccepted } from '../../domain/submission/tracking.ts';
import { fingerprintOf } from '../../exchange/package/digest.ts';
import { blankRow, type LogRow } from '../../exchange/consolidation-log/log-rows.ts';
import { dayOf } from '../moments.ts';
import { entries as entryCount } from '../words.ts';
import { entriesIn, type ChangedHere } from './gather.ts';
import {
  canBeChosen,
  choiceWords,
  hasTwoWays,
  newestWords,
  revisionTaken,
  takeOf,
  type Chosen,
  type GroupChoice,
  type Take,
} from './group-choices.ts';

/** What the log says of each group, and which groups there is nothing of. */
export interface LogSources {
  readonly sources: readonly LogRow[];
  readonly missing: readonly Group[];
}

/** Where what was put together came from, for the same log as on the command line. */
export function logSources(
  { dataset, missing, changedHere }: Pick<Consolidation, 'dataset' | 'missing'> & { readonly changedHere: ChangedHere },
  groups: readonly GroupChoice[],
  chosen: Chosen,
): LogSources {
  const counts = countByGroup(dataset.records);
  const there = groups.filter(canBeChosen);
  return {
    missing: missing.filter(({ id }) => !there.some((group) => group.id === id)),
    sources: there.map((group) => {
      const take = takeOf(group, chosen);
      if (take === undefined) return leftOut(group);
      return taken(group, take, counts.get(group.id) ?? 0, entriesIn(changedHere.get(group.id) ?? []));
    }),
  };
}

function taken(group: GroupChoice, take: Take, entries: number, changed: number): LogRow {
  const { id } = group;
  const kept = revisionTaken(group, take);
  if (kept === null) {
    const sentence = 'Entered here, without a submission. Taken as it stands.';
    return { ...blankRow, what: 'entered here', groups: [id], entries, sentence };
  }
  const { state, log, revision, digest } = kept.submission;
  const last = log.at(-1);
  const who = last === undefined || last.who.trim() === '' ? '' : ` by ${last.who.trim()}`;
  const fate =
    state === 'accepted' && last
      ? `Accepted${who} on ${dayOf(last.when)}. ${last.note}`.trim()
      : `Chosen all the same: ${newestWords(kept)}`;
  const row = { ...sourceRow(group, kept), what: 'received', entries } as const;
  if (take === 'accepted') {
    const { erased } = kept;
    const sent =
      erased === undefined ? 'Taken as it was sent' : `Taken as it was sent, but for a name erased on ${dayOf(erased)}`;
    return { ...row, sentence: `${fate} ${sent}: ${sinceAccepted(group)}.` };
  }
  const passed = hasTwoWays(group) ? ` Revision ${group.accepted?.submission.revision ?? ''} was accepted.` : '';
  const sentence = `${fate}${passed} Its entries are taken as they stand here.`;
  if (changed === 0) return { ...row, sentence };
  const since = `Changed here since revision ${revision} (four words ${fingerprintOf(digest)}): ${entryCount(changed)}.`;
  return { ...row, digest: '', fourWords: '', sentence: `${sentence} ${since}` };
}

function leftOut(group: GroupChoice): LogRow {
  return { ...sourceRow(group, group.newest), what: 'left out', sentence: `Left out. ${choiceWords(group)}` };
}

/**
 * The digest and the four words are those of the revision: they are left out where other content is taken, and where a
 * name was erased from what is kept of it.
 */
function sourceRow({ id }: GroupChoice, kept: KeptSubmission | null): Omit<LogRow, 'what' | 'sentence'> {
  if (kept === null) return { ...blankRow, groups: [id] };
  const { file, written, submission } = kept;
  const { revision, digest, completeness } = submission;
  return {
    ...blankRow,
    ...{ groups: [id], file, written, revision, digest },
    fourWords: fingerprintOf(digest),
    ...(kept.erased === undefined ? {} : { digest: '', fourWords: '' }),
    complete: isComplete(completeness),
  };
}

function countByGroup(records: readonly GenericRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { group } of records) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
