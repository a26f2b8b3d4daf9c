import Papa from 'papaparse';
import { showCount } from '../../domain/fields/count.ts';
import type { Row, RowsField, ScalarField } from '../../domain/fields/field.ts';
import { readTyped } from '../../domain/fields/kinds.ts';
import { blankRow, columnsOf, withCell, type Column } from './grid-rows.ts';

/** A list longer than this is no table in a review but a whole database; more would also make the page slow. */
export const mostRows = 500;

export interface Pasted {
  readonly rows: readonly Row[];
  /** How many boxes were filled. */
  readonly values: number;
  /** What a person must know of it, in a sentence or two. */
  readonly said: string;
}

/** Reads what a spreadsheet puts on the clipboard: cells parted by tabs, quotes round those with breaks or tabs in them. */
export function readTable(text: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<readonly string[]>(text, { delimiter: '\t', skipEmptyLines: true });
  // A quote that never ends is a quote in the text: then quotes mean nothing, and no line may be swallowed by one.
  const rows = errors.some(({ type }) => type === 'Quotes') ? linesOf(text) : data;
  const table = rows.map((row) => row.map((cell) => cell.replace(/\s*[\r\n]+\s*/g, ' ').trim()));
  return table.filter((row) => !isBlankLine(row));
}

function isBlankLine(line: readonly string[]): boolean {
  return line.every((cell) => cell === '');
}

function linesOf(text: string): readonly (readonly string[])[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line !== '');
  return lines.map((line) => line.split('\t'));
}

/** Fills the grid from one cell on, downwards and to the right; adds rows where there are too few, never columns. Lines that would fill no box make no row. */
export function fillFrom(
  field: RowsField,
  rows: readonly Row[],
  at: { readonly row: number; readonly column: number },
  table: readonly (readonly string[])[],
  newId: () => string,
): Pasted {
  const columns = columnsOf(field).slice(at.column);
  const headed = isHeading(table[0] ?? [], columns);
  const own = (line: readonly string[]) => line.slice(0, columns.length);
  const below = headed ? table.slice(1) : table;
  const lines = below.filter((line) => !isBlankLine(own(line)));
  const fitting = lines.slice(0, Math.max(0, mostRows - at.row));
  const filled = [...rows];
  fitting.forEach((line, index) => {
    const place = at.row + index;
    const before = filled[place] ?? blankRow(field, newId());
    filled[place] = columns.reduce(
      (row, column, offset) =>
        offset < line.length
          ? withCell(row, column.id, readTyped(column.field, textFor(column.field, line[offset] ?? '')))
          : row,
      before,
    );
  });
  const values = countOf(fitting.map(own));
  const tooLong = countOf(lines.slice(fitting.length));
  const tooWide = countOf(below) - values - tooLong;
  return { rows: filled, values, said: sentences(values, tooWide, tooLong, headed, columnsOf(field).length) };
}

/** A choice is stored by its value and pasted by what people see. */
function textFor(field: ScalarField, text: string): string {
  if (field.kind !== 'choice') return text;
  return field.options.find(({ label, value }) => sameWords(label, text) || sameWords(value, text))?.value ?? text;
}

/** A first line that repeats the headings of the columns it falls into. */
function isHeading(line: readonly string[], columns: readonly Column[]): boolean {
  const words = line.slice(0, columns.length);
  return (
    words.some((word) => word !== '') &&
    words.every((word, index) => word === '' || sameWords(word, columns[index]?.field.label ?? ''))
  );
}

function sameWords(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function countOf(lines: readonly (readonly string[])[]): number {
  return lines.reduce((sum, line) => sum + line.filter((cell) => cell !== '').length, 0);
}

function sentences(values: number, tooWide: number, tooLong: number, headed: boolean, width: number): string {
  const pasted = `${plural(values, 'value')} pasted`;
  const reasons = [
    ...(tooWide > 0 ? [`${showCount(tooWide)} did not fit because the table has ${inWords(width)}`] : []),
    ...(tooLong > 0 ? [`${showCount(tooLong)} did not fit because the table holds at most ${mostRows} rows`] : []),
  ];
  const heading = headed ? ' The first line was left out because it repeats the headings.' : '';
  return `${[pasted, ...reasons].join(', ')}.${heading}`;
}

function plural(count: number, noun: string): string {
  return `${showCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function inWords(columns: number): string {
  const word = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][columns] ?? `${columns}`;
  return `${word} column${columns === 1 ? '' : 's'}`;
}
