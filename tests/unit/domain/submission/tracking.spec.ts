import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Query } from '../../../../renderer/domain/queries/query.ts';
import { groupSections } from '../../../../renderer/domain/records/sections.ts';
import type { KeptSubmission } from '../../../../renderer/domain/submission/kept.ts';
import type { StateChange, Submission, SubmissionState } from '../../../../renderer/domain/submission/submission.ts';
import {
  accepted,
  canTakeBack,
  countStandings,
  daysBetween,
  isReady,
  localDay,
  openWords,
  returnTakenBack,
  sinceAccepted,
  standingsOf,
  toChase,
} from '../../../../renderer/domain/submission/tracking.ts';
import { keptSubmission } from '../../../fixtures/kept-submission.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';

const deadline = '2010-06-30';
const made = madeUpSetUp([2009], 4);
const setUp = {
  ...made,
  years: made.years.map((year) => ({ ...year, rounds: year.rounds.map((round) => ({ ...round, deadline })) })),
};
const act = { who: 'B. Officer', when: '2010-07-02T10:00:00.000Z', note: '' };
const everything = groupSections.map(({ id }) => id);
const complete = { completed: everything, openErrors: 0, openWarnings: 0, explained: 0 };

function kept(group: string, given: Partial<Submission> = {}): KeptSubmission {
  return keptSubmission({ group, completeness: complete, ...given });
}

function logTo(state: SubmissionState, sent = '2010-06-01T09:05:00.000Z'): readonly StateChange[] {
  const first: readonly StateChange[] = [
    { who: 'A.', when: sent, from: null, to: 'draft', note: '' },
    { who: 'A.', when: sent, from: 'draft', to: 'sent', note: '' },
  ];
  return state === 'sent' ? first : [...first, { who: 'A.', when: sent, from: 'sent', to: state, note: '' }];
}

function question(group: string, state: Query['state']): Query {
  const about = { title: '', label: '', shown: '' };
  const asked = { question: 'Which?', askedBy: 'B.', askedAt: '2010-07-01T09:00:00.000Z', messages: [] };
  return {
    id: `${group} ${state}`,
    group,
    year: 2009,
    round: 'annual',
    record: 'r',
    field: '',
    about,
    ...asked,
    state,
  };
}

interface Around {
  readonly today?: string;
  readonly queries?: readonly Query[];
}

function standings(
  submissions: readonly KeptSubmission[],
  { today = '2010-07-03', queries = [] }: Around = {},
): Readonly<Record<string, ReturnType<typeof standingsOf>[number]>> {
  const all = standingsOf({ setUp, year: 2009, round: 'annual', submissions, queries, today });
  return Object.fromEntries(all.map((each) => [each.group.id, each]));
}

const one = 'made-up-group-1';

describe('where a group stands', () => {
  test('follows its newest revision, and only what was taken in counts', () => {
    const first = kept(one, { state: 'accepted', log: logTo('accepted') });
    const second = kept(one, { revision: 2 });
    expect(standings([])[one]).toMatchObject({ state: 'nothing', newest: null, missing: true, awaited: true });
    expect(standings([first])[one]?.state).toBe('accepted');
    expect(standings([second, first])[one]).toMatchObject({ state: 'received', newest: second, awaited: false });
    expect(standings([second, first])[one]?.history).toEqual([second, first]);
    expect(standings([{ ...first, direction: 'made' }])[one]?.state).toBe('nothing');
    expect(standings([{ ...first, round: 'other' }])[one]?.state).toBe('nothing');
  });

  test('what was accepted stands until another revision is, whatever came after it', () => {
    const first = kept(one, { state: 'accepted', log: logTo('accepted') });
    const then = (state: SubmissionState) =>
      standings([first, kept(one, { revision: 2, state, log: logTo(state) })])[one];
    const words = (state: SubmissionState) => {
      const found = then(state);
      return found && sinceAccepted(found);
    };
    expect(standings([kept(one)])[one]?.accepted).toBeNull();
    expect(then('sent')).toMatchObject({ state: 'received', accepted: first, missing: false, awaited: false });
    expect(then('returned')).toMatchObject({ state: 'returned', accepted: first, missing: false, awaited: true });
    expect(then('withdrawn')).toMatchObject({ accepted: first, missing: false, awaited: false, daysLate: 0 });
    expect(then('accepted')?.accepted?.submission.revision).toBe(2);
    expect(words('sent')).toBe('revision 2 is here and not accepted yet');
    expect(words('returned')).toBe('revision 2 was returned for correction');
    expect(words('withdrawn')).toBe('revision 2 was withdrawn by the group');
    expect(words('accepted')).toBe('');
    for (const state of ['sent', 'returned', 'withdrawn'] as const) {
      expect(countStandings([then(state)].flatMap((each) => each ?? []))).toMatchObject({ received: 1, accepted: 1 });
    }
    const twin = { ...kept(one, { digest: 'f'.repeat(64) }), kept: '2010-07-01T08:00:00.000Z' };
    const both = standings([first, twin])[one];
    expect(both && sinceAccepted(both)).toBe('another revision 1 is here and not accepted yet');
  });

  test('is queried while a question waits, whatever was answered, and not once it is decided', () => {
    const open = [question(one, 'open'), question(one, 'answered'), question(one, 'closed')];
    expect(standings([kept(one)], { queries: open })[one]).toMatchObject({
      state: 'queried',
      questions: { open: 1, answered: 1 },
    });
    expect(standings([kept(one)], { queries: open.slice(1) })[one]?.state).toBe('received');
    expect(standings([kept(one, { state: 'accepted' })], { queries: open })[one]?.state).toBe('accepted');
    expect(standings([kept(one, { state: 'returned' })], { queries: open })[one]).toMatchObject({
      state: 'returned',
      awaited: true,
      missing: false,
    });
  });

  test('a group that the set-up does not know is told behind the others', () => {
    const all = standingsOf({
      setUp,
      year: 2009,
      round: 'annual',
      submissions: [kept('left')],
      queries: [],
      today: '',
    });
    expect(all.map(({ group }) => group.name)).toEqual([
      ...['4', '3', '2', '1'].map((number) => `Made-up group ${number}`),
      'left',
    ]);
  });
});

describe('lateness', () => {
  test('of a missing group runs until today, of one that sent something until its first revision was sent', () => {
    expect(standings([], { today: '2010-06-30' })[one]?.daysLate).toBe(0);
    expect(standings([], { today: '2010-07-01' })[one]?.daysLate).toBe(1);
    expect(standings([kept(one, { log: logTo('sent') })])[one]?.daysLate).toBe(0);
    const late = kept(one, { log: logTo('sent', '2010-07-02T12:00:00.000Z') });
    expect(standings([late], { today: '2010-09-01' })[one]?.daysLate).toBe(2);
    const withdrawn = kept(one, { state: 'withdrawn', log: logTo('withdrawn') });
    expect(standings([withdrawn])[one]).toMatchObject({ daysLate: 3, missing: true });
    const again = kept(one, { revision: 2, log: logTo('sent', '2010-08-01T12:00:00.000Z') });
    expect(standings([again, kept(one, { log: logTo('returned') })])[one]?.daysLate).toBe(0);
  });

  test('is nobody’s where the set-up names no day', () => {
    const all = standingsOf({
      setUp: made,
      year: 2009,
      round: 'annual',
      submissions: [],
      queries: [],
      today: '2030-01-01',
    });
    expect(all.map(({ daysLate }) => daysLate)).toEqual([0, 0, 0, 0]);
  });

  test('counts days as a calendar does, over both changes of the clocks', () => {
    expect(daysBetween('2010-03-27', '2010-03-29')).toBe(2);
    expect(daysBetween('2010-10-30', '2010-11-01')).toBe(2);
    expect(daysBetween('2010-07-01', '2010-06-30')).toBe(-1);
    expect(daysBetween('2009-12-31', '2010-12-31')).toBe(365);
  });

  describe('by the clock of this computer', () => {
    const before = process.env['TZ'];
    beforeEach(() => void (process.env['TZ'] = 'Europe/London'));
    afterEach(() => {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    });

    test('the day is the local one, in summer an hour before midnight by UTC', () => {
      expect(localDay(new Date('2010-06-30T22:59:00.000Z'))).toBe('2010-06-30');
      expect(localDay(new Date('2010-06-30T23:01:00.000Z'))).toBe('2010-07-01');
      expect(localDay(new Date('2010-12-31T23:01:00.000Z'))).toBe('2010-12-31');
      const justLate = kept(one, { log: logTo('sent', '2010-06-30T23:01:00.000Z') });
      expect(standings([justLate])[one]?.daysLate).toBe(1);
    });
  });
});

test('the totals count each group once in each', () => {
  const all = Object.values(
    standings(
      [
        kept(one, { state: 'accepted', log: logTo('accepted') }),
        kept('made-up-group-2', { state: 'returned', log: logTo('returned') }),
        kept('made-up-group-3', { log: logTo('sent', '2010-07-02T12:00:00.000Z') }),
      ],
      { queries: [question('made-up-group-3', 'open')] },
    ),
  );
  expect(countStandings(all)).toEqual({
    groups: 4,
    received: 2,
    accepted: 1,
    returned: 1,
    withdrawn: 0,
    queried: 1,
    late: 1,
  });
  expect(toChase(all).map(({ group }) => group.id)).toEqual(['made-up-group-4', 'made-up-group-3', 'made-up-group-2']);
});

describe('the acts of the office', () => {
  const open = { completed: everything.slice(1), openErrors: 1, openWarnings: 2, explained: 0 };

  test('accepting with something open keeps what was open in the log', () => {
    expect(accepted(kept(one, { completeness: open, log: logTo('sent') }), act, 1)).toMatchObject({
      submission: {
        state: 'accepted',
        log: [
          {},
          {},
          {
            who: 'B. Officer',
            to: 'accepted',
            note: 'Accepted with 1 section not completed, 1 open error, 2 open warnings and 1 open question.',
          },
        ],
      },
    });
    expect(accepted(kept(one, { log: logTo('sent') }), act)).toMatchObject({
      submission: { log: [{}, {}, { note: '' }] },
    });
    expect(openWords(complete, 0)).toBe('');
  });

  test('a withdrawn one cannot be accepted, and an accepted one stays as it is', () => {
    const withdrawn = kept(one, { state: 'withdrawn', log: logTo('withdrawn') });
    expect(accepted(withdrawn, act)).toEqual({
      problem: 'A withdrawn submission cannot be accepted. Take the withdrawal back first, or start a new revision.',
    });
    const final = kept(one, { state: 'accepted', log: logTo('accepted') });
    expect(returnTakenBack(final, act)).toHaveProperty('problem');
    expect(canTakeBack(final)).toBe(false);
  });

  test('a return is taken back to sent, as one more line of the log', () => {
    const returned = kept(one, { state: 'returned', log: logTo('returned') });
    expect(canTakeBack(returned)).toBe(true);
    const back = returnTakenBack(returned, act);
    expect(back).toMatchObject({ submission: { state: 'sent', log: [{}, {}, {}, { from: 'returned', to: 'sent' }] } });
    expect(returnTakenBack(kept(one), act)).toHaveProperty('problem');
  });

  test('only what is sent, complete and without an open question is ready', () => {
    const ready = (submission: KeptSubmission, queries: readonly Query[] = []) => {
      const found = standings([submission], { queries })[one];
      return found !== undefined && isReady(found);
    };
    expect(ready(kept(one))).toBe(true);
    expect(ready(kept(one), [question(one, 'open')])).toBe(false);
    expect(ready(kept(one), [question(one, 'answered')])).toBe(true);
    expect(ready(kept(one, { completeness: open }))).toBe(false);
    expect(ready(kept(one, { state: 'accepted', log: logTo('accepted') }))).toBe(false);
    expect(ready(kept(one, { state: 'withdrawn', log: logTo('withdrawn') }))).toBe(false);
  });
});
