import { enteredHere, type TakenSubmission } from '../../domain/consolidation/submissions.ts';
import type { ConsolidationInput } from '../../domain/consolidation/consolidate.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import { isComplete } from '../../domain/submission/completeness.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import type { Place } from '../services.ts';
import { pause } from '../slices.ts';
import { canBeChosen, type GroupChoice } from './group-choices.ts';

export type Readable = Pick<ReviewStore, 'records' | 'completions' | 'content'>;

export interface Watch {
  readonly signal: AbortSignal;
  readonly tell: (words: string, done: number, of: number) => void;
}

/**
 * The entries of the chosen groups as they stand here, with what travelled of the partnership's own in each submission.
 * Group by group, so that the window can draw in between.
 */
export async function gather(
  store: Readable,
  { setUp, year, round }: Pick<Place, 'setUp' | 'year' | 'round'>,
  groups: readonly GroupChoice[],
  chosen: ReadonlySet<string>,
  { signal, tell }: Watch,
): Promise<ConsolidationInput> {
  const wanted = groups.filter(({ id }) => chosen.has(id));
  const submissions: TakenSubmission[] = [];
  for (const [index, { id, newest }] of wanted.entries()) {
    tell('Reading the entries', index, wanted.length);
    await pause();
    signal.throwIfAborted();
    const [records, completions, content] = await Promise.all([
      store.records({ year, group: id }),
      store.completions({ year, group: id, round }),
      newest === null ? undefined : store.content(newest.id),
    ]);
    const own = records.filter((record) => record.round === round);
    submissions.push({
      ...{ group: id, year, round, completions },
      revision: newest?.submission.revision ?? enteredHere,
      setUpVersion: newest?.submission.setUpVersion ?? setUp.version,
      complete: newest === null || isComplete(newest.submission.completeness),
      records: [...own, ...carried(content?.partnershipRecords)],
    });
  }
  const partnership = (await store.records({ year, group: partnershipId })).filter((record) => record.round === round);
  return {
    ...{ setUp, year, round, partnership },
    // What was entered here was entered beside the office's own, so nothing of the partnership's can differ in it.
    submissions: submissions.map((each) =>
      each.revision === enteredHere ? { ...each, records: [...each.records, ...partnership] } : each,
    ),
    leftOut: groups.filter((group) => canBeChosen(group) && !chosen.has(group.id)).map(({ id }) => id),
  };
}

/** What the rules compare the entries with: the year before, of the groups and of the partnership. */
export async function yearBefore(
  store: Readable,
  { setUp, year }: Pick<Place, 'setUp' | 'year'>,
  { signal, tell }: Watch,
): Promise<readonly GenericRecord[]> {
  const ids = [...setUp.groups.map(({ id }) => id), partnershipId].sort();
  const records: GenericRecord[] = [];
  for (const [index, group] of ids.entries()) {
    tell('Reading the year before', index, ids.length);
    await pause();
    signal.throwIfAborted();
    for (const record of await store.records({ year: year - 1, group })) records.push(record);
  }
  return records;
}

function carried(records: readonly GenericRecord[] = []): readonly GenericRecord[] {
  return records.filter(({ group }) => group === partnershipId);
}
