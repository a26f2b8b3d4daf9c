import Papa from 'papaparse';
import { shorten } from '../../domain/fields/count.ts';
import type { ExportFile } from '../format.ts';
import { cellText, unguardFormula, wellFormed, type Cell } from './cell.ts';
import type { Table } from './column.ts';

/** Compares written files with the tables they were made from. Null, or a sentence about the first difference. */
export function readBackAll(tables: readonly Table[], files: readonly ExportFile[]): string | null {
  const byName = new Map(files.map((file) => [file.name, file.text]));
  for (const table of tables) {
    const text = byName.get(table.file);
    const problem = text === undefined ? `${table.file} was not written.` : readBack(table, text);
    if (problem !== null) return `${problem} Do not use these files; try again, or choose another folder.`;
  }
  return null;
}

/** Reads one file with another program's parser and compares it with its table, cell by cell. */
export function readBack(table: Table, text: string): string | null {
  const { data, errors } = Papa.parse<readonly string[]>(text, { delimiter: ',', newline: '\r\n' });
  const [error] = errors;
  if (error) return `${table.file} cannot be read back: ${error.message}, in row ${(error.row ?? 0) + 1}.`;
  const last = data.pop();
  if (last?.length !== 1 || last[0] !== '') return `${table.file} does not end where it should.`;
  const headings = table.columns.map((column) => column.name);
  const problem = compareRow(table, headings, data[0] ?? [], 1);
  return problem ?? compareRows(table, data);
}

function compareRows(table: Table, data: readonly (readonly string[])[]): string | null {
  let row = 1;
  for (const cells of table.rows()) {
    const found = data[row];
    row += 1;
    if (!found) return `${table.file} ends after row ${row - 1}; a row is missing.`;
    const problem = compareRow(table, cells, found, row);
    if (problem !== null) return problem;
  }
  return data.length > row ? `${table.file} goes on after row ${row}, where it should end.` : null;
}

/** `row` counts from 1 and includes the heading, as a spreadsheet shows it. */
function compareRow(table: Table, cells: readonly Cell[], found: readonly string[], row: number): string | null {
  if (found.length !== cells.length) {
    return `${table.file}, row ${row}: ${cells.length} cells were written, ${found.length} read back.`;
  }
  const index = cells.findIndex((cell, place) => !sameCell(cell, found[place] ?? ''));
  if (index === -1) return null;
  const [written, read] = [cellText(cells[index] ?? null), found[index] ?? ''];
  const column = table.columns[index]?.name ?? '';
  return `${table.file}, row ${row}, column ${column}: "${shorten(written)}" was written, but "${shorten(read)}" reads back.`;
}

function sameCell(cell: Cell, found: string): boolean {
  const text = cellText(cell);
  return text === found || wellFormed(text) === unguardFormula(found);
}
