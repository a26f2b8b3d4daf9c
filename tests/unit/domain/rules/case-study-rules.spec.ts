import { describe, expect, test } from 'vitest';
import { superlativesIn } from '../../../../renderer/domain/rules/claimed-superlatives.ts';
import { inCharnwood } from './charnwood.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';
import { found, made, rows } from './made-section.ts';

const study = (claim: Readonly<Record<string, string>>, typed = {}) =>
  made('case-study', { title: 'Made-up', changes: rows(claim), ...typed });

const sound = {
  claim: 'Break-ins fell from 42% to 9.9%',
  from: '42%',
  to: '9.9%',
  unit: '% of made-up homes',
  geography: 'Made-up ward',
  period: 'May to July 2009',
  source: 'Made-up police',
};

describe('in the Charnwood review', () => {
  test('a burglary rate goes from 42% to 9.9% of nothing', () => {
    expect(inCharnwood('CAS-W01')).toMatchObject([
      {
        field: 'changes.burglary-rate.unit',
        sourceLines: [[130, 139]],
        message: 'From 42 to 9.9: 32.1 points lower, or 76% lower; it does not say of what.',
      },
    ]);
  });

  test('a 40% reduction has no period and no source', () => {
    expect(inCharnwood('CAS-W03').map(({ printed, message }) => [printed, message])).toContainEqual([
      'A 40% reduction in ASB',
      'The figure 40% has no period and no source, so nobody can check it.',
    ]);
  });

  test('the lowest of one area becomes the highest of another', () => {
    expect(inCharnwood('CAS-W04')).toMatchObject([
      {
        field: 'changes.confidence.claim',
        message:
          '"lowest" is said of North BCU and "Highest" of Leicestershire Force area: two different areas, and no figure.',
      },
    ]);
  });

  test('a private person is named', () => {
    expect(inCharnwood('PRI-W01')).toMatchObject([
      {
        field: 'people.cherie.consent',
        printed: 'Cherie',
        message: 'Cherie is named, and nothing says whether the person agreed.',
      },
    ]);
  });
});

test('a sound claim has no finding', () => {
  expect(found('CAS-W01 CAS-W03 CAS-W04 PRI-W01', [study(sound)])).toEqual([]);
  expect(found('CAS-W01 CAS-W03 CAS-W04', [study({ claim: 'People feel at home since May 2009.' })])).toEqual([]);
});

test('a change in words alone asks of what, one of things counted does not', () => {
  expect(found('CAS-W01', [study({ claim: 'It fell from 42% to 9.9%' })])).toHaveLength(1);
  expect(found('CAS-W01', [study({ claim: 'It fell from 42 to 9 break-ins' })])).toEqual([]);
});

test('the place of the case study is the area of its claims', () => {
  const claim = { ...sound, geography: '' };
  expect(found('CAS-W03', [study(claim, { place: 'Made-up ward' })])).toEqual([]);
  expect(found('CAS-W03', [study(claim)])).toMatchObject([{ field: 'changes.row-1.geography' }]);
});

test.each([
  ['Best practice was shared across the County', []],
  ['The lowest in Leicester of all and the highest across Leicester', ['Leicester', 'Leicester']],
  ['The safest ward', [null]],
])('"%s" compares within %j', (text, areas) => {
  expect(superlativesIn(text).map(({ area }) => area)).toEqual(areas);
});

test('a superlative with a figure in one area stands', () => {
  const claim = (words: string) => study({ ...sound, claim: words });
  expect(found('CAS-W04', [claim('The lowest in Made-up Ward, now the highest in Made-up Ward')])).toEqual([]);
  expect(found('CAS-W04', [study({ claim: 'The safest place in Made-up Ward' })])).toHaveLength(1);
});

test.each([
  [{ name: 'Made-up person', consent: 'yes' }, 0],
  [{ name: 'Made-up person', consent: 'no', substitute: 'a resident' }, 0],
  [{ name: 'Made-up person', consent: 'no' }, 1],
  [{ name: 'Made-up person', consent: 'asked' }, 1],
  [{ name: '', consent: '' }, 0],
])('a person with %j: %i', (person, count) => {
  expect(found('PRI-W01', [made('case-study', { title: 'Made-up', people: rows(person) })])).toHaveLength(count);
});

describe('a name among those who are quoted or were given an award', () => {
  const named = (typed: Readonly<Record<string, unknown>>) =>
    found('PRI-W01', [made('case-study', { title: 'Made-up', ...typed })]).map(({ field, printed }) => [
      field,
      printed,
    ]);

  test('is found where it is not in the list of people', () => {
    expect(named({ quotations: rows({ words: 'It changed my life', who: 'Jane Example, shopkeeper' }) })).toEqual([
      ['quotations.row-1.who', 'Jane Example'],
    ]);
    expect(named({ awards: rows({ award: 'Best garden', recipient: 'Mr J Example' }) })).toEqual([
      ['awards.row-1.recipient', 'Mr J Example'],
    ]);
  });

  test.each([
    { name: 'Jane Example', consent: 'yes' },
    { name: 'Jane', consent: 'no', substitute: 'a gardener' },
  ])('is answered by the list with %j', (person) => {
    const quotations = rows({ words: 'It changed my life', who: 'Jane Example' });
    expect(named({ quotations, people: rows(person) })).toEqual([]);
  });

  test('is told once where the list has it without an answer', () => {
    const quotations = rows({ words: 'It changed my life', who: 'Jane' });
    expect(named({ quotations, people: rows({ name: 'Jane Example' }) })).toEqual([
      ['people.row-1.consent', 'Jane Example'],
    ]);
  });

  test.each([
    'a resident',
    'Local resident',
    'Resident, Made-up Ward',
    'Hastings Ward Residents Group',
    'Councillor Example',
    'The Mayor',
    'Made-up partner 1',
    '',
  ])('is not what "%s" is', (who) => {
    expect(named({ quotations: rows({ words: 'It changed my life', who }) })).toEqual([]);
  });

  test('is not what a body of the set-up’s list is called', () => {
    const setUp = madeUpSetUp([2009]);
    const study = made('case-study', { title: 'x', awards: rows({ award: 'Prize', recipient: 'Fearon Hall' }) });
    expect(found('PRI-W01', [study], setUp)).toHaveLength(1);
    const organisations = [
      ...setUp.organisations,
      { id: 'made-up-hall', name: 'Made-up hall', variants: ['Fearon Hall'] },
    ];
    expect(found('PRI-W01', [study], { ...setUp, organisations })).toEqual([]);
  });
});
