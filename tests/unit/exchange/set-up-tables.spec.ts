import { expect, test } from 'vitest';
import { addItem, changeGroup, changeVariants, inTurn } from '../../../renderer/screens/set-up/set-up-edits.ts';
import { setUpTables } from '../../../renderer/exchange/csv/set-up-tables.ts';
import { writeCsv } from '../../../renderer/exchange/csv/write-csv.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';
import { points } from '../report/made-review.ts';

const setUp = inTurn([
  changeGroup('made-up-group-1', { shortName: 'MG', activeFrom: 2009, activeTo: 2010, follows: 'A; B' }),
  addItem('terms', 'Wellbeing'),
  changeVariants('terms', 'wellbeing', ['Well-being', 'well being']),
  addItem('organisations', '=Sum'),
])(madeUpSetUp([2009], 2));

const records = points({ text: 'A' });

const csv = (file: string) => {
  const table = setUpTables({ setUp, records }).find((one) => one.file === file);
  return table ? writeCsv(table).split('\r\n') : [];
};

test('groups stand in section order, with their years as days and whether they have entries', () => {
  expect(csv('groups.csv')).toEqual([
    'group_id,group_name,chart_name,section_order,chart_order,short_name,active_from,active_to,follows,coordinator,reported',
    'made-up-group-2,Made-up group 2,Made-up group 2,1,2,,,,,,no',
    'made-up-group-1,Made-up group 1,Made-up group 1,2,1,MG,2009-04-01,2011-03-31,A; B,,yes',
    '',
  ]);
});

test('each shared list has a file, in the order of the list, with the other ways of writing a name', () => {
  expect(csv('house-names.csv')).toEqual([
    'house_name_id,position,name,also_written_as',
    'wellbeing,1,Wellbeing,Well-being; well being',
    '',
  ]);
  expect(csv('listed-measures.csv')).toEqual(['measure_id,position,name,also_written_as', '']);
});

test('a name that a spreadsheet would take for a formula is made safe', () => {
  expect(csv('organisations.csv')[1]).toBe("sum,1,'=Sum,");
});
