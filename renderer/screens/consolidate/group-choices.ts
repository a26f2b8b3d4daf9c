import { groupName, groupsReporting } from '../../domain/consolidation/submissions.ts';
import { newestFirst, type KeptSubmission } from '../../domain/submission/kept.ts';
import { openWords } from '../../domain/submission/tracking.ts';
import type { Place } from '../services.ts';
import { entries } from '../words.ts';

/** One group, with what there is of it for the round. */
export interface GroupChoice {
  readonly id: string;
  readonly name: string;
  /** The newest submission that was taken in; null for none. */
  readonly newest: KeptSubmission | null;
  /** How many entries the office has of a group that sent nothing; 0 where it has sent something. */
  readonly enteredHere: number;
}

/** The groups of a round in section order, behind them any other that has sent something. */
export function groupChoices(
  { setUp, year }: Pick<Place, 'setUp' | 'year'>,
  received: readonly KeptSubmission[],
  enteredHere: ReadonlyMap<string, number>,
): readonly GroupChoice[] {
  const newest = new Map<string, KeptSubmission>();
  for (const kept of newestFirst(received.filter(({ direction }) => direction === 'received'))) {
    if (!newest.has(kept.group)) newest.set(kept.group, kept);
  }
  const reporting = groupsReporting(setUp, year).map(({ id }) => id);
  const others = [...newest.keys()].filter((id) => !reporting.includes(id)).sort();
  return [...reporting, ...others].map((id) => ({
    id,
    name: groupName(setUp, id),
    newest: newest.get(id) ?? null,
    enteredHere: newest.has(id) ? 0 : (enteredHere.get(id) ?? 0),
  }));
}

/** Whether there is anything of it that could be taken. */
export function canBeChosen({ newest, enteredHere }: GroupChoice): boolean {
  return newest !== null || enteredHere > 0;
}

/** Accepted ones are taken unless somebody says otherwise. */
export function usualChoice(choices: readonly GroupChoice[]): ReadonlySet<string> {
  return new Set(choices.filter(({ newest }) => newest?.submission.state === 'accepted').map(({ id }) => id));
}

/** What there is of a group, and what taking it would mean. */
export function choiceWords({ newest, enteredHere }: GroupChoice): string {
  if (newest === null) {
    return enteredHere === 0
      ? 'Has sent nothing: the review says so in its place.'
      : `Entered here, without a submission: ${entries(enteredHere)}.`;
  }
  const { revision, state, completeness } = newest.submission;
  const open = openWords(completeness, 0);
  const missing = open === '' ? '' : ` Sent with ${open}.`;
  const states = {
    accepted: 'accepted.',
    returned: 'returned for correction; the next one is awaited.',
    withdrawn: 'withdrawn by the group.',
  } as const;
  const now =
    state === 'accepted' || state === 'returned' || state === 'withdrawn' ? states[state] : 'not accepted yet.';
  return `Revision ${revision}, ${now}${missing}`;
}
