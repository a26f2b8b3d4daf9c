import { describe, expect, it } from 'vitest';
import { newQuery } from '../../../../renderer/domain/queries/queries.ts';
import { answerQuery, type Query } from '../../../../renderer/domain/queries/query.ts';
import { groupSections } from '../../../../renderer/domain/records/sections.ts';
import { keptId, type KeptSubmission } from '../../../../renderer/domain/submission/kept.ts';
import { moveTo, takeBack } from '../../../../renderer/domain/submission/states.ts';
import type { Submission } from '../../../../renderer/domain/submission/submission.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { numberWords } from '../../../../renderer/screens/submit/number-words.ts';
import {
  begun,
  completed,
  nextRevision,
  sent,
  standingFor,
  standingOf,
  unchanged,
  type Facts,
  type Now,
} from '../../../../renderer/screens/submit/standing.ts';

const open = { completed: [], openErrors: 1, openWarnings: 0, explained: 0 };
const whole = { completed: groupSections.map(({ id }) => id), openErrors: 0, openWarnings: 0, explained: 2 };
const facts: Facts = {
  group: 'climate-change',
  year: 2009,
  round: 'annual',
  setUpId: 'charnwood',
  setUpVersion: 1,
  signedOff: 'A. Chair',
  completeness: open,
  digest: 'a'.repeat(64),
};
const act = { who: 'A. Chair', when: '2010-06-14T10:00:00.000Z', note: 'Provisional.' };
const nothing = standingOf([]);

function submissionOf(moved: ReturnType<typeof sent>): Submission {
  if ('problem' in moved) throw new Error(moved.problem);
  return moved.submission;
}

function keptOf(submission: Submission, direction: KeptSubmission['direction'] = 'made', kept = act.when) {
  const { group, year, round } = submission;
  const row = { id: keptId(direction, submission), direction, group, year, round, submission } as const;
  return { ...row, written: act.when, program: 'Partnership Review 1', file: 'a.zip', kept };
}

const first = submissionOf(sent(nothing, facts, act));
const now: Now = { digest: first.digest, completeness: open, setUpVersion: 1, queries: [] };
const changed: Now = { ...now, digest: 'b'.repeat(64) };
const record = sampleDataset().records.find(({ group }) => group === 'climate-change')!;
const query = newQuery(record, {
  id: 'q',
  field: '',
  question: 'Which month?',
  askedBy: 'Office',
  askedAt: '2010-06-15T00:00:00.000Z',
});

function answered(): Query {
  const result = answerQuery(query, { who: 'A', when: '2010-06-16T00:00:00.000Z', text: 'May.' });
  if ('problem' in result) throw new Error(result.problem);
  return result.query;
}

describe('the revision that is sent', () => {
  it('is the first where there is none, and the next after one that was sent', () => {
    expect(first).toMatchObject({ revision: 1, state: 'sent', baseDigest: null, signedOff: 'A. Chair' });
    expect(first.log.map(({ to, note }) => [to, note])).toEqual([
      ['draft', ''],
      ['sent', 'Provisional.'],
    ]);
    const standing = standingOf([keptOf(first)]);
    expect(nextRevision(standing)).toBe(2);
    const second = submissionOf(sent(standing, { ...facts, digest: 'b'.repeat(64) }, act));
    expect(second).toMatchObject({ revision: 2, state: 'sent', baseDigest: first.digest });
  });

  it('keeps its number while it is in no file', () => {
    const draft = submissionOf(begun(nothing, facts, act));
    const standing = standingFor(standingOf([{ ...keptOf(draft), written: '', file: '' }]), changed);
    expect(nextRevision(standing)).toBe(1);
    expect(submissionOf(sent(standing, { ...facts, digest: changed.digest }, act))).toMatchObject({
      revision: 1,
      digest: changed.digest,
    });
  });

  it.each(['made', 'received'] as const)('never gives the number of a draft in a file to other content, %s', (from) => {
    const draft = submissionOf(begun(nothing, facts, act));
    const standing = standingFor(standingOf([keptOf(draft, from)]), changed);
    expect(submissionOf(sent(standing, facts, act))).toMatchObject({ revision: 2, baseDigest: draft.digest });
  });

  it('builds on a submission that was carried on from', () => {
    const standing = standingOf([keptOf(first, 'received')]);
    expect(submissionOf(sent(standing, facts, act))).toMatchObject({ revision: 2, baseDigest: first.digest });
  });

  it('is not sent without a name', () => {
    expect(sent(nothing, { ...facts, signedOff: ' ' }, act)).toEqual({
      problem: 'Write the name of who signs it off before it is sent.',
    });
  });
});

describe('marking as complete', () => {
  it('is refused with what is missing, and holds where nothing is', () => {
    expect(completed(nothing, facts, act)).toMatchObject({
      problem: expect.stringMatching(/^It is not complete yet: /),
    });
    expect(submissionOf(completed(nothing, { ...facts, completeness: whole }, act)).state).toBe('complete');
  });

  it('falls by itself where something was opened again, and that stands in the log', () => {
    const complete = submissionOf(completed(nothing, { ...facts, completeness: whole }, act));
    const standing = standingOf([keptOf(complete)]);
    expect(submissionOf(sent(standing, { ...facts, completeness: whole }, act)).log.map(({ to }) => to)).toEqual([
      'draft',
      'complete',
      'sent',
    ]);
    const reopened = submissionOf(sent(standing, facts, act));
    expect(reopened.log.map(({ to }) => to)).toEqual(['draft', 'complete', 'draft', 'sent']);
  });
});

describe('where a group stands', () => {
  it('tells of a revision once, by what is known where it was made', () => {
    const back = submissionOf(moveTo(first, 'returned', act));
    const standing = standingOf([keptOf(first, 'received', '2010-06-20T00:00:00.000Z'), keptOf(back)]);
    expect(standing.all).toHaveLength(1);
    expect(standing.last?.submission.state).toBe('returned');
  });

  it('keeps a twin of the same number that holds something else', () => {
    const twin = { ...first, digest: 'c'.repeat(64) };
    expect(standingOf([keptOf(first), keptOf(twin, 'received')]).all).toHaveLength(2);
  });
});

describe('a revision in which nothing would be new', () => {
  const standing = standingOf([keptOf(first)]);
  it('is the last one, until an entry, a mark, the set-up or an answer is new', () => {
    expect(unchanged(standing, now)?.submission).toBe(first);
    expect(unchanged(standing, { ...now, digest: 'b'.repeat(64) })).toBeNull();
    expect(unchanged(standing, { ...now, completeness: whole })).toBeNull();
    expect(unchanged(standing, { ...now, setUpVersion: 2 })).toBeNull();
    expect(unchanged(standing, { ...now, queries: [query] })).not.toBeNull();
    expect(unchanged(standing, { ...now, queries: [answered()] })).toBeNull();
  });

  it('is not offered for one that came back', () => {
    const back = submissionOf(moveTo(first, 'returned', act));
    expect(unchanged(standingOf([keptOf(back)]), now)).toBeNull();
  });
});

describe('a revision that was taken back after its file was saved', () => {
  const back = keptOf(submissionOf(takeBack(first, act)));

  it('is sent again under its own number where nothing has changed', () => {
    const standing = standingFor(standingOf([back]), now);
    expect(nextRevision(standing)).toBe(1);
    const again = submissionOf(sent(standing, facts, act));
    expect(again).toMatchObject({ revision: 1, state: 'sent', digest: first.digest });
    expect(again.log.map(({ to }) => to)).toEqual(['draft', 'sent', 'draft', 'sent']);
    expect(numberWords(standing)).toMatch(
      /^It was taken back on 14 June 2010\. Nothing has changed .* keeps its number/,
    );
  });

  it.each([
    ['an entry', changed],
    ['a mark', { ...now, completeness: whole }],
    ['the set-up', { ...now, setUpVersion: 2 }],
    ['an answer', { ...now, queries: [answered()] }],
  ])('is followed by the next one where %s is new, which builds on what its file holds', (_what, changes) => {
    const standing = standingFor(standingOf([back]), changes);
    expect(nextRevision(standing)).toBe(2);
    const next = submissionOf(sent(standing, { ...facts, digest: changes.digest }, act));
    expect(next).toMatchObject({ revision: 2, state: 'sent', baseDigest: first.digest, digest: changes.digest });
    expect(next.log.map(({ to }) => to)).toEqual(['draft', 'sent']);
    expect(numberWords(standing)).toBe(
      'Revision 1 was taken back, but its file of 14 June 2010 may have reached the office. ' +
        'With what has changed since, this is revision 2, which builds on it.',
    );
  });

  it('still stands behind the one in hand that follows it', () => {
    const following = submissionOf(begun(standingFor(standingOf([back]), changed), facts, act));
    const standing = standingOf([back, { ...keptOf(following), written: '', file: '' }]);
    expect([standing.current?.submission.revision, standing.last?.submission.revision]).toEqual([2, 1]);
    expect(numberWords(standing)).toContain('this is revision 2');
  });

  it('becomes a draft, not a sent one, where checks of today find more in the same entries', () => {
    const complete = submissionOf(completed(nothing, { ...facts, completeness: whole }, act));
    const sentOnce = submissionOf(moveTo(complete, 'sent', act));
    const standing = standingOf([keptOf(submissionOf(takeBack(sentOnce, act)))]);
    const again = submissionOf(sent(standing, { ...facts, completeness: { ...whole, openWarnings: 1 } }, act));
    expect(again.log.map(({ to }) => to)).toEqual(['draft', 'complete', 'sent', 'complete', 'draft', 'sent']);
  });
});
