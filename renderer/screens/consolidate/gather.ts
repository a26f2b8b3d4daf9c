import { enteredHere, type TakenSubmission } from '../../domain/consolidation/submissions.ts';
import type { ConsolidationInput } from '../../domain/consolidation/consolidate.ts';
import { changesBetween, type Change } from '../../domain/merge/changes.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import { isComplete } from '../../domain/submission/completeness.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import type { Place } from '../services.ts';
import { pause } from '../slices.ts';
import { ConsolidationProblem } from './consolidation-problem.ts';
import { canBeChosen, revisionTaken, takeOf, type Chosen, type GroupChoice, type Take } from './group-choices.ts';

export type Readable = Pick<ReviewStore, 'records' | 'completions' | 'content'>;

export interface Watch {
  readonly signal: AbortSignal;
  readonly tell: (words: string, done: number, of: number) => void;
}

export interface Gathered {
  readonly input: ConsolidationInput;
  /** Where the entries that stand here are no longer those of the revision they came with, by group. */
  readonly changedHere: ChangedHere;
}

/** By the id of the group; none where nothing differs. */
export type ChangedHere = ReadonlyMap<string, readonly Change[]>;

/**
 * The entries of the chosen groups, as they stand here or as the accepted revision brought them, with what travelled of
 * the partnership's own in each submission. Group by group, so that the window can draw in between.
 * @throws ConsolidationProblem
 */
export async function gather(
  store: Readable,
  { setUp, year, round }: Pick<Place, 'setUp' | 'year' | 'round'>,
  groups: readonly GroupChoice[],
  chosen: Chosen,
  { signal, tell }: Watch,
): Promise<Gathered> {
  const wanted = groups.flatMap((group) => {
    const take = takeOf(group, chosen);
    return take === undefined ? [] : [{ group, take }];
  });
  const changedHere = new Map<string, readonly Change[]>();
  const submissions: TakenSubmission[] = [];
  for (const [index, { group, take }] of wanted.entries()) {
    tell('Reading the entries', index, wanted.length);
    await pause();
    signal.throwIfAborted();
    const { submission, changes } = await takenOf(store, { setUp, year, round }, group, take);
    submissions.push(submission);
    if (changes.length > 0) changedHere.set(group.id, changes);
  }
  const partnership = (await store.records({ year, group: partnershipId })).filter((record) => record.round === round);
  const input = {
    ...{ setUp, year, round, partnership },
    // What was entered here was entered beside the office's own, so nothing of the partnership's can differ in it.
    submissions: submissions.map((each) =>
      each.revision === enteredHere ? { ...each, records: [...each.records, ...partnership] } : each,
    ),
    leftOut: groups.filter((group) => canBeChosen(group) && !chosen.has(group.id)).map(({ id }) => id),
  };
  return { input, changedHere };
}

interface Taken {
  readonly submission: TakenSubmission;
  readonly changes: readonly Change[];
}

async function takenOf(
  store: Readable,
  { setUp, year, round }: Pick<Place, 'setUp' | 'year' | 'round'>,
  group: GroupChoice,
  take: Take,
): Promise<Taken> {
  const { id, name } = group;
  const kept = revisionTaken(group, take);
  const content = kept === null ? undefined : await store.content(kept.id);
  const part = { group: id, year, round };
  const facts = {
    ...part,
    revision: kept?.submission.revision ?? enteredHere,
    setUpVersion: kept?.submission.setUpVersion ?? setUp.version,
    complete: kept === null || isComplete(kept.submission.completeness),
  };
  const shared = carried(content?.partnershipRecords);
  if (take === 'accepted') {
    if (!content) throw new ConsolidationProblem(notKept(name));
    const { records, completions } = content;
    return { submission: { ...facts, completions, records: [...records, ...shared] }, changes: [] };
  }
  const [records, completions] = await Promise.all([store.records({ year, group: id }), store.completions(part)]);
  const own = records.filter((record) => record.round === round);
  const changes = content ? changesBetween(content.records, own) : [];
  return { submission: { ...facts, completions, records: [...own, ...shared] }, changes };
}

/** How many entries the changes are in. */
export function entriesIn(changes: readonly Change[]): number {
  return new Set(changes.map(({ record }) => record)).size;
}

function notKept(name: string): string {
  return `What the accepted revision of ${name} brought is no longer kept here. Choose its entries as they stand here.`;
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
