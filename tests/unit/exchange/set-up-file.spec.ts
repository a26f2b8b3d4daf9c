import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valuesFrom, type TypedValues } from '../../../renderer/domain/records/blank.ts';
import type { GenericRecord } from '../../../renderer/domain/records/record.ts';
import { definitionOf } from '../../../renderer/domain/records/registry.ts';
import { partnershipId } from '../../../renderer/domain/records/sections.ts';
import { newGroup, type SetUp } from '../../../renderer/domain/set-up/set-up.ts';
import { largestSetUpFile, readSetUpFile, writeSetUpFile } from '../../../renderer/exchange/set-up-file.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';

const { setUp } = sampleDataset();
const year = { group: partnershipId, year: 2009, round: 'annual', order: 1, parent: null, sourceLines: [] };
/** What was typed in some boxes, as a record of the partnership. */
function page(type: string, typed: TypedValues, more: Partial<GenericRecord> = {}): GenericRecord {
  const definition = definitionOf(type);
  if (!definition) throw new Error(`There is no type ${type}.`);
  return { ...year, id: `made-up-${type}`, type, ...more, values: valuesFrom(definition, typed) };
}
const records: readonly GenericRecord[] = [
  page('vision', { words: 'An improved quality of life\nfor “everyone”', carryForward: 'yes' }),
  page('look-ahead', {
    nextYear: '2010 - 2011',
    commitments: [
      { id: 'row-1', text: 'Open the flat', due: 'mid May 2010', measure: '' },
      { id: 'row-2', text: 'A business event', due: 'shortly' },
    ],
  }),
];
const { text } = writeSetUpFile(setUp, records);

/** The file of a set-up changed without regard to its type. */
function fileWith(change: (file: Record<string, unknown>, inner: Record<string, unknown>) => void): string {
  const file: Record<string, unknown> = JSON.parse(text);
  const inner: Record<string, unknown> = JSON.parse(JSON.stringify(file['setUp']));
  file['setUp'] = inner;
  change(file, inner);
  return JSON.stringify(file);
}

/** A vision as it stands in a file, changed without regard to its type. */
function recordWith(change: Readonly<Record<string, unknown>>): unknown {
  const file = { id: 'made-up-vision', type: 'vision', year: 2009, round: 'annual', order: 1, lines: [], values: {} };
  return { ...file, ...change };
}

function problemWith(file: string): string {
  const answer = readSetUpFile(file);
  return 'problem' in answer ? answer.problem : 'no problem';
}

describe('a set-up file', () => {
  test('brings back the set-up that was written', () => {
    expect(readSetUpFile(text)).toEqual({ setUp, records });
    expect(readSetUpFile(`\ufeff${text}`)).toEqual({ setUp, records });
    expect(readSetUpFile(text.replaceAll('\n', '\r\n'))).toEqual({ setUp, records });
  });

  test('is the same text for the same set-up, whatever order its parts were made in', () => {
    const turned: SetUp = {
      terms: setUp.terms,
      places: setUp.places,
      organisations: setUp.organisations,
      measures: setUp.measures,
      themes: setUp.themes,
      years: setUp.years.map(({ rounds, labelAsPrinted, start }) => ({ rounds, labelAsPrinted, start })),
      groups: setUp.groups,
      partnership: setUp.partnership,
      version: setUp.version,
      id: setUp.id,
    };
    expect(writeSetUpFile(turned, [...records].reverse())).toEqual({ name: 'charnwood-together-set-up.json', text });
  });

  test('keeps texts in any script, deadlines and several rounds', () => {
    const plain = madeUpSetUp([2009, 2010], 3);
    const rounds = [
      { id: 'q1', name: 'April to June', deadline: '2010-07-15' },
      { id: 'q2', name: 'July ‘to’ September 🚶', deadline: null },
    ];
    const busy = { ...plain, years: plain.years.map((year) => ({ ...year, rounds })) };
    expect(readSetUpFile(writeSetUpFile(busy, []).text)).toEqual({ setUp: busy, records: [] });
  });

  test('keeps what is known of a group and the other ways of writing a name', () => {
    const plain = madeUpSetUp([2009], 1);
    const facts = { shortName: 'MG', activeFrom: 2009, activeTo: 2010, follows: 'A; B', coordinator: 'A. Person' };
    const terms = [{ id: 'wellbeing', name: 'Wellbeing', variants: ['Well-being', 'well being'] }];
    const full = { ...plain, groups: plain.groups.map((group) => ({ ...group, ...facts })), terms };
    expect(readSetUpFile(writeSetUpFile(full, []).text)).toEqual({ setUp: full, records: [] });
  });

  test('takes of the records the partnership’s own, with their printed face and the answers given', () => {
    const answers = [{ code: 'LOO-W01', field: 'words', printed: 'Watch', kind: 'explained', reason: 'x' }] as const;
    const printed = [{ page: 3, line: 15, marker: '', apart: false, text: 'Charnwood Together\nBoard' }];
    const board = page('structure', { board: 'Board' }, { answers, printed, sourceLines: [[15, 32]], year: 2010 });
    const ofGroup = { ...page('vision', { words: 'x' }), group: 'climate-change', id: 'other' };
    const { text: file } = writeSetUpFile(setUp, [board, ofGroup, ...records]);
    expect(readSetUpFile(file)).toEqual({ setUp, records: [...records, board] });
  });

  test('fills in blank what the record of another version lacks', () => {
    const short = fileWith((file) => (file['records'] = [recordWith({ values: { words: 'Only this' } })]));
    expect(readSetUpFile(short)).toEqual({
      setUp,
      records: [page('vision', { words: 'Only this' })],
    });
  });

  test('of the first format has no records; its lists and facts are empty', () => {
    const item = { id: 'child-poverty', name: 'Child Poverty' };
    const group = { id: 'north', name: 'North', chartName: 'North', chartOrder: 1, sectionOrder: 1 };
    const { id, version, partnership, years } = setUp;
    const old = { id, version, partnership, years, groups: [group], themes: [item], measures: [] };
    const file = JSON.stringify({ format: 'partnership-review set-up', formatVersion: 1, setUp: old });
    expect(readSetUpFile(file)).toEqual({
      setUp: {
        ...old,
        groups: [newGroup('north', 'North', { chartOrder: 1, sectionOrder: 1 })],
        themes: [{ ...item, variants: [] }],
        organisations: [],
        places: [],
        terms: [],
      },
      records: [],
    });
    expect(problemWith(file.replace('"North"', '""'))).toContain('"groups, entry 1, name" is empty');
  });
});

describe('a file that cannot be used is answered with a sentence', () => {
  test.each<readonly [string, string, string]>([
    ['empty', '', 'is damaged or is not a set-up file'],
    ['cut off', text.slice(0, 200), 'is damaged or is not a set-up file'],
    ['not JSON', 'record_id,group_id\r\n', 'is damaged or is not a set-up file'],
    ['another JSON file', '{"name":"x"}', 'This is not a set-up file'],
    ['null', 'null', 'This is not a set-up file'],
    ['a list', '[]', 'This is not a set-up file'],
    ['far too large', ' '.repeat(largestSetUpFile + 1), 'far too large'],
    ['nested without end', '['.repeat(100_000), 'is damaged'],
    ['nested deeply', '['.repeat(50_000) + ']'.repeat(50_000), 'This is not a set-up file'],
    ['newer', fileWith((file) => (file['formatVersion'] = 3)), 'Update the program, then open the file again.'],
    ['of no version', fileWith((file) => (file['formatVersion'] = 0)), 'This is not a set-up file'],
    ['without groups', fileWith((_, inner) => (inner['groups'] = [])), '"groups" must have at least one entry'],
    ['without years', fileWith((_, inner) => delete inner['years']), '"years" is missing'],
    [
      'with a group without a name',
      fileWith((_, inner) => (inner['groups'] = [{ ...setUp.groups[0], name: '  ' }])),
      '"groups, entry 1, name" is empty',
    ],
    [
      'with a group twice',
      fileWith((_, inner) => (inner['groups'] = [...setUp.groups, setUp.groups[0]])),
      '"groups, entry 8, id" is the same as in entry 1',
    ],
    [
      'with a year twice',
      fileWith((_, inner) => (inner['years'] = [...setUp.years, ...setUp.years])),
      '"years, entry 2, start" is the same as in entry 1',
    ],
    [
      'with a bad id',
      fileWith((_, inner) => (inner['groups'] = [{ ...setUp.groups[0], id: '../x' }])),
      '"groups, entry 1, id" must be small letters',
    ],
    [
      'with a year outside all sense',
      fileWith((_, inner) => (inner['years'] = [{ ...setUp.years[0], start: 1066 }])),
      '"years, entry 1, start" is before 1990',
    ],
    [
      'with a year as text',
      fileWith((_, inner) => (inner['years'] = [{ ...setUp.years[0], start: '2009' }])),
      '"years, entry 1, start" must be a whole number',
    ],
    [
      'with a deadline that is no day',
      fileWith((_, inner) => {
        inner['years'] = [{ ...setUp.years[0], rounds: [{ id: 'q1', name: 'Q1', deadline: '2010-02-30' }] }];
      }),
      '"years, entry 1, rounds, entry 1, deadline" must be a real day',
    ],
    ['with an unknown part', fileWith((_, inner) => (inner['extra'] = 1)), 'does not know: "extra"'],
    [
      'with a name as number',
      fileWith((_, inner) => (inner['partnership'] = { ...setUp.partnership, name: 5 })),
      'must be a text',
    ],
    ['with groups as text', fileWith((_, inner) => (inner['groups'] = 'seven')), '"groups" must be a list'],
    [
      'with a group of the partnership’s id',
      fileWith((_, inner) => (inner['groups'] = [{ ...setUp.groups[0], id: 'partnership' }])),
      '"groups, entry 1, id" is kept for the partnership\'s own pages',
    ],
    ['without records', fileWith((file) => delete file['records']), '"records" is missing'],
    [
      'with a record of an unknown type',
      fileWith((file) => (file['records'] = [recordWith({ type: 'invented-later' })])),
      '"records, entry 1, type" is a kind of entry that this version does not know',
    ],
    [
      'with a record of a group’s type',
      fileWith((file) => (file['records'] = [recordWith({ type: 'achievement' })])),
      '"records, entry 1, type" is a kind of entry that this version does not know',
    ],
    [
      'with an unknown field',
      fileWith((file) => (file['records'] = [recordWith({ values: { words: 'x', mood: 'y' } })])),
      '"records, entry 1, values" has an entry that this version does not know: "mood"',
    ],
    [
      'with an unknown choice',
      fileWith((file) => (file['records'] = [recordWith({ values: { carryForward: 'perhaps' } })])),
      '"records, entry 1, values, carryForward" is not one of the choices',
    ],
    [
      'with a text that is a list',
      fileWith((file) => (file['records'] = [recordWith({ values: { words: [] } })])),
      '"records, entry 1, values, words" must be a text',
    ],
    [
      'with a line break in the name of a box',
      fileWith((file) => (file['records'] = [recordWith({ values: { 'two\nlines': 'x' } })])),
      'two lines',
    ],
    ...[
      [[[1, 1e15]], '"records, entry 1, lines, entry 1, entry 2" must be 100,000 or less'],
      [[[0, 5]], '"records, entry 1, lines, entry 1, entry 1" must be 1 or more'],
      [[[9, 5]], '"records, entry 1, lines, entry 1" ends before it begins'],
      [Array.from({ length: 1001 }, () => [1, 2]), '"records, entry 1, lines" has more than 1,000 ranges'],
    ].map(([lines, sentence]): [string, string, string] => [
      `with the lines ${JSON.stringify(lines).slice(0, 20)}`,
      fileWith((file) => (file['records'] = [recordWith({ lines })])),
      String(sentence),
    ]),
    [
      'with a record twice',
      fileWith((file) => (file['records'] = [recordWith({}), recordWith({})])),
      '"records, entry 2, id" stands in the list twice',
    ],
    ['with a prototype', text.replace('"id":', '"__proto__": {"x": 1}, "id":'), 'cannot be used'],
  ])('%s', (_what, file, sentence) => {
    const problem = problemWith(file);
    expect(problem).toContain(sentence);
    expect(problem).toMatch(/^[A-Z].*\.$/);
    expect(problem).not.toMatch(/zod|undefined|Invalid|expected|\bNaN\b/);
  });

  test('whatever is flipped, cut or put into it', () => {
    const damaged = fc.tuple(fc.nat(text.length - 1), fc.nat(3), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(damaged, ([place, cut, put]) => {
        const answer = readSetUpFile(text.slice(0, place) + put + text.slice(place + cut));
        if ('problem' in answer) expect(answer.problem).toMatch(/^[A-Z].*\.$/);
        else
          expect(inAnyOrder(readSetUpFile(writeSetUpFile(answer.setUp, answer.records).text))).toEqual(
            inAnyOrder(answer),
          );
      }),
      { numRuns: 1000 },
    );
  });
});

/** A changed year moves an entry to another place in the file. */
function inAnyOrder(answer: ReturnType<typeof readSetUpFile>): unknown {
  return 'problem' in answer ? answer : { ...answer, records: new Map(answer.records.map((each) => [each.id, each])) };
}
