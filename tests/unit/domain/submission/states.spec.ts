import { describe, expect, test } from 'vitest';
import { groupSections } from '../../../../renderer/domain/records/sections.ts';
import {
  allowedNext,
  faultInLog,
  moveTo,
  startRevision,
  takeBack,
  whyNot,
  type Moved,
} from '../../../../renderer/domain/submission/states.ts';
import {
  submissionStates,
  type Submission,
  type SubmissionState,
} from '../../../../renderer/domain/submission/submission.ts';

const act = { who: 'A. Coordinator', when: '2010-06-30T14:05:00.000Z', note: '' };
const all = groupSections.map(({ id }) => id);
const facts = {
  setUpId: 'made-up-example',
  setUpVersion: 1,
  group: 'made-up-group-1',
  year: 2009,
  round: 'annual',
  signedOff: 'A. Chair',
  completeness: { completed: all, openErrors: 0, openWarnings: 0, explained: 2 },
  digest: 'd'.repeat(64),
};

function done(moved: Moved): Submission {
  if ('problem' in moved) throw new Error(moved.problem);
  return moved.submission;
}

const draft = done(startRevision(facts, null, act));

/** A submission taken through states one after the other. */
function after(...states: readonly SubmissionState[]): Submission {
  return states.reduce((submission, to) => done(moveTo(submission, to, act)), draft);
}

describe('states of a submission', () => {
  test('begins as a draft of revision 1 that builds on nothing', () => {
    expect(draft).toMatchObject({ revision: 1, state: 'draft', baseDigest: null, log: [{ from: null, to: 'draft' }] });
  });

  test('goes from draft to accepted, every change in its log', () => {
    const accepted = after('complete', 'sent', 'accepted');
    expect(accepted.log.map(({ from, to }) => [from, to])).toEqual([
      [null, 'draft'],
      ['draft', 'complete'],
      ['complete', 'sent'],
      ['sent', 'accepted'],
    ]);
    expect(accepted.log[3]).toMatchObject({ who: 'A. Coordinator', when: act.when });
    expect(faultInLog(accepted)).toBeNull();
  });

  test('an incomplete draft may be sent, but not be called complete', () => {
    const completeness = { completed: all.slice(1), openErrors: 1, openWarnings: 2, explained: 0 };
    const incomplete = { ...draft, completeness };
    expect(whyNot(incomplete, 'sent')).toBeNull();
    expect(whyNot(incomplete, 'complete')).toBe(
      'It is not complete yet: 1 section is not marked as completed, 1 error is open, 2 warnings are open.',
    );
  });

  test('nobody sends what nobody signs off', () => {
    expect(whyNot({ ...draft, signedOff: '  ' }, 'sent')).toBe('Write the name of who signs it off before it is sent.');
  });

  test.each<readonly [SubmissionState, SubmissionState, string]>([
    ['draft', 'accepted', 'A draft cannot be accepted. It has to be sent first.'],
    ['draft', 'draft', 'This submission is already a draft.'],
    ['returned', 'accepted', 'A returned submission cannot be accepted. Start a new revision to change anything.'],
    ['accepted', 'returned', 'An accepted submission cannot be returned. Start a new revision to change anything.'],
    ['sent', 'complete', 'A submission that was sent cannot be marked as complete. Take the last step back first.'],
  ])('from %s to %s: a sentence', (from, to, sentence) => {
    const path: Readonly<Record<string, readonly SubmissionState[]>> = {
      draft: [],
      sent: ['sent'],
      returned: ['sent', 'returned'],
      accepted: ['sent', 'accepted'],
    };
    const moved = moveTo(after(...(path[from] ?? [])), to, act);
    expect(moved).toEqual({ problem: sentence });
  });

  test('every change but acceptance can be taken back, and both stand in the log', () => {
    for (const path of [['complete'], ['sent'], ['sent', 'returned'], ['sent', 'withdrawn'], ['withdrawn']] as const) {
      const moved = after(...path);
      const before = after(...path.slice(0, -1));
      const back = done(takeBack(moved, act));
      expect(back.state).toBe(before.state);
      expect(back.log).toHaveLength(moved.log.length + 1);
      expect(faultInLog(back)).toBeNull();
    }
    expect(takeBack(after('sent', 'accepted'), act)).toHaveProperty('problem');
    expect(takeBack(draft, act)).toEqual({ problem: 'There is nothing to take back.' });
  });

  test('what is allowed is what moving does', () => {
    for (const submission of [
      draft,
      after('complete'),
      after('sent'),
      after('sent', 'returned'),
      after('sent', 'accepted'),
    ]) {
      for (const to of submissionStates) {
        expect('submission' in moveTo(submission, to, act)).toBe(allowedNext(submission).includes(to));
      }
    }
  });

  test('the next revision builds on the digest of the last, once that was sent', () => {
    expect(startRevision(facts, draft, act)).toEqual({
      problem: 'Revision 1 has not been sent yet: carry on with it.',
    });
    const second = done(startRevision({ ...facts, digest: 'e'.repeat(64) }, after('sent', 'returned'), act));
    expect(second).toMatchObject({ revision: 2, state: 'draft', baseDigest: 'd'.repeat(64), digest: 'e'.repeat(64) });
    const takenBack = done(takeBack(after('sent'), act));
    expect(done(startRevision(facts, takenBack, act))).toMatchObject({ revision: 2, baseDigest: 'd'.repeat(64) });
    expect(done(startRevision(facts, draft, act, true))).toMatchObject({ revision: 2 });
  });

  test('a log that does not hang together is found', () => {
    const sent = after('complete', 'sent');
    expect(faultInLog({ ...sent, state: 'accepted' })).toBe('its log does not end with the state "accepted"');
    expect(faultInLog({ ...sent, log: sent.log.toSpliced(1, 1) })).toBe(
      'entry 2 of its log does not follow from the one before',
    );
    expect(faultInLog({ log: [], state: 'draft' })).not.toBeNull();
  });
});
