import { describe, expect, test } from 'vitest';
import {
  readPasted,
  readTableFile,
  recognisedInWords,
} from '../../../../renderer/exchange/table-import/read-table-file.ts';
import { bytes, sound, tableOf } from './support.ts';

describe('a table from elsewhere', () => {
  test('says what was recognised', () => {
    const file = Uint8Array.from(Buffer.from('Fund;Spend\r\nCaf\u00e9;\u00a31,200\r\n', 'latin1'));
    const table = sound(readTableFile(file, 'old.csv'));
    expect(recognisedInWords(table)).toBe('Semicolon-separated, Windows-1252, headings in row 1.');
    expect(table.rows).toEqual([{ row: 2, cells: ['Café', '£1,200'] }]);
    expect(recognisedInWords(tableOf('12,7\n13,8\n'))).toBe('Comma-separated, UTF-8, no headings.');
    expect(recognisedInWords(sound(readPasted('Only words\nmore words\n')))).toBe('One column, headings in row 1.');
  });

  test('can be read in another way', () => {
    const file = Uint8Array.from(Buffer.from('Title of all\r\nFund;Spend\r\nCaf\u00e9;5\r\n', 'latin1'));
    const choices = { delimiter: '|', encoding: 'UTF-8', headingRow: null } as const;
    const table = sound(readTableFile(file, 'old.csv', choices));
    expect(recognisedInWords(table)).toBe('Separated by upright bars, UTF-8, no headings.');
    expect(table.rows).toHaveLength(3);
    expect(table.notes).toHaveLength(1);
    const second = sound(readTableFile(file, 'old.csv', { headingRow: 2 }));
    expect([second.headings, second.above.length, second.rows.length]).toEqual([['Fund', 'Spend'], 1, 1]);
    const first = sound(readTableFile(file, 'old.csv', { headingRow: 1 }));
    expect([first.headings, first.rows.length]).toEqual([['Title of all', ''], 2]);
  });

  test('has a heading for every column of its widest row, and counts its empty rows', () => {
    const table = tableOf('A,B\n1,2,3\n\n\nx\n');
    expect(table.headings).toEqual(['A', 'B', '']);
    expect(table.emptyRows).toBe(2);
    expect(table.problems).toHaveLength(2);
  });

  test('that is pasted has tabs between its cells, whatever is in them', () => {
    const table = sound(readPasted('Name, short\tNote, long\nA, b\tC, d\n'));
    expect(table.headings).toEqual(['Name, short', 'Note, long']);
    expect(sound(readPasted('a,b\n1,2\n')).headings).toEqual(['a', 'b']);
  });

  test('that is none is refused with what to do', () => {
    const workbook = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]);
    expect(readTableFile(workbook, 'a.xlsx')).toEqual({
      problem: expect.stringContaining('save the sheet as "CSV UTF-8"'),
    });
    expect(readTableFile(bytes(''), 'a.csv')).toHaveProperty('problem');
    expect(readPasted('  \n ')).toHaveProperty('problem');
  });
});
