import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { inScope, type Scope } from '../../../renderer/domain/dataset/dataset.ts';
import type { SetUp } from '../../../renderer/domain/set-up/set-up.ts';
import { compareSetUps as compareFiles } from '../../../renderer/screens/settings/compare-set-ups.ts';
import { hiddenBy } from '../../../renderer/screens/settings/hidden-entries.ts';
import { addRound, addYear, inTurn, removeGroup, removeRound } from '../../../renderer/screens/set-up/set-up-edits.ts';
import { beginSetUp } from '../../../renderer/screens/start/new-set-up.ts';
import { point } from '../storage/support.ts';

const compareSetUps = (current: SetUp, next: SetUp) =>
  compareFiles({ setUp: current, records: [] }, { setUp: next, records: [] });

const begun = addYear(2011)(
  beginSetUp({ name: 'Made-up Partnership', groups: 'North\nSouth', year: 2010, rounds: 'annual' }),
);
const place = { group: 'north', year: 2010, round: 'annual' };
const stored = [
  ...Array.from({ length: 46 }, (_, index) => point(`p${index}`, '', place)),
  point('other year', '', { ...place, year: 2011 }),
  point('other group', '', { ...place, group: 'south', year: 2011 }),
];
const store = {
  records: (scope: Scope) => Promise.resolve(stored.filter((record) => inScope(record, scope))),
};
const withoutRound = inTurn([addRound(2010, 'Spring'), removeRound(2010, 'annual')]);

it.each([
  ['nothing', (same: typeof begun) => same, []],
  [
    'a round less, of one year only',
    withoutRound,
    [
      'Annual review, 2010 to 2011, is not in this file: the 46 entries there stay on this computer, but are not shown.',
    ],
  ],
  [
    'a group less',
    removeGroup('south'),
    ['South is not in this file: the 1 entry there stays on this computer, but is not shown.'],
  ],
])('what goes out of sight with %s is said', async (_, edit, sentences) => {
  expect(await hiddenBy(begun, compareSetUps(begun, edit(begun)).gone, store)).toEqual(sentences);
});

it('says nothing of a round that goes without entries', async () => {
  const both = addRound(2010, 'Spring')(begun);
  const { gone } = compareSetUps(both, begun);
  expect(gone.rounds).toHaveLength(1);
  expect(await hiddenBy(both, gone, store)).toEqual([]);
});
