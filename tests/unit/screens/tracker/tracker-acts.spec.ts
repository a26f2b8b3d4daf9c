import { expect, test } from 'vitest';
import type { KeptSubmission } from '../../../../renderer/domain/submission/kept.ts';
import { standingsOf, type GroupStanding } from '../../../../renderer/domain/submission/tracking.ts';
import { accept, giveBack } from '../../../../renderer/screens/tracker/tracker-acts.ts';
import { keptSubmission } from '../../../fixtures/kept-submission.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';

type Writing = Parameters<typeof accept>[0];

const group = 'made-up-group-1';
const seen = keptSubmission({ group });
const place = { setUp: madeUpSetUp([2009], 1), year: 2009, round: 'annual' };

function standing(): GroupStanding {
  const [first] = standingsOf({ ...place, submissions: [seen], queries: [], today: '2010-07-02' });
  if (!first) throw new Error('There is no group.');
  return first;
}

/** What stands in the store, and what was written to it. */
function store(rows: readonly KeptSubmission[]): { readonly written: KeptSubmission[]; readonly given: Writing } {
  const written: KeptSubmission[] = [];
  const given: Writing = {
    submissions: () => Promise.resolve(rows),
    commit: ({ submissions = [] }) => {
      written.push(...submissions);
      return Promise.resolve();
    },
  };
  return { written, given };
}

test('a revision that is as somebody saw it is accepted', async () => {
  const { written, given } = store([seen]);
  await accept(given, [standing()], 'B. Officer');
  expect(written.map(({ submission }) => submission.state)).toEqual(['accepted']);
});

test('nothing is done where something happened to it meanwhile, or a newer one came', async () => {
  const last = { who: 'A. Person', when: '2010-07-01T09:00:00.000Z', note: '' } as const;
  const { log } = seen.submission;
  const withdrawnAndBack = {
    ...seen.submission,
    log: [
      ...log,
      { ...last, from: 'sent', to: 'withdrawn' } as const,
      { ...last, from: 'withdrawn', to: 'sent' } as const,
    ],
  };
  const returned = {
    ...seen.submission,
    state: 'returned',
    log: [...log, { ...last, from: 'sent', to: 'returned' }],
  } as const;
  const others: readonly (readonly KeptSubmission[])[] = [
    [{ ...seen, submission: withdrawnAndBack }],
    [{ ...seen, submission: returned }],
    [seen, keptSubmission({ group, revision: 2 })],
  ];
  for (const rows of others) {
    const { written, given } = store(rows);
    await expect(accept(given, [standing()], 'B. Officer')).rejects.toThrow(/^Made-up group 1: .*meanwhile/);
    await expect(giveBack(given, standing(), 'B. Officer', 'Why')).rejects.toThrow(/meanwhile/);
    expect(written).toEqual([]);
  }
  await expect(accept(store([]).given, [standing()], 'B. Officer')).rejects.toThrow(/nothing that is still here/);
});
