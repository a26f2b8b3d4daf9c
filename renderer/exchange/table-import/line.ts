import { shorten } from '../../domain/fields/count.ts';
import type { TableRow } from '../border/read-table.ts';
import { unguardFormula } from '../csv/cell.ts';
import type { ImportedTable } from './read-table-file.ts';
import type { CellMark, NotTaken } from './report.ts';

/** More than this is no text for a box; it stays in the report. */
export const longestText = 100_000;

const tooLong = `It has more than ${longestText.toLocaleString('en-GB')} characters. Shorten it first.`;

function isEmpty(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}

/** One row of the table while it is read. Cells that are not taken are reported, each once. */
export class Line {
  readonly row: number;
  readonly #cells: readonly string[];
  readonly #report: Report;
  /** What is still to be taken of each cell; empty where nothing is. */
  readonly #texts: string[];
  readonly #reported: boolean[] = [];

  /** In a table of our own the apostrophes that its writer put before formulas are taken away. */
  constructor({ row, cells }: TableRow, own: boolean, report: Report) {
    this.row = row;
    this.#cells = cells;
    this.#report = report;
    this.#texts = cells.map((cell) => (isEmpty(cell) ? '' : own && cell.includes("'") ? unguardFormula(cell) : cell));
    for (const [column, { length }] of cells.entries()) if (length > longestText) this.leave(column, tooLong);
  }

  /** What stands in a column; empty where nothing does, or where it was reported. */
  text(column: number): string {
    return this.#texts[column] ?? '';
  }

  /** The columns that something stands in. */
  filled(): readonly number[] {
    return [...this.#texts.keys()].filter((column) => this.#texts[column] !== '');
  }

  /** Reports one cell as not taken. */
  leave(column: number, reason: string): void {
    const text = this.#cells[column] ?? '';
    if (isEmpty(text) || this.#reported[column] === true) return;
    this.#reported[column] = true;
    this.#texts[column] = '';
    this.#report.leave(this.row, column, text, reason);
  }

  /** Reports every cell that is left. */
  leaveAll(reason: string): void {
    for (const column of this.#cells.keys()) this.leave(column, reason);
  }

  mark(column: number | null, kind: CellMark['kind'], sentence: string): void {
    this.#report.mark(this.row, column, kind, sentence);
  }

  /** "Total" or "Grand total" in the first cell that has words, or the headings once more. */
  warning(headings: readonly string[]): string | null {
    const first = this.#cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
    if (/^(?:grand |sub-?|overall )?totals?(?:\s*[:.(].*|\s+(?:for|of)\s.*)?$/i.test(first)) {
      return `"${shorten(first)}" looks like a total, not like an entry. Leave the row out if it is one.`;
    }
    const same = this.filled().every((column) => this.text(column).trim() === (headings[column] ?? '').trim());
    return same ? 'This row repeats the headings. Leave it out.' : null;
  }
}

/** Gathers what is to be said of a table. */
export class Report {
  readonly notTaken: NotTaken[] = [];
  readonly marks: CellMark[] = [];
  readonly #headings: readonly string[];

  constructor({ headings }: Pick<ImportedTable, 'headings'>) {
    this.#headings = headings;
  }

  leave(row: number, column: number, text: string, reason: string): void {
    this.notTaken.push({ row, column: column + 1, heading: this.#headings[column] ?? '', text, reason });
  }

  mark(row: number, column: number | null, kind: CellMark['kind'], sentence: string): void {
    this.marks.push({ row, column: column === null ? null : column + 1, kind, sentence });
  }
}
