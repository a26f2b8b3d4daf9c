import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { merge } from '../../../../renderer/domain/merge/merge.ts';
import { valuesFrom } from '../../../../renderer/domain/records/blank.ts';
import type { RecordDefinition } from '../../../../renderer/domain/records/define-record.ts';
import { isRows, type GenericRecord, type StoredValue } from '../../../../renderer/domain/records/record.ts';
import { attendance } from '../../../../renderer/domain/records/attendance.ts';
import { commissioningBudget } from '../../../../renderer/domain/records/commissioning-budget.ts';
import { definitions } from '../../../../renderer/domain/records/registry.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import {
  readTemplate,
  recogniseTemplate,
  type ReturnedTemplate,
} from '../../../../renderer/exchange/table-import/read-template.ts';
import { sameButForSpreadsheet } from '../../../../renderer/exchange/table-import/spreadsheet-damage.ts';
import { emptyTemplate, filledTemplate } from '../../../../renderer/exchange/table-import/write-template.ts';
import { hostileDataset } from '../../../fixtures/hostile.ts';
import { anyDataset } from '../package/support.ts';
import { readPasted } from '../../../../renderer/exchange/table-import/read-table-file.ts';
import { ids, setUp, sound, tableOf, target, typedTexts } from './support.ts';

const all: readonly RecordDefinition[] = definitions;

function returned(text: string, base: readonly GenericRecord[], table = tableOf(text)): ReturnedTemplate {
  const template = recogniseTemplate(table);
  if (!template) throw new Error('It is no template.');
  const reading = readTemplate(table, template, { base, target, setUp, makeId: ids() });
  for (;;) {
    const { value, done } = reading.next();
    if (done === true) return value;
  }
}

/** The cells of a sheet to be worked on, and the sheet again. */
function worked(text: string, work: (cells: string[][]) => string[][]): string {
  const { data } = Papa.parse<string[]>(text.trimEnd().replace('\ufeff', ''));
  return Papa.unparse(work(data));
}

const envelope = { group: 'health', year: 2009, round: 'annual', parent: null, sourceLines: [] } as const;
const centres: GenericRecord = {
  ...envelope,
  id: 'centres',
  type: 'attendance',
  order: 1,
  values: valuesFrom(attendance, {
    programme: 'Centres',
    unit: 'people',
    period: '2009-10',
    statedTotal: '17,267',
    explanation: '- as last year',
    categories: [
      { id: 'a', label: 'Parents', count: '7,567' },
      { id: 'b', label: 'Under fives', count: '9800' },
    ],
  }),
};
const clubs: GenericRecord = {
  ...centres,
  id: 'clubs',
  order: 2,
  values: valuesFrom(attendance, { programme: 'Clubs' }),
};
const both = [centres, clubs];
const sheet = filledTemplate('attendance', both, 'tpl-1');

describe('a template', () => {
  test('has the words of the form, one line for each line of a list, and its ids at the right end', () => {
    expect(sheet).toBe(
      [
        '\ufeffProgramme,Period,What is counted?,Parts: Category,Parts: Number,Total as you report it,"Are the parts of the year, or the year to date?",Marker of the figures,Explanation,Line of Parts,Entry,Template',
        `Centres,2009-10,People,Parents,"7,567","17,267",,,'- as last year,a,centres,tpl-1`,
        ',,,Under fives,9800,,,,,b,centres,tpl-1',
        'Clubs,,,,,,,,,,clubs,tpl-1',
        '',
      ].join('\r\n'),
    );
    expect(emptyTemplate('attendance')).toBe(`${sheet.split('\r\n')[0]}\r\n`);
    expect(emptyTemplate('nothing')).toBe('');
  });

  test.each(all.map(({ id }) => [id]))('of %s is recognised, empty and filled', (type) => {
    expect(recogniseTemplate(tableOf(emptyTemplate(type)))).toMatchObject({ type, templateIds: [] });
    const records = sampleDataset().records.filter((record) => record.type === type);
    const filled = filledTemplate(type, records, 'tpl-2');
    expect(recogniseTemplate(tableOf(filled))).toMatchObject({
      type,
      templateIds: records.length > 0 ? ['tpl-2'] : [],
    });
    expect(recogniseTemplate(tableOf('Programme,Entry\nA,b\n'))).toBeNull();
  });

  test.each(all.map(({ id }) => [id]))('of %s that comes back untouched changes nothing', (type) => {
    for (const dataset of [sampleDataset(), hostileDataset()]) {
      const records = dataset.records.filter((record) => record.type === type);
      const { theirs, absent, preview } = returned(filledTemplate(type, records, 'tpl'), records);
      expect(theirs).toEqual(records);
      expect(absent).toEqual([]);
      expect(preview.marks.filter(({ kind }) => kind === 'warning')).toEqual([]);
    }
  });

  test('of any records that comes back untouched changes nothing', () => {
    fc.assert(
      fc.property(anyDataset, fc.constantFrom(...all), ({ records }, { id: type }) => {
        // Ids are the program's own, which have no blanks at their ends and no half characters.
        const base = records
          .filter((record) => record.type === type)
          .map((record, index): GenericRecord => ({
            ...record,
            id: `r${index}`,
            values: withPlainRowIds(record.values),
          }));
        // Read as a text: a file full of control characters is refused as none.
        const text = filledTemplate(type, base, 'tpl');
        expect(returned(text, base, sound(readPasted(text, { delimiter: ',' }))).theirs).toEqual(base);
      }),
      { numRuns: 150 },
    );
  });

  test('filled in by somebody without ids becomes new entries', () => {
    const text = worked(emptyTemplate('attendance'), (cells) => [
      ...cells,
      ['New', '', 'people', 'Girls', '3'],
      ['', '', '', 'Boys', '4'],
    ]);
    const { theirs, preview } = returned(text, []);
    expect(theirs.map(typedTexts)).toEqual([{ programme: 'New', unit: 'people', categories: ['Girls|3', 'Boys|4'] }]);
    expect(preview.records.map(({ known }) => known)).toEqual([false]);
  });
});

/** Row ids as the program makes them. */
function withPlainRowIds(values: GenericRecord['values']): GenericRecord['values'] {
  const plain = Object.entries(values).map(([id, stored]): [string, StoredValue] => [
    id,
    isRows(stored) ? stored.map((row, index) => ({ ...row, id: `row${index}` })) : stored,
  ]);
  return Object.fromEntries(plain);
}

describe('a template that was worked on', () => {
  test('changes what was changed, and keeps what the sheet does not have', () => {
    const text = worked(sheet, (cells) => {
      const [head = [], first = [], second = [], third = []] = cells;
      first[3] = 'Parents and carers';
      second[4] = '9,700';
      third[2] = '';
      // The explanation's column is gone, and there are a new line of the list and a new entry.
      const extra = ['', '', '', 'Over fives', '12', '', '', '', '', '', 'centres', 'tpl-1'];
      const fresh = ['Outings', '', 'attendances'];
      return [head, first, extra, second, third, fresh].map((row) => row.filter((_, column) => column !== 8));
    });
    const { theirs, absent } = returned(text, both);
    expect(theirs.map(typedTexts)).toEqual([
      {
        programme: 'Centres',
        period: '2009-10',
        unit: 'people',
        statedTotal: '17,267',
        explanation: '- as last year',
        categories: ['Parents and carers|7,567', 'Over fives|12', 'Under fives|9,700'],
      },
      { programme: 'Clubs' },
      { programme: 'Outings', unit: 'attendances' },
    ]);
    expect(absent).toEqual([]);
    expect(theirs.slice(0, 2).map(({ id }) => id)).toEqual(['centres', 'clubs']);
  });

  test('clears a box that was emptied', () => {
    const text = worked(sheet, ([head = [], first = [], ...rest]) => [
      head,
      first.map((cell, column) => (column === 5 ? '' : cell)),
      ...rest,
    ]);
    expect(returned(text, both).theirs[0]?.values['statedTotal']).toEqual({ typed: '', value: null });
  });

  test('deletes nothing: what is missing is told and stays', () => {
    const text = worked(sheet, ([head = [], first = []]) => [head, first]);
    const { theirs, absent } = returned(text, both);
    expect(theirs).toEqual(both);
    expect(absent).toEqual([
      { record: 'centres', title: 'Centres', lines: 1 },
      { record: 'clubs', title: 'Clubs', lines: null },
    ]);
  });

  test('clears nothing where the first line of an entry is missing', () => {
    const text = worked(sheet, ([head = [], , second = [], third = []]) => [head, second, third]);
    const { theirs, preview } = returned(text, both);
    expect(theirs).toEqual(both);
    expect(preview.marks.map(({ row, kind }) => [row, kind])).toEqual([[2, 'warning']]);
  });

  test('merges with what was changed here meanwhile', () => {
    const text = worked(sheet, (cells) =>
      cells.map((row, at) => (at === 1 ? row.map((cell, column) => (column === 5 ? '17,367' : cell)) : row)),
    );
    const { base, theirs } = returned(text, both);
    const ours = [{ ...centres, values: { ...centres.values, programme: 'Children’s Centres' } }];
    const { records, clashes } = merge(base, theirs, ours);
    expect(clashes).toEqual([]);
    expect(records.map(typedTexts)).toEqual([
      expect.objectContaining({ programme: 'Children’s Centres', statedTotal: '17,367' }),
    ]);
  });
});

describe('what a spreadsheet does to cells is no change', () => {
  test.each([
    ['27 March 2010', '27-Mar-10'],
    ['27 March 2010', '27/03/2010'],
    ['27 3 2010', '2010-03-27'],
    ['March 2010', 'Mar-10'],
    ['October 2009', 'Oct-09'],
    ['May 2009', '01/05/2009'],
    ['2009-10', 'Oct-09'],
    ['2009/10', 'Oct-09'],
    ['007', '7'],
    ['11.40', '11.4'],
    ['−7.3%', '-7.30%'],
    ['£840,000', '£840,000.00'],
    ['£840,000', '840000'],
    ['7,567', '7567'],
    ['123456789012', '1.23457E+11'],
    ['Łódź → Leeds', '?ódz ? Leeds'.replace('z', '?')],
    ['one\r\ntwo ', 'one\ntwo'],
    ['half \ud83d an emoji', 'half \ufffd an emoji'],
    [`${'x'.repeat(40_000)}`, 'x'.repeat(32_767)],
  ])('%j and %j', (before, after) => {
    expect(sameButForSpreadsheet(before, after)).toBe(true);
  });

  test.each([
    ['27 March 2010', '28-Mar-10'],
    ['2009-10', 'Nov-09'],
    ['11.4', '-11.4'],
    ['11.4', '11.4%'],
    ['7', '8'],
    ['', '0'],
    ['0', ''],
    ['£1', '1p'],
    ['123456789012', '1.23458E+11'],
    ['What?', 'What!'],
    ['mid May 2009', '01/05/2009'],
    ['Total', 'total'],
  ])('but %j and %j are', (before, after) => {
    expect(sameButForSpreadsheet(before, after)).toBe(false);
  });

  test('the sheet of a budget that a spreadsheet saved brings nothing new', () => {
    const record: GenericRecord = {
      ...envelope,
      id: '007',
      type: 'commissioning-budget',
      order: 1,
      values: valuesFrom(commissioningBudget, {
        fund: '011',
        budget: '£840,000',
        spend: '742284',
        spendKind: 'predicted',
        asOf: 'March 2010',
        explanation: '→ £10 — “less”',
      }),
    };
    const damaged = filledTemplate('commissioning-budget', [record], 'tpl')
      .replace('011', '11')
      .replace('"£840,000"', '840000.00')
      .replace('742284', '"£742,284"')
      .replace('March 2010', 'Mar-10')
      .replace('→', '?');
    const { theirs, preview } = returned(damaged, [record]);
    expect(theirs).toEqual([record]);
    expect(preview.notTaken.map(({ text }) => text)).toEqual([
      '11',
      '840000.00',
      '£742,284',
      'Mar-10',
      '? £10 — “less”',
    ]);
  });
});
