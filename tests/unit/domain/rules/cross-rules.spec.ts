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

test('a word that many measures share tells none of them', () => {
  const many = ['Car', 'Van', 'Shop', 'Coal', 'Lead', 'Boat'].map((kind) => measure(`${kind} Thefts`, '-4'));
  expect(found('CRO-W01', [...many.slice(0, 2), study('Thefts fell by 9%', march)])).toHaveLength(1);
  expect(found('CRO-W01', [...many, study('Thefts fell by 9%', march)])).toEqual([]);
});
