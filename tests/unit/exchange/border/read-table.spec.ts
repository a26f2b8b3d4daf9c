import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../../renderer/exchange/border/limits.ts';
import { delimiters, readTable, type ReadTable } from '../../../../renderer/exchange/border/read-table.ts';

function table(text: string): ReadTable {
  const found = readTable(text);
  if ('problem' in found) throw new Error(found.problem);
  return found;
}

const cells = ({ rows }: ReadTable) => rows.map((row) => row.cells);

describe('tables from elsewhere', () => {
  test.each(delimiters)('delimiter %j, however the lines end', (delimiter) => {
    for (const newline of ['\n', '\r\n', '\r']) {
      const text = Papa.unparse(
        [
          ['Measure', 'Target', 'Result'],
          ['Made-up, measure', '1;2', 'a|b'],
          ['Other', '', '3'],
        ],
        { delimiter, newline },
      );
      const found = table(text + newline);
      expect(found).toMatchObject({ delimiter, header: { row: 1 }, above: [], problems: [] });
      expect(cells(found)).toEqual([
        ['Made-up, measure', '1;2', 'a|b'],
        ['Other', '', '3'],
      ]);
      expect(found.rows.map(({ row }) => row)).toEqual([2, 3]);
    }
  });

  test('decimal commas and thousands do not make a comma the delimiter', () => {
    expect(table('Fund;Budget;Spend\nOne;1,234,50;2,5\nTwo;1,0;3\n').delimiter).toBe(';');
  });

  test('what Excel puts in the first line', () => {
    const found = table('sep=;\nFund;Budget\nOne;2\n');
    expect(found).toMatchObject({ delimiter: ';', header: { row: 2, cells: ['Fund', 'Budget'] } });
    expect(found.rows).toEqual([{ row: 3, cells: ['One', '2'] }]);
  });

  test('a title above the headings is kept apart, empty rows keep the count', () => {
    const found = table('Made-up review 2009,,\n\nMeasure,Target,Result\n\nOne,2,3\n');
    expect(found.header).toEqual({ row: 3, cells: ['Measure', 'Target', 'Result'] });
    expect(found.above).toEqual([{ row: 1, cells: ['Made-up review 2009', '', ''] }]);
    expect(found.rows).toEqual([{ row: 5, cells: ['One', '2', '3'] }]);
  });

  test('no headings where the first row has figures; a year may be a heading', () => {
    expect(table('One,2,3\nTwo,4,5\n').header).toBeNull();
    expect(table('Fund,£1,200\nTwo,4,5\n').header).toBeNull();
    expect(table('Measure,2008,2009\nOne,4,5\n').header?.row).toBe(1);
  });

  test('one column has no delimiter', () => {
    expect(table('Name\nOne\nTwo\n')).toMatchObject({ delimiter: null, header: { row: 1 } });
    expect(cells(table('Name\nOne\nTwo\n'))).toEqual([['One'], ['Two']]);
  });

  test('rows of another shape and broken quotes are told by their row and kept', () => {
    const found = table('A,B,C\n1,2\n1,2,3\n1,2,3,\n1,2,3,four\n"1" x,2,3\n');
    expect(found.problems.map(({ row }) => row)).toEqual([2, 5, 6, 6]);
    expect(found.problems[0]?.message).toBe(
      'Row 2: it has 2 cells where there are 3 headings. The missing ones are taken as empty.',
    );
    expect(found.problems[1]?.message).toMatch(
      /^Row 5: it has 4 cells where there are 3 headings\. Those without a heading are kept/,
    );
    expect(found.problems[2]?.message).toMatch(/^Row 6: a quotation mark is missing/);
    expect(cells(found)[2]).toEqual(['1', '2', '3', '']);
    expect(cells(found)[3]).toEqual(['1', '2', '3', 'four']);
  });

  test('two headings of one name', () => {
    expect(table('Group,Count,count\na,b,c\n').problems).toEqual([
      { row: 1, message: 'Row 1: two headings are called "count". Give each a name of its own.' },
    ]);
  });

  test('what is too much or nothing is refused', () => {
    expect(readTable('')).toEqual({ problem: 'This table is empty. Check that you chose the right file.' });
    expect(readTable(' , ,\n,,\n')).toHaveProperty('problem');
    expect(readTable('a,b\n'.repeat(limits.rows + 1))).toHaveProperty(
      'problem',
      expect.stringMatching(/^This table has more than 200,000 rows\./),
    );
    expect(readTable(`a,b\n${'x,'.repeat(limits.columns + 1)}`)).toHaveProperty(
      'problem',
      expect.stringMatching(/^Row 2: it has 502 cells/),
    );
    expect(readTable(`a,b\n"${'x'.repeat(limits.cellCharacters + 1)}",1`)).toHaveProperty(
      'problem',
      expect.stringMatching(/^Row 2: it has a cell with more/),
    );
  });

  test('nothing is dropped: every cell of any table comes back', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 });
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(rows, fc.constantFrom(...delimiters), (given, delimiter) => {
        const found = readTable(Papa.unparse(given, { delimiter, newline: '\r\n', quotes: true }), delimiter);
        const kept = given.filter((row) => row.some((each) => each.trim() !== ''));
        const all = 'problem' in found ? [] : [...found.above, ...(found.header ? [found.header] : []), ...found.rows];
        expect(all.map((row) => row.cells)).toEqual(kept);
      }),
    );
  });
});
