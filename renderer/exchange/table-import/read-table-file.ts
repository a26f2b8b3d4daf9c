import { decodeText, type Encoding } from '../border/decode-text.ts';
import { inMegabytes, limits, tooLarge, type Refused } from '../border/limits.ts';
import { readTable, type Delimiter, type ReadTable, type RowProblem, type TableRow } from '../border/read-table.ts';

/** What somebody chose instead of what was recognised. A heading row of null is "there are none". */
export interface TableChoices {
  readonly delimiter?: Delimiter;
  readonly encoding?: Encoding;
  readonly headingRow?: number | null;
}

/** A table from elsewhere before anybody says what is in it. */
export interface ImportedTable {
  /** The name of the file; empty for what was pasted. */
  readonly name: string;
  /** null for what was pasted. */
  readonly encoding: Encoding | null;
  /** null where every row has one cell. */
  readonly delimiter: Delimiter | null;
  readonly headingRow: number | null;
  /** A heading for each column of the widest row; empty where it has none. */
  readonly headings: readonly string[];
  readonly above: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** Empty rows between the rows, which hold nothing to take. */
  readonly emptyRows: number;
  readonly problems: readonly RowProblem[];
  /** Sentences about the whole, such as characters that could not be read. */
  readonly notes: readonly string[];
}

/** The bytes of a file of whatever name as a table, or a sentence why not. Never throws. */
export function readTableFile(
  bytes: Uint8Array,
  name: string,
  { delimiter, encoding, headingRow }: TableChoices = {},
): ImportedTable | Refused {
  const large = tooLarge(bytes);
  if (large) return large;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { problem: workbook };
  const decoded = decodeText(bytes, encoding);
  if ('problem' in decoded) return decoded;
  const table = readTable(decoded.text, delimiter, headingRow);
  if ('problem' in table) return table;
  return imported(table, { name, encoding: decoded.encoding, notes: decoded.note === null ? [] : [decoded.note] });
}

/** A table copied from a spreadsheet, which puts tabs between its cells whatever else is in them. */
export function readPasted(text: string, { delimiter, headingRow }: TableChoices = {}): ImportedTable | Refused {
  if (text.length > limits.fileBytes) {
    return {
      problem: `This is more than ${inMegabytes(limits.fileBytes)} of text. Save it as a file and open that instead.`,
    };
  }
  const table = readTable(text, delimiter ?? (text.includes('\t') ? '\t' : undefined), headingRow);
  return 'problem' in table ? table : imported(table, { name: '', encoding: null, notes: [] });
}

const workbook =
  'This is a workbook or an archive, not a table. Open it in the spreadsheet program, save the sheet as "CSV UTF-8", then open that file.';

const delimiterWords: Readonly<Record<Delimiter, string>> = {
  ',': 'comma-separated',
  ';': 'semicolon-separated',
  '\t': 'tab-separated',
  '|': 'separated by upright bars',
};

/** "Semicolon-separated, Windows-1252, headings in row 1." */
export function recognisedInWords({ delimiter, encoding, headingRow }: ImportedTable): string {
  const said = [
    delimiter === null ? 'one column' : delimiterWords[delimiter],
    ...(encoding === null ? [] : [encoding]),
    headingRow === null ? 'no headings' : `headings in row ${headingRow.toLocaleString('en-GB')}`,
  ].join(', ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function imported(
  { delimiter, header, above, rows, problems }: ReadTable,
  facts: Pick<ImportedTable, 'name' | 'encoding' | 'notes'>,
): ImportedTable {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header?.cells.length ?? 0);
  const headings = Array.from({ length: width }, (_, index) => header?.cells[index] ?? '');
  const first = (header ?? rows[0])?.row ?? 1;
  const last = rows.at(-1)?.row ?? first;
  const emptyRows = last - first + 1 - rows.length - (header ? 1 : 0);
  return { ...facts, delimiter, headingRow: header?.row ?? null, headings, above, rows, emptyRows, problems };
}
