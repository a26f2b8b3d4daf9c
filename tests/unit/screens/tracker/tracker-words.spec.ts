import { expect, test } from 'vitest';
import { standingsOf, toChase } from '../../../../renderer/domain/submission/tracking.ts';
import type { SubmissionState } from '../../../../renderer/domain/submission/submission.ts';
import { chaseText } from '../../../../renderer/screens/tracker/chase-list.ts';
import { shownBy } from '../../../../renderer/screens/tracker/tracker-filter.ts';
import { standsWords } from '../../../../renderer/screens/tracker/tracker-words.ts';
import { keptSubmission } from '../../../fixtures/kept-submission.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';

const group = 'made-up-group-1';
const place = { setUp: madeUpSetUp([2009], 1), year: 2009, round: 'annual' };
const first = keptSubmission({ group, state: 'accepted' });

function withSecond(state: SubmissionState) {
  const submissions = [first, keptSubmission({ group, revision: 2, state })];
  return standingsOf({ ...place, submissions, queries: [], today: '2010-07-02' });
}

test('the accepted revision is told beside a newer one, and the group still counts among the accepted', () => {
  expect(withSecond('sent').map(standsWords)).toEqual(['Revision 1 accepted']);
  expect(withSecond('accepted').map(standsWords)).toEqual(['']);
  expect(shownBy('accepted', withSecond('sent'))).toHaveLength(1);
  expect(shownBy('to-decide', withSecond('sent'))).toHaveLength(1);
});

test('nobody is reminded of a revision that was withdrawn where an accepted one stands', () => {
  expect(toChase(withSecond('withdrawn'))).toEqual([]);
  const facts = { place, deadline: null, today: '2010-07-02' };
  expect(chaseText({ ...facts, chased: withSecond('withdrawn') })).not.toContain('awaited');
  expect(chaseText({ ...facts, chased: withSecond('returned') })).toContain('the next one is awaited');
});
