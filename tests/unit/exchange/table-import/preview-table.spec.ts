import { describe, expect, test } from 'vitest';
import { guessMapping, withGroup, withUse } from '../../../../renderer/exchange/table-import/mapping.ts';
import { previewInSlices, previewTable } from '../../../../renderer/exchange/table-import/preview-table.ts';
import { notTakenCsv, reasonsIn } from '../../../../renderer/exchange/table-import/report.ts';
import { understanding } from '../../../../renderer/exchange/table-import/understood.ts';
import { options, preview, setUp, tableOf, typedTexts } from './support.ts';

describe('rows become entries', () => {
  test('with everything as typed, bad cells marked and kept', () => {
    const { records, marks, notTaken, emptyRows } = preview(
      'Fund,Budget,Actual spend,What kind of spend is it?,As of when\nMain,"£1,200",12k,ACTUAL,27-Mar-10\n\nOther,,7.5,guess,Oct-09\n',
      'commissioning-budget',
    );
    expect(records.map(({ record }) => typedTexts(record))).toEqual([
      { fund: 'Main', budget: '£1,200', spend: '12k', spendKind: 'actual', asOf: '27 March 2010' },
      { fund: 'Other', spend: '7.5', spendKind: 'guess', asOf: 'Oct-09' },
    ]);
    expect(records[0]?.record).toMatchObject({ id: 'new-1', group: 'health', year: 2009, round: 'annual', order: 1 });
    expect(records[0]?.record.values['budget']).toEqual({ typed: '£1,200', value: 120_000 });
    expect(records[1]?.record.order).toBe(2);
    expect(marks.map(({ row, column, kind }) => [row, column, kind])).toEqual([
      [2, 3, 'problem'],
      [4, 4, 'problem'],
      [4, 5, 'problem'],
    ]);
    expect(marks[2]?.sentence).toContain('the year 2009 to 2010');
    expect(notTaken).toEqual([
      { row: 2, column: 5, heading: 'As of when', text: '27-Mar-10', reason: expect.stringContaining('27 March 2010') },
    ]);
    expect(emptyRows).toBe(1);
  });

  test('lines with the same entry become one with a list', () => {
    const { records, rows } = preview(
      'Programme,Category,Number,Total\nCentres,Parents,"7,567","17,267"\nCentres,Under fives,9800,\n,Others,3,\nClubs,Boys,1,\nClubs,Girls,2,9\n',
      'attendance',
    );
    expect(records.map(({ record }) => typedTexts(record))).toEqual([
      { programme: 'Centres', categories: ['Parents|7,567', 'Under fives|9800', 'Others|3'], statedTotal: '17,267' },
      { programme: 'Clubs', categories: ['Boys|1', 'Girls|2'], statedTotal: '9' },
    ]);
    expect(rows.map(({ record, begins }) => [record, begins])).toEqual([
      ['new-1', true],
      ['new-1', false],
      ['new-1', false],
      ['new-5', true],
      ['new-5', false],
    ]);
  });

  test('lines that say something else become entries of their own', () => {
    const twice = 'Programme,Category,Number,Total\nCentres,Parents,1,5\nCentres,Parents,1,6\n';
    expect(preview(twice, 'attendance').records).toHaveLength(2);
    const alike = 'Fund,Budget\nMain,5\nMain,5\n';
    expect(preview(alike, 'commissioning-budget').records).toHaveLength(2);
  });

  test('totals and repeated headings are pointed out, and can be left out', () => {
    const text = 'Fund,Budget\nMain,5\nFund,Budget\nGrand total,5\nTotal Place pilot,6\nTotals: all,7\n';
    expect(
      preview(text, 'commissioning-budget')
        .marks.filter(({ column }) => column === null)
        .map(({ row }) => row),
    ).toEqual([3, 4, 6]);
    const { records, notTaken } = preview(text, 'commissioning-budget', { leaveOut: new Set([3, 4]) });
    expect(records).toHaveLength(3);
    expect(notTaken.map(({ row, text: said, reason }) => [row, said, reason])).toEqual([
      [3, 'Fund', 'You left this row out.'],
      [3, 'Budget', 'You left this row out.'],
      [4, 'Grand total', 'You left this row out.'],
      [4, '5', 'You left this row out.'],
    ]);
  });

  test('a second entry of what a year has once is pointed out', () => {
    const { marks, records } = preview('Vision\nOne\nTwo\n', 'vision', {
      target: { ...options().target, group: null },
    });
    expect(records.map(({ record }) => record.group)).toEqual(['partnership', 'partnership']);
    expect(marks).toEqual([
      { row: 3, column: null, kind: 'warning', sentence: 'A year has one vision. This is one more.' },
    ]);
  });
});

describe('group, year and round from columns', () => {
  const none = { group: null, year: null, round: 'annual' };
  const header = 'Group,Financial year,Fund\n';

  test.each([
    ['Health & Wellbeing', '2008/09', 'health', 2008],
    ['HEALTH AND WELL-BEING', '2008 to 2009', 'health', 2008],
    ['The Health and Well Being Delivery Group', '2008-09', 'health', 2008],
    ['hwb', '08/09', 'health', 2008],
    ['Sports Forum', 'FY 2009/10', 'health', 2009],
    ['Community Safety Partnership', '2009-04-01', 'safety', 2009],
    ['safety', '31/03/2010', 'safety', 2009],
    ['safety', 'Oct-09', 'safety', 2009],
  ])('%s, %s', (group, year, id, start) => {
    const { records, notTaken } = preview(`${header}${group},${year},Main\n`, 'commissioning-budget', { target: none });
    expect(records.map(({ record }) => [record.group, record.year, record.round])).toEqual([[id, start, 'annual']]);
    expect(notTaken).toEqual([]);
  });

  test.each([
    ['Nobody', '2008/09', '"Nobody" is not a group'],
    ['Somewhere Together', '2008/09', '"Somewhere Together" is not a group'],
    ['safety', '2008', '"2008" is not a financial year'],
    ['safety', '2001/02', 'no year 2001 to 2002'],
    ['', '2008/09', 'has no group'],
    ['safety', '', 'has no year'],
  ])('no place for %j, %j: the whole row is reported', (group, year, reason) => {
    const { records, notTaken, marks } = preview(`${header}${group},${year},Main\n`, 'commissioning-budget', {
      target: none,
    });
    expect(records).toEqual([]);
    expect(notTaken).toHaveLength(3 - Number(group === '') - Number(year === ''));
    expect(notTaken[0]?.reason).toContain(reason);
    expect(marks).toHaveLength(1);
  });

  test('what carries on an entry without a place is not taken either', () => {
    const { records, notTaken } = preview(
      'Group,Programme,Category,Number\nNobody,Centres,A,1\n,,B,2\n,Clubs,C,3\n',
      'attendance',
    );
    expect(records.map(({ record }) => typedTexts(record))).toEqual([{ programme: 'Clubs', categories: ['C|3'] }]);
    expect(notTaken.map(({ text }) => text)).toEqual(['Nobody', 'Centres', 'A', '1', 'B', '2']);
  });

  test('somebody can say which group is meant, and it is kept with the mapping', () => {
    const table = tableOf(`${header}Nobody,2008/09,Main\n`);
    const mapping = withGroup(guessMapping(table, 'commissioning-budget'), 'Nobody', 'safety');
    const { records } = previewTable(table, mapping, options({ target: none }));
    expect(records.map(({ record }) => record.group)).toEqual(['safety']);
  });

  test('a round is named, or the target’s, or the only one', () => {
    const rounds = (more: object, text: string) =>
      preview(text, 'commissioning-budget', { target: { ...none, group: 'health', year: 2009, ...more } }).records.map(
        ({ record }) => record.round,
      );
    expect(rounds({}, 'Round,Fund\nhalf YEAR,A\n,B\n')).toEqual(['half', 'annual']);
    expect(rounds({ round: null }, 'Round,Fund\nhalf,A\n,B\nspring,C\n')).toEqual(['half']);
  });

  test('order counts on in each place', () => {
    const { records } = preview(
      `${header}safety,2008/09,A\nhwb,2008/09,B\nsafety,2008/09,C\n`,
      'commissioning-budget',
      {
        target: none,
        lastOrder: ({ group }) => (group === 'safety' ? 7 : 0),
      },
    );
    expect(records.map(({ record }) => record.order)).toEqual([8, 1, 9]);
  });
});

describe('rows with ids', () => {
  const known = preview('Fund,Budget,Explanation\nMain,"1,000",Because\n', 'commissioning-budget').records[0]?.record;
  if (!known) throw new Error('There is one.');
  const lookup = { known: (id: string) => (id === known.id ? known : undefined) };

  test('are the entry that there is: what the table has no column for stays', () => {
    const { records, notTaken } = preview(`Record id,Budget\n${known.id},£1000.00\n`, 'commissioning-budget', lookup);
    expect(records).toEqual([{ record: known, known: true, row: 2 }]);
    expect(notTaken[0]?.reason).toBe('A spreadsheet wrote it so. The box keeps "1,000".');
    const changed = preview(`Record id,Budget,Fund\n${known.id},2000,\n`, 'commissioning-budget', lookup);
    expect(changed.records.map(({ record }) => typedTexts(record))).toEqual([
      { budget: '2000', explanation: 'Because' },
    ]);
  });

  test('stay in their group', () => {
    const { records, notTaken } = preview(
      `Record id,Group,Fund\n${known.id},safety,X\n`,
      'commissioning-budget',
      lookup,
    );
    expect(records[0]?.record.group).toBe('health');
    expect(notTaken.map(({ text, reason }) => [text, reason.slice(0, 24)])).toEqual([
      ['safety', 'The entry stays in its g'],
    ]);
  });

  test('that a copied row has a second time are a new entry', () => {
    const text = `Record id,Fund\n${known.id},Main\n${known.id},Copy\n`;
    const { records, marks } = preview(text, 'commissioning-budget', lookup);
    expect(records.map(({ record, known: old }) => [record.id, old])).toEqual([
      [known.id, true],
      ['new-1', false],
    ]);
    expect(marks.map(({ row, column }) => [row, column])).toEqual([[3, 1]]);
  });

  test('of an entry of another kind are not used', () => {
    const { records, marks } = preview(`Record id,Text\n${known.id},Words\n`, 'achievement', lookup);
    expect(records.map(({ record }) => record.id)).toEqual(['new-1']);
    expect(marks).toHaveLength(1);
  });
});

describe('the report and the screen', () => {
  test('the report is a table with reasons', () => {
    const { notTaken } = preview('A title\nFund,Budget,Odd\nMain,5,=1+1\n', 'commissioning-budget');
    expect(notTakenCsv(notTaken)).toBe(
      "\ufeffRow,Column,Heading,Text,Reason\r\n1,1,Fund,A title,It stands above the headings.\r\n3,3,Odd,'=1+1,Its column is left out.\r\n",
    );
    expect(reasonsIn(notTaken)).toEqual([
      { reason: 'It stands above the headings.', cells: 1 },
      { reason: 'Its column is left out.', cells: 1 },
    ]);
  });

  test('each cell says what was understood', () => {
    const mapping = guessMapping(
      tableOf('Group,Year,Fund,Budget,As of when,Odd\na,b,c,d,e,f\n'),
      'commissioning-budget',
    );
    const understood = understanding(withUse(mapping, 5, { to: 'leave out' }), setUp);
    expect(
      ['hwb', 'Oct-09', 'Main', '1200', 'May 2009', 'x'].map((text, column) => understood(column, text).words),
    ).toEqual(['Health & Wellbeing', '2009 to 2010', 'Main', '£1,200', '1 to 31 May 2009', '']);
    expect(understood(3, 'lots').problem).toContain('"lots"');
    expect(understood(0, 'them').problem).toContain('"them"');
  });

  test('it can be watched and left off', () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `F${index},5\n`).join('');
    const table = tableOf(`Fund,Budget\n${rows}`);
    const slices = previewInSlices(table, guessMapping(table, 'commissioning-budget'), options(), 1000);
    expect(slices.next().value).toEqual({ done: 1000, of: 2500 });
    expect(slices.next().value).toEqual({ done: 2000, of: 2500 });
  });

  test('columns that were chosen for the same box: the first that is filled counts', () => {
    const table = tableOf('Fund,Old name\nMain,Former\n,Only\n');
    const mapping = withUse(guessMapping(table, 'commissioning-budget'), 1, { to: 'field', field: 'fund' });
    const { records, notTaken } = previewTable(table, mapping, options());
    expect(records.map(({ record }) => record.values['fund'])).toEqual(['Main', 'Only']);
    expect(notTaken.map(({ text }) => text)).toEqual(['Former']);
  });
});
