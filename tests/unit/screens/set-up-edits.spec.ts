import { describe, expect, it } from 'vitest';
import {
  addGroup,
  addItem,
  addRound,
  addYear,
  changeGroup,
  changeRound,
  changeVariants,
  groupsIn,
  inTurn,
  moveGroup,
  removeGroup,
  removeRound,
  removeYear,
  renameGroup,
  renameItem,
  renameOnChart,
  changePartnership,
  changeYear,
  removeItem,
} from '../../../renderer/screens/set-up/set-up-edits.ts';
import { setUpProblems } from '../../../renderer/screens/set-up/set-up-problems.ts';
import { writeSetUpFile, readSetUpFile } from '../../../renderer/exchange/set-up-file.ts';
import { beginSetUp, groupsProblem, yearsOffered } from '../../../renderer/screens/start/new-set-up.ts';

const begun = beginSetUp({ name: 'Made-up Partnership', groups: 'North\nSouth & West', year: 2010, rounds: 'annual' });
const messages = (setUp: typeof begun) => setUpProblems(setUp).map(({ message }) => message);

describe('a new set-up', () => {
  it('is whole enough to be handed on at once', () => {
    expect(begun.groups.map(({ id }) => id)).toEqual(['north', 'south-and-west']);
    expect(messages(begun)).toEqual([]);
    expect(readSetUpFile(writeSetUpFile(begun, []).text)).toEqual({ setUp: begun, records: [] });
    const quarterly = beginSetUp({ name: 'X', groups: 'North', year: 2010, rounds: 'quarterly' });
    expect(quarterly.years[0]?.rounds.map(({ id }) => id)).toEqual([
      'quarter-1',
      'quarter-2',
      'quarter-3',
      'quarter-4',
    ]);
    expect(readSetUpFile(writeSetUpFile(quarterly, []).text)).toEqual({ setUp: quarterly, records: [] });
  });

  it.each([
    ['', 'Enter the name of at least one group.'],
    [' \n ', 'Enter the name of at least one group.'],
    ['North\n???', '"???" has no letters or digits. Give the group a name people can read.'],
    ['North\n north', '"north" stands in the list twice. Each group needs a name of its own.'],
    ['North\n\nSouth', null],
  ])('reads the groups %j', (text, problem) => {
    expect(groupsProblem(text)).toBe(problem);
  });

  it('offers the current financial year first', () => {
    expect(yearsOffered(new Date(2011, 2, 31))).toEqual([2010, 2009, 2011]);
    expect(yearsOffered(new Date(2011, 3, 1))).toEqual([2011, 2010, 2012]);
  });
});

describe('editing a set-up', () => {
  it('keeps the id of a group that is renamed, and its name on the chart while they are the same', () => {
    const renamed = renameGroup('north', 'North and East')(begun);
    expect(renamed.groups[0]).toMatchObject({ id: 'north', name: 'North and East', chartName: 'North and East' });
    const apart = renameGroup('north', 'Far North')(renameOnChart('north', 'The North')(begun));
    expect(apart.groups[0]).toMatchObject({ id: 'north', name: 'Far North', chartName: 'The North' });
  });

  it('gives no group the id of the partnership’s own records, from the first on', () => {
    const named = beginSetUp({ name: 'X', groups: 'Partnership\nPartnership 2', year: 2010, rounds: 'annual' });
    expect(named.groups.map(({ id }) => id)).toEqual(['partnership-2', 'partnership-2-2']);
    expect(addGroup('Partnership')(begun).groups.at(-1)?.id).toBe('partnership-2');
  });

  it('keeps what is known of a group', () => {
    const known = changeGroup('north', { shortName: 'N', activeFrom: 2010 })(begun);
    expect(known.groups[0]).toMatchObject({ id: 'north', shortName: 'N', activeFrom: 2010, activeTo: null });
    expect(known.groups[1]).toBe(begun.groups[1]);
  });

  it('gives a new group an id that nobody has, and the last place in both orders', () => {
    const added = inTurn([addGroup('North'), addGroup('???')])(begun);
    expect(added.groups.slice(2)).toMatchObject([
      { id: 'north-2', sectionOrder: 3, chartOrder: 3 },
      { id: 'group', sectionOrder: 4, chartOrder: 4 },
    ]);
  });

  it('moves a group in one order and leaves the other alone; at the ends nothing happens', () => {
    const three = addGroup('East')(begun);
    const moved = moveGroup('east', 'sectionOrder', -1)(three);
    expect(groupsIn(moved, 'sectionOrder').map(({ id }) => id)).toEqual(['north', 'east', 'south-and-west']);
    expect(groupsIn(moved, 'chartOrder').map(({ id }) => id)).toEqual(['north', 'south-and-west', 'east']);
    expect(moveGroup('north', 'sectionOrder', -1)(three)).toBe(three);
    expect(moveGroup('east', 'chartOrder', 1)(three)).toBe(three);
    expect(removeGroup('north')(three).groups.map(({ id }) => id)).toEqual(['south-and-west', 'east']);
  });

  it('begins a year with the rounds of the latest one, without their deadlines', () => {
    const dated = changeRound(2010, 'annual', { deadline: '2011-06-30' })(begun);
    const two = addYear(2011)(dated);
    expect(two.years[1]).toEqual({
      start: 2011,
      labelAsPrinted: '2011/2012',
      rounds: [{ id: 'annual', name: 'Annual review', deadline: null }],
    });
    expect(removeYear(2010)(two).years.map(({ start }) => start)).toEqual([2011]);
    const rounds = addRound(2011, 'Spring')(two).years[1]?.rounds.map(({ id }) => id);
    expect(rounds).toEqual(['annual', 'spring']);
    expect(removeRound(2011, 'annual')(addRound(2011, 'Spring')(two)).years[1]?.rounds).toHaveLength(1);
  });

  it('keeps lists', () => {
    const listed = inTurn([addItem('themes', 'Made-up theme'), addItem('measures', '!')])(begun);
    expect([listed.themes, listed.measures]).toEqual([
      [{ id: 'made-up-theme', name: 'Made-up theme', variants: [] }],
      [{ id: 'measure', name: '!', variants: [] }],
    ]);
    expect(renameItem('themes', 'made-up-theme', 'Other')(listed).themes[0]?.name).toBe('Other');
    expect(removeItem('themes', 'made-up-theme')(listed).themes).toEqual([]);
  });
});

describe('what stops a set-up from being handed on', () => {
  it.each([
    ['no name', changePartnership({ name: ' ' }), 'Enter the name of the partnership.'],
    [
      'no title',
      changePartnership({ documentTitle: '' }),
      'Enter the title of the review, as it is to stand on its cover.',
    ],
    [
      'a vision without end',
      changePartnership({ vision: 'x'.repeat(2345) }),
      'The vision has 2,345 characters. Shorten it to 2,000 or fewer.',
    ],
    ['a nameless group', renameGroup('south-and-west', ''), 'Enter a name for group 2, or remove it.'],
    [
      'two groups of one name',
      renameGroup('south-and-west', 'NORTH '),
      'Two groups are called "NORTH". Give each a name of its own.',
    ],
    ['no name on the chart', renameOnChart('north', ''), 'Enter the name of North on the structure chart.'],
    [
      'a name without end',
      renameGroup('north', 'x'.repeat(201)),
      'This name has 201 characters. Shorten it to 200 or fewer.',
    ],
    ['no groups', inTurn([removeGroup('north'), removeGroup('south-and-west')]), 'Add at least one group.'],
    ['no years', removeYear(2010), 'Add at least one year.'],
    [
      'a year without its printed form',
      changeYear(2010, (year) => ({ ...year, labelAsPrinted: '' })),
      'Enter how the review prints the year 2010 to 2011, like 2010/2011.',
    ],
    ['a nameless round', changeRound(2010, 'annual', { name: '' }), 'Enter a name for round 1 of 2010 to 2011.'],
    [
      'two rounds of one name',
      addRound(2010, 'annual review'),
      'Two rounds of 2010 to 2011 are called "annual review". Give each a name of its own.',
    ],
    [
      'a deadline before the year',
      changeRound(2010, 'annual', { deadline: '2010-03-31' }),
      'The deadline of Annual review, 31 March 2010, is before 2010 to 2011 begins. Check its year.',
    ],
    [
      'a nameless theme',
      inTurn([addItem('themes', 'a'), renameItem('themes', 'a', '')]),
      'Enter a name for the theme, or remove it.',
    ],
    [
      'a nameless house name',
      inTurn([addItem('terms', 'a'), renameItem('terms', 'a', '')]),
      'Enter a name for the house name, or remove it.',
    ],
    [
      'a name among its own other ways',
      inTurn([addItem('terms', 'CRAVE'), changeVariants('terms', 'crave', ['Crave', 'CRAVE'])]),
      '"CRAVE" is how it is written. Enter only other ways here.',
    ],
    [
      'one way of writing at two names',
      inTurn([
        addItem('places', 'North Ward'),
        addItem('places', 'South Ward'),
        changeVariants('places', 'north-ward', ['the ward']),
        changeVariants('places', 'south-ward', ['the ward']),
      ]),
      '"the ward" stands at two names. Keep it at one of them.',
    ],
    [
      'ways of writing without end',
      inTurn([
        addItem('terms', 'a'),
        changeVariants(
          'terms',
          'a',
          Array.from({ length: 51 }, (_, index) => `a ${index}`),
        ),
      ]),
      'a has 51 other ways of writing. Keep 50.',
    ],
    [
      'a last year before the first',
      changeGroup('north', { activeFrom: 2010, activeTo: 2009 }),
      'The last year of North is before its first. Change one of them.',
    ],
    [
      'a coordinator without end',
      changeGroup('north', { coordinator: 'x'.repeat(201) }),
      'This name has 201 characters. Shorten it to 200 or fewer.',
    ],
  ])('%s', (_, edit, message) => {
    expect(messages(edit(begun))).toContain(message);
  });

  it('names the box that each stands in', () => {
    expect(setUpProblems(renameGroup('north', '')(begun)).map(({ path }) => path)).toEqual(['groups.north.name']);
  });
});
