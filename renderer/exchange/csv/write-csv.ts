import Papa from 'papaparse';
import { cellText, guardFormula, wellFormed, type Cell } from './cell.ts';
import type { Table } from './column.ts';

export const byteOrderMark = '\ufeff';

/** Rows to a piece: long enough to be quick, short enough that no great list of strings is held at once. */
const rowsToAPiece = 2000;

/** Where a formula, a control character or a line of its own may stand: only such texts are looked at more closely. */
const suspicious =
  // eslint-disable-next-line no-control-regex -- a spreadsheet may skip control characters before a formula
  /^[\s'=+\-@\uff1d\uff0b\uff0d\uff20\u0000-\u001f]|[\r\n\u2028\u2029]/;

/**
 * A table as CSV after RFC 4180: heading row, comma, CRLF after every row, quotes where needed. Numbers are plain,
 * texts are safe to open in a spreadsheet. PapaParse writes it; the guard against formulas is ours, because its own
 * option harms "-7.3" (see build/decisions/0010).
 */
export function writeCsv(table: Table, bom = false): string {
  const pieces = bom ? [byteOrderMark] : [];
  let rows: string[][] = [table.columns.map((column) => column.name)];
  for (const row of table.rows()) {
    rows.push(row.map(safeText));
    if (rows.length < rowsToAPiece) continue;
    pieces.push(pieceOf(rows));
    rows = [];
  }
  if (rows.length > 0) pieces.push(pieceOf(rows));
  return pieces.join('');
}

function pieceOf(rows: string[][]): string {
  return wellFormed(`${Papa.unparse(rows, { newline: '\r\n' })}\r\n`);
}

function safeText(cell: Cell): string {
  if (typeof cell !== 'string') return cellText(cell);
  return suspicious.test(cell) ? guardFormula(cell) : cell;
}
