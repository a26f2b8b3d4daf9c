import { showDay } from '../../domain/fields/vague-date.ts';
import { yearCode, yearLabel } from '../../domain/set-up/financial-year.ts';
import { findYear } from '../../domain/set-up/set-up.ts';
import { daysBetween, type GroupStanding } from '../../domain/submission/tracking.ts';
import { column, tableOf, type Column, type Table } from '../../exchange/csv/column.ts';
import type { Place } from '../services.ts';
import { counted } from '../words.ts';
import { stateNames } from './tracker-words.ts';

export interface ChaseFacts {
  readonly place: Pick<Place, 'setUp' | 'year' | 'round'>;
  /** Those to be reminded, in the order in which they are told. */
  readonly chased: readonly GroupStanding[];
  readonly deadline: string | null;
  readonly today: string;
}

/** "chase-list-2009-10-annual.csv", of letters and digits whatever the round is called. */
export function chaseFile({ year, round }: ChaseFacts['place']): string {
  return `chase-list-${yearCode(year)}-${round.replace(/[^A-Za-z0-9-]+/g, '-')}.csv`;
}

/** The chase list as a table for a spreadsheet. */
export function chaseTable({ place, chased, deadline, today }: ChaseFacts): Table {
  type Cell = string | number | null;
  const said = (name: string, cell: (standing: GroupStanding) => Cell): Column<GroupStanding> =>
    column({ name, label: name, about: '' }, cell);
  return tableOf(
    chaseFile(place),
    [
      said('group_id', ({ group }) => group.id),
      said('group_name', ({ group }) => group.name),
      said('coordinator', ({ group }) => group.coordinator),
      said('year_label', () => yearLabel(place.year)),
      said('round_id', () => place.round),
      said('state', ({ state }) => stateNames[state].toLowerCase()),
      said('revision', ({ newest }) => newest?.submission.revision ?? null),
      said('deadline', () => deadline),
      said('days_late', ({ missing, daysLate }) => (deadline !== null && missing ? daysLate : null)),
      said('open_questions', ({ questions }) => questions.open),
      said('as_of', () => today),
    ],
    () => chased,
  );
}

/** The chase list as text for an e-mail. */
export function chaseText({ place, chased, deadline, today }: ChaseFacts): string {
  const { setUp, year, round } = place;
  const name = findYear(setUp, year)?.rounds.find(({ id }) => id === round)?.name ?? round;
  const due =
    deadline === null ? [] : [`${daysBetween(today, deadline) < 0 ? 'It was' : 'It is'} due on ${showDay(deadline)}.`];
  const head = [`${setUp.partnership.name.trim()}, ${yearLabel(year)}, ${name}`, ...due].join('\n');
  const lines = chased.map((standing) => `- ${lineOf(standing)}`);
  return [head, `Still open on ${showDay(today)}:\n${lines.join('\n')}`].join('\n\n') + '\n';
}

function lineOf({ group, state, awaited, missing, daysLate, questions, newest }: GroupStanding): string {
  const who = group.coordinator.trim() === '' ? group.name : `${group.name} (${group.coordinator.trim()})`;
  const late = missing && daysLate > 0 ? `, ${counted(daysLate, 'day')} late` : '';
  const revision = newest?.submission.revision ?? 0;
  const waits = {
    nothing: 'nothing received',
    returned: `revision ${revision} was returned, the next one is awaited`,
    withdrawn: `revision ${revision} was withdrawn, the next one is awaited`,
  } as const;
  const what =
    awaited && (state === 'nothing' || state === 'returned' || state === 'withdrawn') ? [`${waits[state]}${late}`] : [];
  const asked = questions.open === 0 ? [] : [`${counted(questions.open, 'question')} to answer`];
  return `${who}: ${[...what, ...asked].join('; ')}.`;
}
