import { expect, test } from 'vitest';
import { inCharnwood } from './charnwood.ts';
import { found, made, rows } from './made-section.ts';

const measure = (name: string, actual: string, typed = {}) =>
  made('measure', { name, wanted: 'down', base: 'change', actual, geography: 'Made-up borough', ...typed });
const study = (claim: string, typed: Readonly<Record<string, string>> = {}, more = {}) =>
  made('case-study', { title: 'Made-up campaign', changes: rows({ claim, ...typed }) }, more);
const march = { period: 'October 2009 to March 2010' };

test('in the Charnwood review the burglary rate has two values in March 2010', () => {
  expect(inCharnwood('CRO-W01')).toMatchObject([
    {
      field: 'changes.burglary-rate.to',
      sourceLines: [[130, 139]],
      message:
        '9.9% here (September 2009 until March 2010), and 11.4% in the measure "Domestic Burglary" (1st April 2009 to 29th March 2010): the same subject at the same time with two values.',
    },
  ]);
});

test('in the Charnwood review the ward claims 40% where the borough has 9.5%', () => {
  const findings = inCharnwood('CRO-W02').filter(({ type }) => type === 'case-study');
  expect(findings).toMatchObject([
    {
      field: 'changes.antisocial-behaviour.claim',
      message:
        '40% here for Hastings Ward, and -9.5% in the measure "Antisocial Behaviour Incidents" for Charnwood: the same subject, another area, another value.',
    },
  ]);
});

const thefts = measure('Bicycle Thefts', '-4');

test('the same value, another time, another kind of figure or another subject is no contradiction', () => {
  const quiet = (record: ReturnType<typeof study>) => expect(found('CRO-W01', [thefts, record])).toEqual([]);
  quiet(study('Thefts of bicycles fell by 4%', march));
  quiet(study('Thefts of bicycles fell by 9%', { period: 'April to June 2009' }));
  quiet(study('Thefts of bicycles fell by 9%'));
  quiet(study('9 thefts of bicycles', march));
  quiet(study('Vandalism fell by 9%', march));
  expect(found('CRO-W01', [thefts, study('Thefts of bicycles fell by 9%', march)])).toHaveLength(1);
});

test('a claim for another area is sound with its period and source', () => {
  const ward = { geography: 'Made-up ward', period: '2009/10', source: 'Made-up police' };
  expect(found('CRO-W01 CRO-W02', [thefts, study('Thefts of bicycles fell by 9%', ward)])).toEqual([]);
  const { source: _, ...open } = ward;
  expect(found('CRO-W02', [thefts, study('Thefts of bicycles fell by 9%', open)])).toHaveLength(1);
  expect(found('CRO-W02', [thefts, study('Thefts of bicycles fell by 9%', { geography: 'Made-up' })])).toEqual([]);
});

test('measures of other groups count, and a counted fact is held against them too', () => {
  const elsewhere = { ...study('Thefts of bicycles fell by 9%', march), group: 'made-up-group-2' };
  expect(found('CRO-W01', [thefts, elsewhere])).toHaveLength(1);
  const fact = made('counted-fact', { what: '% fewer bicycle thefts', number: '9', ...march });
  expect(found('CRO-W01', [thefts, fact])).toMatchObject([{ field: 'number' }]);
});

test('a word that several measures share tells none of them', () => {
  const claim = study('Thefts fell by 9%', march);
  expect(found('CRO-W01', [measure('Car Thefts', '-4'), claim])).toHaveLength(1);
  expect(found('CRO-W01', [measure('Car Thefts', '-4'), measure('Van Thefts', '-4'), claim])).toEqual([]);
});

test('part of a name is another subject, unless it is what the name is about', () => {
  const burglary = measure('Domestic Burglary', '-4');
  const codes = (claim: string) => found('CRO-W01', [burglary, study(claim, march)]).map(({ code }) => code);
  expect(codes('Repeat domestic abuse fell by 20%')).toEqual([]);
  expect(codes('Commercial burglary fell by 20%')).toEqual([]);
  expect(codes('Reduced burglary by 20%')).toEqual(['CRO-W01']);
  expect(codes('The burglary rate fell by 20%')).toEqual(['CRO-W01']);
  const waste = measure('Household waste recycled', '46', { base: 'percentage', wanted: 'up' });
  const fact = (what: string) => made('counted-fact', { what, number: '99%', ...march });
  expect(found('CRO-W01', [waste, fact('% of household waste collected on time')])).toEqual([]);
  expect(found('CRO-W01', [waste, fact('% of household waste that was recycled')])).toHaveLength(1);
});

test('of a long name most words must be said', () => {
  const long = measure('Young people leaving care with secure homes', '-4');
  expect(found('CRO-W01', [long, study('Care leaving fell by 9%', march)])).toEqual([]);
  expect(found('CRO-W01', [long, study('Young people leaving care fell by 9%', march)])).toHaveLength(1);
});

test('every measure that says something else is told', () => {
  const records = [thefts, measure('Thefts of bicycles', '-5'), study('Bicycle thefts fell by 9%', march)];
  expect(found('CRO-W01', records).map(({ message }) => /"(.+)"/.exec(message)?.[1])).toEqual([
    'Bicycle Thefts',
    'Thefts of bicycles',
  ]);
  const ward = { geography: 'Made-up ward' };
  const there = [thefts, measure('Thefts of bicycles', '-5'), study('Bicycle thefts fell by 9%', ward)];
  expect(found('CRO-W02', there)).toHaveLength(2);
});
