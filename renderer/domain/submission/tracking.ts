import { listed } from '../consolidation/finding.ts';
import { groupName, groupsReporting } from '../consolidation/submissions.ts';
import { countsByGroup } from '../queries/queries.ts';
import type { Query } from '../queries/query.ts';
import { groupSections } from '../records/sections.ts';
import { findGroup, findYear, newGroup, type Group, type SetUp } from '../set-up/set-up.ts';
import { isComplete } from './completeness.ts';
import { newestFirst, type KeptSubmission } from './kept.ts';
import { moveTo, takeBack, whyNot, type Act, type Moved } from './states.ts';
import type { Part } from './submission.ts';

/** "queried": it is here, and a question on it waits for an answer of the group. */
export type GroupState = 'nothing' | 'received' | 'queried' | 'returned' | 'accepted' | 'withdrawn';

/** Where one group stands with what it hands in for a round, as the office sees it. */
export interface GroupStanding {
  readonly group: Group;
  readonly state: GroupState;
  /** The newest revision that was taken in; null for none. */
  readonly newest: KeptSubmission | null;
  /** The newest revision that was accepted: it stands until another is, whatever came after it. null for none. */
  readonly accepted: KeptSubmission | null;
  /** All that were taken in, the newest first. */
  readonly history: readonly KeptSubmission[];
  /** Questions that wait for an answer, and answers that nobody has read and closed. */
  readonly questions: { readonly open: number; readonly answered: number };
  /** Whether the office waits for something: a first submission, or a new revision. */
  readonly awaited: boolean;
  /** Whether nothing of it stands: nothing has come, or what came was withdrawn and nothing before it accepted. */
  readonly missing: boolean;
  /** Whole days after the deadline: until today where it is missing, else until the first revision was sent. 0 for none. */
  readonly daysLate: number;
}

export interface TrackedRound extends Pick<Part, 'year' | 'round'> {
  readonly setUp: SetUp;
  readonly submissions: readonly KeptSubmission[];
  readonly queries: readonly Query[];
  /** The day it is, by the clock of this computer, as an ISO day. */
  readonly today: string;
}

/** Every group that reports in the year, in section order, and behind them any other that has sent something. */
export function standingsOf({
  setUp,
  year,
  round,
  submissions,
  queries,
  today,
}: TrackedRound): readonly GroupStanding[] {
  const part = (each: Part) => each.year === year && each.round === round;
  const deadline = deadlineOf(setUp, { year, round });
  const received = new Map<string, KeptSubmission[]>();
  for (const kept of submissions.filter((each) => part(each) && each.direction === 'received')) {
    const others = received.get(kept.group);
    if (others) others.push(kept);
    else received.set(kept.group, [kept]);
  }
  const asked = countsByGroup(queries.filter(part));
  const reporting = groupsReporting(setUp, year);
  const known = new Set(reporting.map(({ id }) => id));
  const others = [...received.keys()].filter((id) => !known.has(id)).sort();
  return [...reporting, ...others.map((id) => anyGroup(setUp, id))].map((group) => {
    const history = newestFirst(received.get(group.id) ?? []);
    const newest = history[0] ?? null;
    const { open, answered } = asked.get(group.id) ?? { open: 0, answered: 0 };
    const state = stateOf(newest, open);
    const accepted = newestAccepted(history);
    const missing = accepted === null && (state === 'nothing' || state === 'withdrawn');
    const awaited = missing || state === 'returned';
    const until = missing ? today : firstSent(history);
    const daysLate = deadline === null || until === null ? 0 : Math.max(0, daysBetween(deadline, until));
    return { group, state, newest, accepted, history, questions: { open, answered }, awaited, missing, daysLate };
  });
}

/** The ISO day on which a round is due; null where the set-up says none. */
export function deadlineOf(setUp: SetUp, { year, round }: Pick<Part, 'year' | 'round'>): string | null {
  return findYear(setUp, year)?.rounds.find(({ id }) => id === round)?.deadline ?? null;
}

export interface StandingCounts {
  readonly groups: number;
  /** Groups of which a revision is here that is neither returned nor withdrawn, or one was accepted before. */
  readonly received: number;
  readonly accepted: number;
  readonly returned: number;
  readonly withdrawn: number;
  readonly queried: number;
  /** Groups that are missing after the deadline. */
  readonly late: number;
}

export function countStandings(standings: readonly GroupStanding[]): StandingCounts {
  const count = (wanted: (standing: GroupStanding) => boolean) => standings.filter(wanted).length;
  return {
    groups: standings.length,
    received: count(({ awaited, accepted }) => !awaited || accepted !== null),
    accepted: count(({ accepted }) => accepted !== null),
    returned: count(({ state }) => state === 'returned'),
    withdrawn: count(({ state }) => state === 'withdrawn'),
    queried: count(({ questions }) => questions.open > 0),
    late: count(({ missing, daysLate }) => missing && daysLate > 0),
  };
}

/** Those that somebody has to be reminded of: awaited ones, and those with an open question; missing ones first. */
export function toChase(standings: readonly GroupStanding[]): readonly GroupStanding[] {
  return standings
    .filter(({ awaited, questions }) => awaited || questions.open > 0)
    .sort((a, b) => Number(b.missing) - Number(a.missing) || b.daysLate - a.daysLate);
}

/** Whether its newest revision can be accepted as it is, without looking at anything. */
export function isReady({ newest, questions }: GroupStanding): boolean {
  if (newest === null || questions.open > 0) return false;
  return isComplete(newest.submission.completeness) && whyNot(newest.submission, 'accepted') === null;
}

/** The act of the office on a received revision; what is open then is kept in the log. */
export function accepted({ submission }: KeptSubmission, act: Act, openQuestions = 0): Moved {
  const open = openWords(submission.completeness, openQuestions);
  const note = open === '' ? act.note : `Accepted with ${open}.${act.note === '' ? '' : ` ${act.note}`}`;
  return moveTo(submission, 'accepted', { ...act, note });
}

/** Whether the last thing that happened to it was that the office returned it, which can be taken back. */
export function canTakeBack({ submission: { state, log } }: KeptSubmission): boolean {
  return state === 'returned' && log.at(-1)?.from === 'sent';
}

/** The return, taken back. */
export function returnTakenBack({ submission }: KeptSubmission, act: Act): Moved {
  if (submission.state === 'returned') return takeBack(submission, act);
  return { problem: 'It has not been returned, so there is nothing to take back.' };
}

/** "2 sections not completed, 1 error, 3 warnings and 1 question open"; empty where nothing is. */
export function openWords(
  { completed, openErrors, openWarnings }: KeptSubmission['submission']['completeness'],
  openQuestions: number,
): string {
  const missing = groupSections.filter(({ id }) => !completed.includes(id)).length;
  const told = (count: number, one: string, many = `${one}s`) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  const open = [
    ...told(openErrors, 'open error'),
    ...told(openWarnings, 'open warning'),
    ...told(openQuestions, 'open question'),
  ];
  return listed([...told(missing, 'section not completed', 'sections not completed'), ...open]);
}

/** The newest revision that was accepted, of all of a group. */
export function newestAccepted(history: readonly KeptSubmission[]): KeptSubmission | null {
  return newestFirst(history).find(({ submission }) => submission.state === 'accepted') ?? null;
}

/**
 * What came after the revision that stands, without being accepted: "revision 2 is here and not accepted yet". Empty
 * where nothing was accepted, or nothing came after it.
 */
export function sinceAccepted({ newest, accepted }: Pick<GroupStanding, 'newest' | 'accepted'>): string {
  if (newest === null || accepted === null || newest.id === accepted.id) return '';
  const { revision, state } = newest.submission;
  const which = `${revision === accepted.submission.revision ? 'another ' : ''}revision ${revision}`;
  if (state === 'returned') return `${which} was returned for correction`;
  return state === 'withdrawn' ? `${which} was withdrawn by the group` : `${which} is here and not accepted yet`;
}

/** The day of a moment by the clock of this computer, as an ISO day. */
export function localDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Days from one ISO day to another, as a calendar counts them: no day has 23 or 25 hours here. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / 86_400_000);
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

/** The local day on which the group first sent something, by the log of its first revision. */
function firstSent(history: readonly KeptSubmission[]): string | null {
  const first = history.at(-1);
  if (!first) return null;
  const sent = first.submission.log.find(({ to }) => to === 'sent')?.when ?? first.written;
  const moment = new Date(sent);
  return Number.isNaN(moment.getTime()) ? null : localDay(moment);
}

function stateOf(newest: KeptSubmission | null, open: number): GroupState {
  if (newest === null) return 'nothing';
  const { state } = newest.submission;
  if (state === 'accepted' || state === 'withdrawn' || state === 'returned') return state;
  return open > 0 ? 'queried' : 'received';
}

function anyGroup(setUp: SetUp, id: string): Group {
  return findGroup(setUp, id) ?? newGroup(id, groupName(setUp, id), { chartOrder: 0, sectionOrder: 0 });
}
