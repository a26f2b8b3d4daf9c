import { groupName, groupsReporting } from '../../domain/consolidation/submissions.ts';
import { newestFirst, type KeptSubmission } from '../../domain/submission/kept.ts';
import { newestAccepted, openWords, sinceAccepted } from '../../domain/submission/tracking.ts';
import type { Place } from '../services.ts';
import { entries } from '../words.ts';

/** One group, with what there is of it for the round. */
export interface GroupChoice {
  readonly id: string;
  readonly name: string;
  /** The newest submission that was taken in; null for none. */
  readonly newest: KeptSubmission | null;
  /** The newest revision that was accepted, which stands until another is; null for none. */
  readonly accepted: KeptSubmission | null;
  /** How many entries the office has of a group that sent nothing; 0 where it has sent something. */
  readonly enteredHere: number;
}

/** What is taken of a group: its entries as they stand here, or those its accepted revision brought. */
export type Take = 'here' | 'accepted';

/** The groups that are to be in the review, by id, with what is taken of each. */
export type Chosen = ReadonlyMap<string, Take>;

/** The groups of a round in section order, behind them any other that has sent something. */
export function groupChoices(
  { setUp, year }: Pick<Place, 'setUp' | 'year'>,
  received: readonly KeptSubmission[],
  enteredHere: ReadonlyMap<string, number>,
): readonly GroupChoice[] {
  const histories = new Map<string, KeptSubmission[]>();
  for (const kept of newestFirst(received.filter(({ direction }) => direction === 'received'))) {
    const history = histories.get(kept.group);
    if (history) history.push(kept);
    else histories.set(kept.group, [kept]);
  }
  const reporting = groupsReporting(setUp, year).map(({ id }) => id);
  const others = [...histories.keys()].filter((id) => !reporting.includes(id)).sort();
  return [...reporting, ...others].map((id) => ({
    id,
    name: groupName(setUp, id),
    newest: histories.get(id)?.[0] ?? null,
    accepted: newestAccepted(histories.get(id) ?? []),
    enteredHere: histories.has(id) ? 0 : (enteredHere.get(id) ?? 0),
  }));
}

/** Whether there is anything of it that could be taken. */
export function canBeChosen({ newest, enteredHere }: GroupChoice): boolean {
  return newest !== null || enteredHere > 0;
}

/** Accepted ones are taken unless somebody says otherwise. */
export function usualChoice(choices: readonly GroupChoice[]): Chosen {
  return new Map(choices.filter(({ accepted }) => accepted !== null).map((group) => [group.id, usualTake(group)]));
}

/** Whether something came after the accepted revision, so that it can be told apart from what stands here. */
export function hasTwoWays(group: GroupChoice): boolean {
  return sinceAccepted(group) !== '';
}

/** What the accepted revision brought, where something came after it; else what stands here. */
export function usualTake(group: GroupChoice): Take {
  return hasTwoWays(group) ? 'accepted' : 'here';
}

/** What is taken of a group; undefined where it is left out. What was chosen between two ways means nothing without them. */
export function takeOf(group: GroupChoice, chosen: Chosen): Take | undefined {
  const take = chosen.get(group.id);
  return take === 'accepted' && !hasTwoWays(group) ? 'here' : take;
}

/** The revision that is taken, or of which the entries that stand here come; null where nothing was sent. */
export function revisionTaken({ newest, accepted }: GroupChoice, take: Take): KeptSubmission | null {
  return take === 'accepted' ? accepted : newest;
}

/** What there is of a group, and what taking it would mean. */
export function choiceWords(group: GroupChoice): string {
  const { newest, accepted, enteredHere } = group;
  if (newest === null) {
    return enteredHere === 0
      ? 'Has sent nothing: its part is missing from the review.'
      : `Entered here, without a submission: ${entries(enteredHere)}.`;
  }
  if (accepted !== null && hasTwoWays(group)) {
    return `Revision ${accepted.submission.revision}, accepted; ${sinceAccepted(group)}.${sentWith(accepted)}`;
  }
  return newestWords(newest);
}

/** "Revision 2, not accepted yet. Sent with 1 open error.", of the newest revision alone. */
export function newestWords(newest: KeptSubmission): string {
  const { revision, state } = newest.submission;
  const states = {
    accepted: 'accepted.',
    returned: 'returned for correction; the next one is awaited.',
    withdrawn: 'withdrawn by the group.',
  } as const;
  const now =
    state === 'accepted' || state === 'returned' || state === 'withdrawn' ? states[state] : 'not accepted yet.';
  return `Revision ${revision}, ${now}${sentWith(newest)}`;
}

function sentWith({ submission }: KeptSubmission): string {
  const open = openWords(submission.completeness, 0);
  return open === '' ? '' : ` Sent with ${open}.`;
}
