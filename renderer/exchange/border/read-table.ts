import Papa from 'papaparse';
import { shorten } from '../../domain/fields/count.ts';
import { limits, type Refused } from './limits.ts';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** One row with the place it has in the file, counting from 1, as a spreadsheet shows it. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What is not right with a row; everything in it is kept. */
export interface RowProblem {
  readonly row: number;
  readonly message: string;
}

export interface ReadTable {
  /** null where every row has one cell, so that nothing tells. */
  readonly delimiter: Delimiter | null;
  /** The headings; null where no row looks like them. */
  readonly header: TableRow | null;
  /** What stands above the headings, such as a title. */
  readonly above: readonly TableRow[];
  /** The rows under the headings that are not empty. */
  readonly rows: readonly TableRow[];
  readonly problems: readonly RowProblem[];
}

/** Rows in which headings are looked for. */
const lookedAt = 20;

/**
 * A text as a table: delimiter and headings recognised, every cell as it was written. `given` and `headingRow` are what
 * somebody chose instead; a heading row of null is none. Never throws.
 */
export function readTable(text: string, given?: Delimiter, headingRow?: number | null): ReadTable | Refused {
  const { body, said } = withoutSeparatorLine(text.replace(/^\ufeff/, ''));
  const delimiter = given ?? said ?? guessDelimiter(body);
  const { data, errors, meta } = Papa.parse<string[]>(body, { delimiter: delimiter ?? ',', preview: limits.rows + 1 });
  if (meta.truncated || data.length > limits.rows) {
    const most = limits.rows.toLocaleString('en-GB');
    return {
      problem: `This table has more than ${most} rows. Split it into smaller files and take them in one after the other.`,
    };
  }
  const first = said === null ? 1 : 2;
  const all = data
    .map((cells, index): TableRow => ({ row: index + first, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const fault = tooWide(all);
  if (fault !== null) return { problem: fault };
  if (all.length === 0) return { problem: 'This table is empty. Check that you chose the right file.' };
  const place = headingRow === undefined ? findHeader(all) : placeOfRow(all, headingRow);
  const header = place === null ? null : (all[place] ?? null);
  const rows = all.slice(place === null ? 0 : place + 1);
  const quotes = errors.flatMap(({ type, row = 0 }): readonly RowProblem[] =>
    type === 'Quotes' ? [{ row: row + first, message: inRow(row + first, quoteWords) }] : [],
  );
  const shapes = rows.flatMap((each) => shapeOf(each, header));
  const problems = [...sameHeadings(header), ...uniqueRows(quotes), ...shapes].sort((a, b) => a.row - b.row);
  return { delimiter, header, above: all.slice(0, place ?? 0), rows, problems };
}

const quoteWords = 'a quotation mark is missing or stands where none should. Check where its cells begin and end.';

function inRow(row: number, words: string): string {
  return `Row ${row.toLocaleString('en-GB')}: ${words}`;
}

/** "sep=;" in the first line is for Excel and no part of the table. */
function withoutSeparatorLine(text: string): { readonly body: string; readonly said: Delimiter | null } {
  const match = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(text);
  const said = delimiters.find((each) => each === match?.[1]) ?? null;
  return match && said !== null ? { body: text.slice(match[0].length), said } : { body: text, said: null };
}

/** The delimiter that gives the most rows of one width, of those wider than one cell; of equals the widest. */
function guessDelimiter(text: string): Delimiter | null {
  const scored = delimiters.flatMap((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 50, skipEmptyLines: 'greedy' });
    const widths = new Map<number, number>();
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width, rows] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    return rows === 0 ? [] : [{ delimiter, width, share: rows / data.length }];
  });
  return scored.sort((a, b) => b.share - a.share || b.width - a.width)[0]?.delimiter ?? null;
}

function tooWide(rows: readonly TableRow[]): string | null {
  for (const { row, cells } of rows) {
    if (cells.length > limits.columns) {
      return `${inRow(row, `it has ${cells.length.toLocaleString('en-GB')} cells, and ${limits.columns} are the most there may be.`)} Check that you chose the right file.`;
    }
    if (cells.some(({ length }) => length > limits.cellCharacters)) {
      return `${inRow(row, 'it has a cell with more than a million characters.')} A quotation mark may be missing there.`;
    }
  }
  return null;
}

function placeOfRow(rows: readonly TableRow[], wanted: number | null): number | null {
  const place = rows.findIndex(({ row }) => row === wanted);
  return place === -1 ? null : place;
}

/** The first of the early rows that is as full as they mostly are, with words in its cells, most of them different, and no figures. */
function findHeader(rows: readonly TableRow[]): number | null {
  const early = rows.slice(0, lookedAt);
  const counts = early.map(({ cells }) => filled(cells).length).sort((a, b) => a - b);
  const usual = counts[Math.floor(counts.length / 2)] ?? 0;
  const place = early.findIndex(({ cells }) => filled(cells).length * 5 >= usual * 4);
  const cells = filled(early[place]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const words = cells.every((cell) => !looksLikeFigure(cell)) && new Set(cells).size * 2 > cells.length;
  return place !== -1 && words ? place : null;
}

function filled(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => cell.trim() !== '');
}

/** A number, an amount, a percentage or a day; a year as a heading is none. */
function looksLikeFigure(cell: string): boolean {
  return !/^(?:19|20)\d\d$/.test(cell) && /^[-+(]?\s*[£€$]?\s*\d[\d\s.,/:-]*%?\)?$/.test(cell);
}

function shapeOf({ row, cells }: TableRow, header: TableRow | null): readonly RowProblem[] {
  if (!header) return [];
  const wanted = header.cells.length;
  const told = `it has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where there are ${wanted} headings`;
  if (cells.length < wanted) return [{ row, message: inRow(row, `${told}. The missing ones are taken as empty.`) }];
  if (filled(cells.slice(wanted)).length === 0) return [];
  return [{ row, message: inRow(row, `${told}. Those without a heading are kept but have no place to go.`) }];
}

function sameHeadings(header: TableRow | null): readonly RowProblem[] {
  const seen = new Set<string>();
  return filled(header?.cells ?? []).flatMap((cell): readonly RowProblem[] => {
    const name = cell.trim().toLowerCase();
    if (seen.size < seen.add(name).size || !header) return [];
    const message = inRow(
      header.row,
      `two headings are called "${shorten(cell.trim())}". Give each a name of its own.`,
    );
    return [{ row: header.row, message }];
  });
}

function uniqueRows(problems: readonly RowProblem[]): readonly RowProblem[] {
  return [...new Map(problems.map((problem) => [problem.row, problem])).values()];
}
