import { describe, expect, it } from 'vitest';
import type { SetUp } from '../../../renderer/domain/set-up/set-up.ts';
import { compareSetUps as compareFiles } from '../../../renderer/screens/settings/compare-set-ups.ts';
import {
  addGroup,
  addItem,
  addRound,
  addYear,
  changeGroup,
  changePartnership,
  changeRound,
  changeVariants,
  inTurn,
  moveGroup,
  removeGroup,
  removeRound,
  removeYear,
  renameGroup,
} from '../../../renderer/screens/set-up/set-up-edits.ts';
import { beginSetUp } from '../../../renderer/screens/start/new-set-up.ts';

const compareSetUps = (current: SetUp, next: SetUp) =>
  compareFiles({ setUp: current, records: [] }, { setUp: next, records: [] });

const begun = beginSetUp({ name: 'Made-up Partnership', groups: 'North\nSouth', year: 2010, rounds: 'annual' });

describe('comparing a set-up file with the set-up in use', () => {
  it.each([
    ['nothing', (same: typeof begun) => same, []],
    ['a new name', changePartnership({ name: 'Other' }), ['The partnership is now called Other.']],
    ['a new title', changePartnership({ documentTitle: 'Other' }), ['The review is now called Other.']],
    ['a new vision', changePartnership({ vision: 'Other' }), ['The vision is worded differently.']],
    ['a new group', addGroup('East'), ['New group: East.']],
    ['a renamed group', renameGroup('north', 'Far North'), ['North is now called Far North.']],
    ['a group less', removeGroup('south'), ['No longer a group: South.']],
    ['another order', moveGroup('south', 'sectionOrder', -1), ['The groups stand in another order.']],
    ['a new year', addYear(2011), ['New year: 2011 to 2012.']],
    [
      'a year less',
      inTurn([addYear(2011), removeYear(2010)]),
      ['New year: 2011 to 2012.', 'No longer a year of the review: 2010 to 2011.'],
    ],
    [
      'a deadline',
      changeRound(2010, 'annual', { deadline: '2011-06-30' }),
      ['Annual review, 2010 to 2011: now due by 30 June 2011.'],
    ],
    ['a new round', addRound(2010, 'Spring'), ['New round in 2010 to 2011: Spring.']],
    ['a renamed round', changeRound(2010, 'annual', { name: 'Review' }), ['Annual review is now called Review.']],
    [
      'a round less',
      inTurn([addRound(2010, 'Spring'), removeRound(2010, 'annual')]),
      ['New round in 2010 to 2011: Spring.', 'No longer a round of 2010 to 2011: Annual review.'],
    ],
    ['a list', addItem('themes', 'x'), ['The list of themes is different: 1 in all.']],
    ['house names', addItem('terms', 'x'), ['The list of house names is different: 1 in all.']],
    [
      'facts of a group',
      changeGroup('north', { coordinator: 'A. Person', activeFrom: 2010 }),
      ['North: other first year, coordinator.'],
    ],
  ])('%s', (_, edit, changes) => {
    expect(compareSetUps(begun, edit(begun)).changes).toEqual(changes);
  });

  it('says so when only another way of writing a name is new', () => {
    const listed = addItem('terms', 'Wellbeing')(begun);
    const next = changeVariants('terms', 'wellbeing', ['Well-being'])(listed);
    expect(compareSetUps(listed, next).changes).toEqual(['The list of house names is different: 1 in all.']);
  });

  it('tells newer from older and one partnership from another', () => {
    expect(compareSetUps(begun, { ...begun, version: 2 })).toMatchObject({ samePartnership: true, age: 'newer' });
    expect(compareSetUps({ ...begun, version: 3 }, begun)).toMatchObject({ age: 'older' });
    expect(compareSetUps(begun, { ...begun, id: 'other' })).toMatchObject({ samePartnership: false, age: 'same' });
  });

  it('names what goes out of sight', () => {
    const next = inTurn([addYear(2011), removeYear(2010), removeGroup('south')])(begun);
    expect(compareSetUps(begun, next).gone).toEqual({ groups: ['south'], years: [2010], rounds: [] });
    const other = inTurn([addRound(2010, 'Spring'), removeRound(2010, 'annual')])(begun);
    expect(compareSetUps(begun, other).gone).toEqual({
      groups: [],
      years: [],
      rounds: [{ year: 2010, round: 'annual' }],
    });
  });
});
