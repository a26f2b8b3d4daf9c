import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { column, tableOf, type Table } from '../../../renderer/exchange/csv/column.ts';
import type { Cell } from '../../../renderer/exchange/csv/cell.ts';
import { guardFormula } from '../../../renderer/exchange/csv/cell.ts';
import { readBack } from '../../../renderer/exchange/csv/read-back.ts';
import { writeCsv } from '../../../renderer/exchange/csv/write-csv.ts';
import { hostileTexts } from '../../fixtures/hostile.ts';

/** A table of the given cells, every row of the same width. */
function tableWith(rows: readonly (readonly Cell[])[], names: readonly string[] = ['a', 'b', 'c']): Table {
  const columns = names.map((name, index) =>
    column<readonly Cell[]>({ name, label: name, about: '' }, (row) => row[index] ?? null),
  );
  return tableOf('table.csv', columns, () => rows);
}

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...Object.values(hostileTexts).filter((text) => !/\p{Surrogate}/u.test(text))),
  fc.maxSafeInteger(),
  fc.constant(null),
);
const anyRows = fc.array(fc.tuple(anyCell, anyCell, anyCell), { maxLength: 20 });

describe('a CSV file', () => {
  test('has a heading, CRLF after every row, quotes only where needed', () => {
    const rows = [
      ['one', 2, null],
      ['a, b', 'say "so"', 'two\nlines'],
      [' x', 'y ', -7],
    ];
    expect(writeCsv(tableWith(rows))).toBe('a,b,c\r\none,2,\r\n"a, b","say ""so""","two\nlines"\r\n" x","y ",-7\r\n');
  });

  test('has only its heading where there are no rows', () => {
    expect(writeCsv(tableWith([]))).toBe('a,b,c\r\n');
  });

  test('keeps blank apart from nought', () => {
    expect(writeCsv(tableWith([[null, 0, '0']]))).toBe('a,b,c\r\n,0,0\r\n');
  });

  test('is, byte for byte, what PapaParse writes for the same cells', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const guarded = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)));
        const papa = Papa.unparse({ fields: ['a', 'b', 'c'], data: guarded }, { newline: '\r\n' });
        // PapaParse ends the heading with a line break only where no rows follow.
        expect(writeCsv(tableWith(rows))).toBe(rows.length === 0 ? papa : `${papa}\r\n`);
      }),
      { numRuns: 500 },
    );
  });

  test('reads back as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const table = tableWith(rows);
        expect(readBack(table, writeCsv(table))).toBeNull();
        expect(readBack(table, `\ufeff${writeCsv(table)}`)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test('repeats nothing of the row above that has changed, over the borders of its pieces', () => {
    const rows = Array.from({ length: 4500 }, (_, index): Cell[] => ['same', index % 3 === 0 ? 'x, y' : 'z', index]);
    const table = tableWith(rows);
    expect(readBack(table, writeCsv(table))).toBeNull();
    expect(writeCsv(table).split('\r\n')).toHaveLength(4502);
  });
});

describe('reading back', () => {
  const rows = [
    ['one', 'a, b', 17267],
    ['two', '=1+1', null],
    ['half \ud83d', '-7.3%', -100],
  ];
  const table = tableWith(rows);
  const text = writeCsv(table);

  test('agrees with what was written', () => {
    expect(readBack(table, text)).toBeNull();
  });

  test.each([
    [
      'a figure changed',
      text.replace('17267', '17367'),
      'row 2, column c: "17267" was written, but "17367" reads back',
    ],
    ['a heading changed', text.replace('a,b,c', 'a,x,c'), 'row 1, column b'],
    ['a row lost', text.replace("two,'=1+1,\r\n", ''), 'row 3, column a'],
    ['the last row lost', text.split('\r\n').slice(0, 3).join('\r\n') + '\r\n', 'a row is missing'],
    ['a row too many', `${text}x,y,z\r\n`, 'goes on after row 4, where it should end'],
    ['a cell too many', text.replace('17267', '17267,1'), '3 cells were written, 4 read back'],
    ['the end cut off', text.slice(0, -2), 'does not end where it should'],
    ['an open quote', text.replace('"a, b"', '"a, b'), 'cannot be read back'],
    ['nothing', '', 'does not end where it should'],
  ])('says so after %s', (_what, damaged, sentence) => {
    expect(readBack(table, damaged)).toContain(sentence);
  });
});
