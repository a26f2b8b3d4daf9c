import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../renderer/domain/dataset/dataset.ts';
import { readTyped } from '../../../renderer/domain/fields/kinds.ts';
import type { ScalarField } from '../../../renderer/domain/fields/field.ts';
import { valuesFrom } from '../../../renderer/domain/records/blank.ts';
import { defineRecord } from '../../../renderer/domain/records/define-record.ts';
import type { GenericRecord } from '../../../renderer/domain/records/record.ts';
import type { Cell } from '../../../renderer/exchange/csv/cell.ts';
import { columnsOfField } from '../../../renderer/exchange/csv/field-columns.ts';
import { listTables } from '../../../renderer/exchange/csv/list-tables.ts';
import { columnsOfRecord } from '../../../renderer/exchange/csv/record-columns.ts';
import { tablesOf } from '../../../renderer/exchange/csv/tables.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { hostileDataset } from '../../fixtures/hostile.ts';
import { withMadeUpPreviousYear } from '../../fixtures/previous-year.ts';

const base = { label: 'A label' };

/** What each kind of field writes: what was typed, and the cell of every column it has. */
const kinds: readonly (readonly [ScalarField, string, Readonly<Record<string, unknown>>])[] = [
  [{ ...base, kind: 'text' }, 'a, b', { some_field: 'a, b' }],
  [{ ...base, kind: 'longText' }, '', { some_field: '' }],
  [
    { ...base, kind: 'choice', options: [{ value: 'in progress', label: 'In progress' }] },
    'in progress',
    { some_field: 'in progress' },
  ],
  [{ ...base, kind: 'count' }, '7,567', { some_field: 7567, some_field_as_typed: '7,567' }],
  [{ ...base, kind: 'count' }, '0', { some_field: 0, some_field_as_typed: '0' }],
  [{ ...base, kind: 'count' }, '', { some_field: null, some_field_as_typed: '' }],
  [{ ...base, kind: 'count' }, '7,56', { some_field: null, some_field_as_typed: '7,56' }],
  [{ ...base, kind: 'money' }, '£840,000', { some_field_gbp: '840000.00', some_field_as_typed: '£840,000' }],
  [{ ...base, kind: 'money' }, '-£59.5', { some_field_gbp: '-59.50', some_field_as_typed: '-£59.5' }],
  [{ ...base, kind: 'money' }, '840k', { some_field_gbp: null, some_field_as_typed: '840k' }],
  [{ ...base, kind: 'percent' }, '−7.30%', { some_field_percent: '-7.30', some_field_as_typed: '−7.30%' }],
  [{ ...base, kind: 'percent' }, '(4.8)', { some_field_percent: null, some_field_as_typed: '(4.8)' }],
  [
    { ...base, kind: 'date' },
    'mid May 2010',
    { some_field_as_typed: 'mid May 2010', some_field_earliest: '2010-05-11', some_field_latest: '2010-05-20' },
  ],
  [
    { ...base, kind: 'date' },
    'summer',
    { some_field_as_typed: 'summer', some_field_earliest: null, some_field_latest: null },
  ],
  [{ ...base, kind: 'names' }, 'Police; CNH', { some_field_as_typed: 'Police; CNH' }],
];

describe('the columns of a field', () => {
  test.each(kinds)('%j, typed %j', (field, typed, cells) => {
    const stored = readTyped(field, typed);
    const columns = columnsOfField('someField', field);
    expect(Object.fromEntries(columns.map((column) => [column.name, column.cell(stored)]))).toEqual(cells);
  });

  test('say their unit, their type and the values they can have', () => {
    const money = columnsOfField('spend', { ...base, kind: 'money', required: true });
    expect(money[0]).toMatchObject({ name: 'spend_gbp', unit: 'pounds', type: 'decimal number', required: true });
    const choice = columnsOfField('x', { ...base, kind: 'choice', options: [{ value: 'a', label: 'A' }] });
    expect(choice[0]?.allowed).toEqual(['a']);
    expect(columnsOfField('changePercent', { ...base, kind: 'percent' })[0]?.name).toBe('change_percent');
  });
});

/** A record type the program does not have: everything must follow from the definition alone. */
const madeUp = defineRecord({
  id: 'made-up-thing',
  plural: 'made-up-things',
  section: 'Made-up things',
  noun: 'thing',
  intro: '',
  empty: '',
  outline: false,
  fields: {
    name: { kind: 'text', label: 'Name' },
    helpedBy: { kind: 'names', label: 'Helpers' },
    costLines: {
      kind: 'rows',
      label: 'Cost lines',
      item: 'cost line',
      fields: { what: { kind: 'text', label: 'What' }, cost: { kind: 'money', label: 'Cost' } },
    },
  },
  computed: {
    double: { kind: 'money', label: 'Double', about: '', value: () => 250 },
    share: { kind: 'percent', label: 'Share', about: '', value: () => '-0.5' },
    nothing: { kind: 'count', label: 'Nothing', about: '', value: () => null },
  },
  titleOf: (record) => record.values.name,
});

describe('a record type that is new', () => {
  const record: GenericRecord = {
    id: 'one',
    type: 'made-up-thing',
    group: 'g',
    year: 2009,
    round: 'annual',
    order: 1,
    parent: null,
    sourceLines: [
      [1, 2],
      [5, 5],
    ],
    values: valuesFrom(madeUp, {
      name: 'Thing',
      helpedBy: 'A; B',
      costLines: [{ id: 'r1', what: 'x', cost: '£1' }],
    }),
  };
  const envelope = { groupName: 'G', yearStart: 's', yearEnd: 'e', yearLabel: '2009 to 2010', roundName: 'Annual' };
  const row = { record, envelope, codes: 'VAL-E01', holding: new Set<string>(), lookup: () => undefined };

  test('gets its columns from its definition', () => {
    const cells = columnsOfRecord(madeUp).map((column): [string, unknown] => [column.name, column.cell(row)]);
    expect(cells.slice(8)).toEqual([
      ['name', 'Thing'],
      ['helped_by_as_typed', 'A; B'],
      ['double_gbp', '2.50'],
      ['share_percent', '-0.5'],
      ['nothing', null],
      ['finding_codes', 'VAL-E01'],
      ['source_lines', '1 to 2; 5'],
    ]);
  });

  test('gets a file for each list inside it', () => {
    const [helpers, costs] = listTables(madeUp, [row]);
    expect(helpers?.file).toBe('made-up-thing-helped-by.csv');
    expect([...(helpers?.rows() ?? [])].map((cells) => cells.slice(8))).toEqual([
      [1, 'A'],
      [2, 'B'],
    ]);
    expect(costs?.file).toBe('made-up-thing-cost-lines.csv');
    expect(costs?.columns.slice(8).map(({ name }) => name)).toEqual([
      'cost_line_id',
      'position',
      'what',
      'cost_gbp',
      'cost_as_typed',
    ]);
    expect([...(costs?.rows() ?? [])].map((cells) => cells.slice(8))).toEqual([['r1', 1, 'x', '1.00', '£1']]);
  });
});

/** What records of every type may have beside their values. */
const ofEveryType = ['printed-text.csv', 'answers.csv'];

/** Those of the office's set-up: what stands in them is of no single record. */
const ofSetUp = [
  'groups.csv',
  'themes.csv',
  'listed-measures.csv',
  'organisations.csv',
  'places.csv',
  'house-names.csv',
];

const files = [
  'front-pages.csv',
  'visions.csv',
  'structures.csv',
  'achievements.csv',
  'achievement-partners.csv',
  'measures.csv',
  'measure-comparators.csv',
  'surveys.csv',
  'survey-answers.csv',
  'commissioning-budgets.csv',
  'commissioned-projects.csv',
  'initiatives.csv',
  'initiative-partners.csv',
  'attendance.csv',
  'attendance-categories.csv',
  'counted-facts.csv',
  'case-studies.csv',
  'case-study-changes.csv',
  'case-study-quotations.csv',
  'case-study-awards.csv',
  'case-study-people.csv',
  'governance-events.csv',
  'free-notes.csv',
  'named-people.csv',
  'sources.csv',
  'source-covers.csv',
  'references.csv',
  'abbreviations.csv',
  'look-aheads.csv',
  'look-ahead-commitments.csv',
  'source-documents.csv',
  'printed-pages.csv',
  ...ofEveryType,
  ...ofSetUp,
  'data-dictionary.csv',
];

describe.each([
  ['the sample', sampleDataset()],
  ['no records', { ...sampleDataset(), records: [] }],
  ['hostile texts', hostileDataset()],
])('the files of %s', (_name, dataset) => {
  const tables = tablesOf(dataset);

  test('are those that scripts rely on', () => {
    expect(tables.map((table) => table.file)).toEqual(files);
  });

  test.each(tables.map((table) => [table.file, table] as const))('%s has sound headings', (file, table) => {
    const names = table.columns.map((column) => column.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(names).not.toContain('group');
    if (file === 'data-dictionary.csv' || ofSetUp.includes(file)) return;
    expect(names.slice(0, 8)).toEqual([
      'record_id',
      'group_id',
      'group_name',
      'year_start',
      'year_end',
      'year_label',
      'round_id',
      'round_name',
    ]);
  });

  test('have every column explained in the dictionary, in order', () => {
    const dictionary = tables.at(-1);
    const explained = [...(dictionary?.rows() ?? [])];
    expect(explained.map(([file, position, name]) => [file, position, name])).toEqual(
      tables.flatMap(({ file, columns }) => columns.map(({ name }, index) => [file, index + 1, name])),
    );
    expect(explained.filter((row) => row[3] === '' || row[4] === '')).toEqual([]);
  });

  test('hold the allowed values only, or say in the findings that they do not', () => {
    for (const table of tables) {
      const codes = table.columns.findIndex(({ name }) => name === 'finding_codes');
      for (const [index, column] of table.columns.entries()) {
        if (column.allowed.length === 0) continue;
        for (const row of table.rows()) {
          const cell = String(row[index] ?? '').trim();
          const allowed = cell === '' || column.allowed.includes(cell);
          expect(allowed || String(row[codes]).includes('VAL-E01')).toBe(true);
        }
      }
    }
  });
});

test('both totals stand in the attendance file, with the code of the check that caught them', () => {
  const table = tablesOf(sampleDataset()).find(({ file }) => file === 'attendance.csv');
  const [row = []] = [...(table?.rows() ?? [])];
  const cells = Object.fromEntries(table?.columns.map(({ name }, index) => [name, row[index]]) ?? []);
  expect(cells).toMatchObject({
    group_id: 'children-and-young-people',
    stated_total: 17267,
    stated_total_as_typed: '17,267',
    computed_total: 17367,
    total_difference: -100,
    finding_codes: 'ATT-E01',
    source_lines: '227 to 234',
  });
});

function achievementsIn(dataset: Dataset): readonly (readonly Cell[])[] {
  const table = tablesOf(dataset).find(({ file }) => file === 'achievements.csv');
  return [...(table?.rows() ?? [])];
}

test('the partnership’s own records have its name', () => {
  const table = tablesOf(sampleDataset()).find(({ file }) => file === 'visions.csv');
  expect([...(table?.rows() ?? [])].map((row) => row.slice(1, 3))).toEqual([['partnership', 'Charnwood Together']]);
});

test('the rows come in the order of the review: years, then groups, then the outline', () => {
  const dataset = withMadeUpPreviousYear(sampleDataset());
  const shuffled = { ...dataset, records: [...dataset.records].reverse() };
  const rows = achievementsIn(shuffled);
  expect(rows).toEqual(achievementsIn(dataset));
  expect(rows.slice(0, 4).map(([id]) => id)).toEqual([
    'made-up-2008-1',
    'made-up-2008-2',
    'cw0910-people-and-places-01',
    'cw0910-people-and-places-02',
  ]);
  expect([...new Set(rows.map((row) => row[1]))]).toEqual([
    'people-and-places',
    'climate-change',
    'economic-growth-and-learning',
    'children-and-young-people',
    'partnership-development',
    'health-and-wellbeing',
  ]);
});

test('records of one group in two years, or two rounds, each have their own year and round', () => {
  const { setUp, records } = sampleDataset();
  const first = records.find(({ type }) => type === 'achievement');
  if (!first) throw new Error('The sample has achievements.');
  const rounds = [
    { id: 'annual', name: 'Annual review', deadline: null },
    { id: 'q1', name: 'April to June', deadline: null },
  ];
  const years = [2008, 2009].map((start) => ({ start, labelAsPrinted: '', rounds }));
  const three = [
    { ...first, id: 'a', year: 2008 },
    { ...first, id: 'b' },
    { ...first, id: 'c', round: 'q1' },
    { ...first, id: 'd', group: 'gone' },
  ];
  const rows = achievementsIn({ setUp: { ...setUp, years }, records: three, completions: [] });
  expect(rows.map((row) => [row[0], row[2], row[3], row[5], row[7]])).toEqual([
    ['a', 'People & Places', '2008-04-01', '2008 to 2009', 'Annual review'],
    ['b', 'People & Places', '2009-04-01', '2009 to 2010', 'Annual review'],
    ['c', 'People & Places', '2009-04-01', '2009 to 2010', 'April to June'],
    ['d', '', '2009-04-01', '2009 to 2010', 'Annual review'],
  ]);
});
