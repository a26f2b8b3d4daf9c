import { describe, expect, test } from 'vitest';
import { blankRecord, type TypedValues } from '../../../../renderer/domain/records/blank.ts';
import type { GenericRecord, PrintedBlock } from '../../../../renderer/domain/records/record.ts';
import { definitions } from '../../../../renderer/domain/records/registry.ts';
import { runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import type { SetUp } from '../../../../renderer/domain/set-up/set-up.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { loadSpelling } from '../../../../renderer/language/british-english.ts';
import { unfinishedPoints } from '../../../../renderer/screens/entry/take-over.ts';
import { hostileDataset, hostileTexts } from '../../../fixtures/hostile.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';
import { made, rows } from './made-section.ts';

const spelling = await loadSpelling();
const sample = runChecks(sampleDataset(), spelling);

/** Line of the sample, code, field, what it prints, words of its message. Every finding of the code is listed. */
const inSample: readonly (readonly [number, string, string, string, string])[] = [
  [222, 'TXT-E01', 'text', 'Partnership agreed', 'ends with "the 6 Children"'],
  [143, 'TXT-E02', 'text', 'A workshop was held', 'both "was held" and "was created"'],
  [261, 'TXT-I01', 'name', 'Funded 17 diverse initiatives funding.', '"funding" repeats "Funded"'],
  [114, 'SPE-I01', 'answers.', 'Respondants', 'it stands 4 times'],
  [160, 'NAM-I01', 'heading', 'Economic, Growth & Learning', 'calls the group "Economic Growth & Learning"'],
  [186, 'NAM-I01', 'heading', 'Economic, Growth & Learning', 'calls the group "Economic Growth & Learning"'],
  [49, 'NUM-W01', 'text', '9 Ward Walks', 'stands in a sentence'],
  [222, 'NUM-W01', 'text', '6 Children', 'stands in a sentence'],
  [248, 'NUM-W01', 'name', '8 Family Outreach Workers', 'stands in a sentence'],
  [261, 'NUM-W01', 'name', '17 diverse initiatives', 'stands in a sentence'],
  [38, 'CLM-W01', 'text', 'Substantial reduction', '"Substantial reduction" says that something changed'],
  [284, 'CLM-W01', 'text', 'Content continues', '"continues to increase" says that something changed'],
  [315, 'CLM-W01', 'title', 'Outstanding funding', '"Outstanding funding" names no sum.'],
  [40, 'ACH-W03', 'carryForward', 'mid May 2010', 'This is a plan. Move it to commitments?'],
  [159, 'ACH-W03', 'carryForward', 'autumn 2010', 'comes after the year 2009 to 2010'],
  [145, 'PRN-I01', 'text', 'and', 'have "and", which Text does not have'],
  [317, 'LOO-W01', 'words', 'Watch this space', 'unfinished points of the groups could be taken over'],
];

describe('in the Charnwood review', () => {
  test.each(inSample)('line %i: %s', (line, code, field, printed, words) => {
    const found = sample.filter((each) => each.code === code && each.sourceLines[0]?.[0] === line);
    expect(found).toHaveLength(1);
    expect(found[0]?.field.startsWith(field)).toBe(true);
    expect(found[0]?.printed).toContain(printed);
    expect(found[0]?.message).toContain(words);
  });

  test.each([...new Set(inSample.map(([, code]) => code)), 'PRN-W01'])('%s finds nothing else', (code) => {
    const expected = inSample.filter((each) => each[1] === code).length;
    expect(sample.filter((each) => each.code === code)).toHaveLength(expected);
  });

  test('ABB-I01 names each of the short forms, with ASB and CRAVE once', () => {
    const printed = sample.filter(({ code }) => code === 'ABB-I01').map((each) => each.printed);
    expect(printed).toEqual(expect.arrayContaining(['CNH', 'H.O.', 'NH LPU', 'CT Exec', 'LDF']));
    expect(new Set(printed).size).toBe(printed.length);
    expect(printed).not.toContain('WELL');
  });

  test('NAM-I02 names the ways of writing that are not the office’s, each once for an entry', () => {
    const found = sample.filter(({ code }) => code === 'NAM-I02');
    const printed = found.map((each) => each.printed);
    expect(printed).toEqual(
      expect.arrayContaining(['Crave', 'Well-being', 'well being', 'life styles', 'anti-social']),
    );
    expect(new Set(found.map(({ record, printed: words }) => `${record} ${words}`)).size).toBe(found.length);
    expect(printed).not.toContain('ASB');
  });

  test('a plan that is carried forward, and a number lifted into a counted fact, are handled', () => {
    const dataset = sampleDataset();
    const records = dataset.records.map((record) =>
      record.values['carryForward'] === '' ? { ...record, values: { ...record.values, carryForward: 'yes' } } : record,
    );
    const walks = records.find(({ sourceLines }) => sourceLines[0]?.[0] === 49);
    const fact = made(
      'counted-fact',
      { what: 'ward walks', number: '9', entry: walks?.id ?? '' },
      { group: 'people-and-places' },
    );
    const found = runChecks({ ...dataset, records: [...records, fact] });
    expect(found.filter(({ code }) => code === 'ACH-W03')).toEqual([]);
    expect(found.filter(({ code }) => code === 'NUM-W01')).toHaveLength(3);
  });
});

const point = (text: string, more: TypedValues = {}) =>
  made('achievement', { role: 'point', text, status: 'achieved', ...more });
const plain = madeUpSetUp([2009]);
const [first, ...others] = plain.groups;
if (!first) throw new Error('A group is needed.');
const setUp: SetUp = {
  ...plain,
  groups: [{ ...first, name: 'Homes & Streets', chartName: 'Homes & Streets' }, ...others],
  organisations: [{ id: 'fen', name: 'Fenmarket District Council', variants: ['Fenmarket Borough', 'Council'] }],
  terms: [{ id: 'online', name: 'online', variants: ['on-line', 'on line'] }],
};

function codesIn(...records: readonly GenericRecord[]): readonly string[] {
  const codes = runChecks({ setUp, records, completions: [] }, spelling).map(({ code }) => code);
  return codes.filter((code) => /^(?:TXT|SPE|NAM|ABB|NUM|CLM|PRN|LOO|VAL)|ACH-W03/.test(code));
}

test.each([
  ['A lantern walk was opened by the mayor.', []],
  ['Somewhere for young people to go to', []],
  ['Opened the allotments and', ['TXT-E01']],
  ['Worked with the police (and the schools', ['TXT-E01']],
  ['The street was cleaned and a bench was built.', []],
  ['The street was cleaned by volunteers a bench was built.', ['TXT-E02']],
  ['The plan that was agreed was published.', []],
  ['92 complaints dealt with', ['NUM-W01']],
  ['Concerns responded to', []],
  ['Projects signed up to', []],
  ['Priorities agreed upon and worked towards', []],
  ['The new hall was opened in partnership with', ['TXT-W01']],
  ['The centre hosted visits to', ['TXT-W01']],
  ['The grant the group was awarded was spent on new bins.', []],
  ['Flood defences the Parish Council was awarded were completed', []],
  ['The path was mended on the day the bridge was opened.', []],
  ['The money was spent on bins the wardens were given.', ['TXT-W02']],
  ['The square was swept by volunteers the bench was paid for.', ['TXT-W02']],
  ['Events were planned were delivered', ['TXT-W02']],
  ['Roofs were laid along Heron Row the old ones were sold.', ['TXT-E02']],
  ['Opened the the park.', ['TXT-I01']],
  ['Planted trees in the square, then cleaned it by planting.', []],
  ['Trained helpers for training.', ['TXT-I01']],
  ['Volonteers cleaned the square.', ['SPE-I01']],
  ['Asked Volonteers and Kseniya about it.', []],
  ['The recieved letters were read at www.recieved.example', ['SPE-I01']],
  ['Homes, & Streets met in May.', ['NAM-I01']],
  ['Homes and Streets met in May, and the homes and streets are clean.', []],
  ['Booked on-line with Fenmarket Borough.', ['NAM-I02', 'NAM-I02']],
  ['Booked online with the Council.', []],
  ['Agreed with the TLC.', ['ABB-I01']],
  ['Agreed with the Trust for Local Culture (TLC).', []],
  ['LATE NIGHT WALKS with the A46, the UK and Part II', []],
  ['Opened 12 allotments in 2009 for 11-19 year olds under 5s aged 16, on 3 May at 7pm in Section 106.', ['NUM-W01']],
  ['5 to 19’s funding in 2009/10 on 1st April at 12 High Street', []],
  ['Visits have increased.', ['CLM-W01']],
  ['Visits have increased by a third, and a reduction in waste is our aim.', []],
  ['Improved the square and strengthened links.', []],
  ['Secured additional funding for it.', ['CLM-W01']],
])('of "%s" the checks say %j', (text, codes) => {
  expect(codesIn(point(text))).toEqual(codes);
});

test('headings and lines with others under them may end as they like', () => {
  const over = point('Responded to the plans of the');
  const under = { ...point('Council of Fen'), parent: over.id };
  expect(codesIn(over, under)).not.toContain('TXT-E01');
  expect(codesIn(point('Met with the', { role: 'heading', status: '' }))).not.toContain('TXT-E01');
});

test('abbreviations are explained by their entry, and an entry without words asks for them', () => {
  const used = point('Agreed with the TLC.');
  expect(codesIn(used, made('abbreviation', { short: 'TLC', expansion: 'Trust for Local Culture' }))).toEqual([]);
  expect(codesIn(used, made('abbreviation', { short: 'T.L.C.' }))).toEqual(['ABB-I01']);
  expect(codesIn(used, made('abbreviation', { short: 'TLC', glossary: 'no' }))).toEqual([]);
});

test('a figure in a box of its own is not hidden, nor a sum that has its box', () => {
  const project = { name: 'Wardens x 8', theme: 'Made-up theme' };
  expect(codesIn(made('commissioned-project', project))).toEqual(['NUM-W01']);
  expect(codesIn(made('commissioned-project', { ...project, quantity: '8' }))).toEqual([]);
  const event = { title: 'Outstanding funding for the pool', nature: 'advocacy' };
  expect(codesIn(made('governance-event', event))).toEqual(['CLM-W01']);
  expect(codesIn(made('governance-event', { ...event, amount: '£200' }))).toEqual([]);
});

test('a counted fact answers the claim of its own sentence only', () => {
  const claims = point('Visits have increased. Thefts have declined.');
  const fact = (sentence: string) => made('counted-fact', { what: 'visits', number: '9', entry: claims.id, sentence });
  const open = (...records: readonly GenericRecord[]) =>
    runChecks({ setUp, records: [claims, ...records], completions: [] }).filter(({ code }) => code === 'CLM-W01');
  expect(open()).toHaveLength(2);
  expect(open(fact(''))).toHaveLength(2);
  expect(open(fact('Visits  have increased.')).map(({ printed }) => printed)).toEqual(['Thefts have declined.']);
});

test('a look ahead has commitments, and no words in their place', () => {
  const look = (words: string, text = '') =>
    made('look-ahead', { nextYear: '2010/2011', words, commitments: text === '' ? [] : rows({ text }) });
  expect(codesIn(look(''))).toEqual(['LOO-W01']);
  expect(codesIn(look('To follow'), point('Walks', { status: 'planned' }))).toEqual(['LOO-W01']);
  expect(codesIn(look('We undertake', 'To open the pool.'))).toEqual([]);
  expect(codesIn(look('Watch this space…', 'To open the pool.'))).toEqual(['LOO-W01']);
  expect(codesIn(look('Details to be confirmed.'))).toEqual(['LOO-W01']);
  expect(codesIn(look('', 'To be agreed.'))).toEqual(['LOO-W01']);
  const real = 'We open the pool in May; the date of the second is to be confirmed.';
  expect(codesIn(look(real, 'Priorities to be agreed by the Board in June'))).toEqual([]);
});

test('the look ahead names as many points as its button takes over', () => {
  const ahead = made('look-ahead', { nextYear: '2010/2011' });
  const planned = { status: 'planned', name: 'Walks', theme: 'Made-up theme' };
  const records = [
    ahead,
    point('Walks', { status: 'planned' }),
    point('Talks', { status: 'in progress' }),
    point('Stopped', { status: 'planned', carryForward: 'no' }),
    { ...point('Of nobody', { status: 'planned' }), group: 'no-group' },
    made('commissioned-project', planned),
  ];
  const message = runChecks({ setUp, records, completions: [] }).find(({ code }) => code === 'LOO-W01')?.message;
  expect(message).toContain('2 unfinished points of the groups could be taken over.');
  expect(unfinishedPoints(setUp, records, [ahead], () => 'row')).toHaveLength(2);
});

describe('print and entry', () => {
  const face = (...texts: readonly string[]): { readonly printed: readonly PrintedBlock[] } => ({
    printed: texts.map((text) => ({ page: 1, line: 1, marker: '•', apart: false, text })),
  });
  const budget = (spend: string, ...texts: readonly string[]) =>
    made(
      'commissioning-budget',
      { fund: 'Lantern fund', budget: '£1,200', spend, spendKind: 'actual' },
      face(...texts),
    );

  test('agree', () => {
    expect(codesIn(budget('£1,150.50', 'Lantern Fund 2009/10 = £1,200', 'spend = £1,150.50'))).toEqual([]);
    expect(codesIn({ ...point('Opened the pool'), ...face('Opened\nthe “pool”') })).toEqual([]);
  });

  test('differ in a figure, either way, or in its sign', () => {
    expect(codesIn(budget('£1,151', 'Lantern Fund = £1,200', 'spend = £1,150'))).toEqual(['PRN-W01', 'PRN-W01']);
    const measure = { name: 'Thefts', wanted: 'down', base: 'change', actual: '-7.3', comparison: 'no target set' };
    expect(codesIn(made('measure', measure, face('Thefts = -7.3%')))).toEqual([]);
    expect(codesIn(made('measure', measure, face('Thefts = 7.3%')))).toEqual(['PRN-W01']);
  });

  test('differ in words, either way', () => {
    expect(codesIn({ ...point('Opened the new pool'), ...face('Opened the pool') })).toEqual(['PRN-I01']);
    expect(codesIn({ ...point('Opened the pool'), ...face('Opened the pool and') })).toEqual(['PRN-I01']);
  });
});

test('dates of what comes next, and figures that a marker stands for, are asked nothing', () => {
  expect(codesIn(point('Opened the pool', { nextDate: 'May 2012' }))).toEqual([]);
  expect(codesIn(made('reference', { title: 'Pool plan', checked: 'May 2012', date: '2004' }))).toEqual([]);
  const fact = { what: 'swims', number: '', marker: 'not available' };
  expect(codesIn(made('counted-fact', fact))).toEqual([]);
  expect(codesIn(made('counted-fact', { ...fact, marker: 'provisional' }))).toEqual(['VAL-E02']);
  expect(codesIn(made('counted-fact', { ...fact, number: '(4)' }))).toEqual(['VAL-E01']);
});

test('nothing throws on hostile texts in every box, nor on blank records of every type', () => {
  const texts = Object.values(hostileTexts);
  const records = definitions.flatMap((definition, place) => {
    const envelope = {
      id: `blank-${place}`,
      group: 'made-up-group-1',
      year: 2009,
      round: 'annual',
      order: 1,
      parent: null,
    };
    const blank = blankRecord(definition, { ...envelope, sourceLines: [] });
    const filled = texts.map((text, index) => {
      const typed = Object.entries(definition.fields).map(([id, field]): [string, TypedValues[string]] => [
        id,
        field.kind === 'rows'
          ? rows(Object.fromEntries(Object.keys(field.fields).map((inner) => [inner, text])))
          : text,
      ]);
      const printed = [{ page: 1, line: 1, marker: text, apart: false, text }];
      return made(definition.id, Object.fromEntries(typed), { id: `${definition.id}-${index}`, printed });
    });
    return [blank, ...filled];
  });
  expect(() => runChecks({ ...hostileDataset(), records }, spelling)).not.toThrow();
});
