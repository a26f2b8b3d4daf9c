import { describe, expect, test } from 'vitest';
import { planBatch } from '../../../../renderer/domain/intake/batch.ts';
import { planIntake } from '../../../../renderer/domain/intake/plan.ts';
import type { Received } from '../../../../renderer/domain/intake/received.ts';
import type { Query } from '../../../../renderer/domain/queries/query.ts';
import type { StateChange } from '../../../../renderer/domain/submission/submission.ts';
import { OneComputer } from '../../../fixtures/one-computer.ts';
import { nothing, office, part, received } from '../../../fixtures/received.ts';
import { point } from '../merge/made-outline.ts';

const asked: Query = {
  ...part,
  id: 'query-1',
  record: 'a',
  field: '',
  about: { title: 'a', label: '', shown: '' },
  question: 'Is this right?',
  askedBy: 'R. Office',
  askedAt: '2010-07-01T09:00:00.000Z',
  messages: [],
  state: 'open',
};
const message = (kind: 'question' | 'answer' | 'closing', text: string) => ({
  kind,
  text,
  who: 'A. Coordinator',
  when: '2010-07-02T09:00:00.000Z',
});

/** The file that says that its withdrawal is taken back: its log goes on. */
function sentAgain(withdrawn: Received): Received {
  const again: StateChange = {
    who: 'A. Coordinator',
    when: '2010-06-30T15:00:00.000Z',
    from: 'withdrawn',
    to: 'sent',
    note: '',
  };
  const { submission } = withdrawn;
  return { ...withdrawn, submission: { ...submission, state: 'sent', log: [...submission.log, again] } };
}

describe('a withdrawal', () => {
  const first = received({ records: [point('a')] });
  const withdrawn = received({ records: [point('a')], state: 'withdrawn' });
  const again = sentAgain(withdrawn);
  const stateAfter = (...batches: readonly (readonly Received[])[]) => {
    const computer = new OneComputer();
    for (const batch of batches) computer.takeIn(batch);
    return computer.known(part).submissions.map(({ submission }) => submission.state);
  };

  test('that is taken back makes the revision count again', () => {
    const computer = new OneComputer();
    computer.takeIn([first]);
    computer.takeIn([withdrawn]);
    const [plan] = computer.takeIn([again]);
    expect(plan).toMatchObject({
      verdict: 'renewed',
      sentence: 'Made-up group 1 takes the withdrawal of revision 1 back: it counts again.',
    });
    expect(computer.known(part).submissions.map(({ submission }) => submission.state)).toEqual(['sent']);
  });

  test('and what took it back give the same in one batch and in any order of arrival', () => {
    expect(stateAfter([again, first, withdrawn])).toEqual(['sent']);
    expect(stateAfter([again], [withdrawn], [first])).toEqual(['sent']);
    expect(stateAfter([withdrawn], [again])).toEqual(['sent']);
    expect(stateAfter([first, withdrawn])).toEqual(['withdrawn']);
  });
});

test('a file cannot say that it is accepted or returned: that is for the office', () => {
  for (const state of ['accepted', 'returned', 'draft', 'complete'] as const) {
    const { writes } = planIntake(received({ records: [point('a')], state }), nothing, office);
    const [kept] = writes.submissions;
    expect(kept?.submission.state).toBe('sent');
    expect(kept?.submission.log.at(-1)?.to).toBe('sent');
  }
});

describe('of a question of the office', () => {
  const known = { ...nothing, queries: [asked] };
  const saying = (kind: 'question' | 'answer' | 'closing') =>
    received({ queries: [{ ...asked, messages: [message(kind, 'Some words')], state: 'closed' }] });

  test('a group brings its answers', () => {
    const [query] = planIntake(saying('answer'), known, office).queries;
    expect(query).toMatchObject({ state: 'answered', messages: [{ text: 'Some words' }] });
  });

  test('a group neither closes it nor asks in the office’s name', () => {
    expect(planIntake(saying('closing'), known, office).queries).toEqual([]);
    expect(planIntake(saying('question'), known, office).queries).toEqual([]);
  });

  test('another group changes nothing, be the question here or in the same batch', () => {
    const forged = received({ group: 'made-up-group-2', queries: [{ ...asked, group: 'made-up-group-2' }] });
    const plan = planIntake(forged, { ...nothing, elsewhere: new Set([asked.id]) }, office);
    expect(plan.writes.queries).toEqual([]);
    const plans = planBatch(
      [received({ queries: [asked] }), forged],
      () => nothing,
      () => office,
    );
    expect(plans.map(({ writes }) => writes.queries.length)).toEqual([1, 0]);
  });
});
