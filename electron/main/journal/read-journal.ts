import { journalFiles, type JournalFile } from './journal-files.ts';
import { readRowsEnds, readRowsFile, rowKey, type RowsFile, type RowTexts } from './rows-file.ts';
import { eachSealedLine } from './sealed-lines.ts';
import { changeLine, closedLine, segmentHeader, type ChangeLine, type Totals } from './shapes.ts';

/** How a journal stands: what its files give, up to the first change that is missing or does not fit. */
export interface Standing {
  /** None: there is no file of a journal. Damaged: changes are known to have been written that cannot be read. */
  readonly state: 'none' | 'good' | 'damaged';
  /** The last change that can be read. */
  readonly sequence: number;
  /** The last change that is known to have been written; the same as `sequence` where nothing is missing. */
  readonly known: number;
  /** The version of the database that the rows belong to. */
  readonly schema: number;
  readonly totals: Totals;
  /** When the last change that can be read was written, an ISO time; empty where there is none. */
  readonly at: string;
  /** Whether the program ended as it should when it last wrote here. */
  readonly closed: boolean;
  /** Bytes of change lines since the snapshot. */
  readonly since: number;
}

const nothing: Standing = {
  state: 'none',
  sequence: 0,
  known: 0,
  schema: 0,
  totals: {},
  at: '',
  closed: true,
  since: 0,
};

interface Segment {
  readonly file: JournalFile;
  readonly after: number;
}

interface Reading {
  readonly rows?: RowTexts;
  readonly change?: (line: ChangeLine) => void;
  readonly upTo?: number;
  readonly whole?: boolean;
}

/**
 * Reads a journal: its newest snapshot that is whole, and the changes after it, in order, as far as they follow one
 * another. A segment counts up to the place where the next one begins: a line that could not be finished, or whose
 * change was given up, is followed by a segment that begins before it.
 *
 * With `rows`, they are filled with everything the journal holds; without, the snapshot is looked at from its ends only,
 * unless all of it is to be checked: a fault in its middle is seen only then. `change` is given each change with its number.
 */
export async function readJournal(
  folder: string,
  { rows, change, upTo = Infinity, whole = false }: Reading = {},
): Promise<Standing> {
  const files = (await journalFiles(folder)).filter(({ sequence }) => sequence <= upTo);
  if (files.length === 0) return nothing;
  const named = Math.max(...files.map(({ sequence }) => sequence));
  for (const file of files.filter(({ kind }) => kind === 'snapshot').reverse()) {
    rows?.clear();
    const take = (table: string, key: unknown, json: string): void => void rows?.set(rowKey(table, key), json);
    const snapshot = rows || whole ? await readRowsFile(file.path, take) : await readRowsEnds(file.path);
    if (!snapshot || snapshot.header.sequence !== file.sequence) continue;
    return follow(files, snapshot, named, { rows, change, upTo });
  }
  rows?.clear();
  return { ...nothing, state: 'damaged', known: Math.max(named, 1) };
}

interface Wanted {
  readonly rows: RowTexts | undefined;
  readonly change: ((line: ChangeLine) => void) | undefined;
  readonly upTo: number;
}

async function follow(
  files: readonly JournalFile[],
  { header, end }: RowsFile,
  named: number,
  wanted: Wanted,
): Promise<Standing> {
  const segments = await segmentsFrom(files, header.sequence);
  let standing: Standing = {
    state: 'good',
    sequence: header.sequence,
    known: Math.max(named, header.sequence),
    schema: header.schema,
    totals: end.totals,
    at: header.at,
    closed: false,
    since: 0,
  };
  for (const [index, { file, after }] of segments.entries()) {
    const next = segments[index + 1]?.after ?? Infinity;
    // A gap: what this segment holds was built on changes that cannot be read.
    if (after > standing.sequence) return gap(standing, segments);
    standing = await readSegment(file, standing, Math.min(next, wanted.upTo), wanted);
  }
  // A later segment that goes on from the last change that fits makes good what does not fit before it.
  return { ...standing, state: standing.known > standing.sequence ? 'damaged' : 'good' };
}

function gap(standing: Standing, segments: readonly Segment[]): Standing {
  const known = Math.max(standing.known, ...segments.map(({ after }) => after));
  return { ...standing, state: 'damaged', known };
}

/** The segments that may hold changes after a snapshot, each with where it begins by its own first line. */
async function segmentsFrom(files: readonly JournalFile[], sequence: number): Promise<readonly Segment[]> {
  const all = files.filter(({ kind }) => kind === 'segment');
  const before = all.filter((file) => file.sequence <= sequence).length;
  // The one that was open when the snapshot was made may go on after it.
  const candidates = all.slice(Math.max(0, before - 1));
  const segments: Segment[] = [];
  for (const file of candidates) {
    let after: number | undefined;
    await eachSealedLine(file.path, ({ value }) => {
      after = segmentHeader.safeParse(value).data?.after;
      return false;
    });
    // A segment without a first line was begun when the program ended: nothing in it was ever acknowledged.
    if (after !== undefined && after === file.sequence) segments.push({ file, after });
  }
  return segments;
}

async function readSegment(file: JournalFile, before: Standing, last: number, wanted: Wanted): Promise<Standing> {
  let standing = before;
  let waiting: ChangeLine[] = [];
  let first = true;
  let gone = false;
  const ending = await eachSealedLine(file.path, ({ value, json }) => {
    if (first) {
      first = false;
      return true;
    }
    if (closedLine.safeParse(value).success) {
      standing = { ...standing, closed: true };
      return true;
    }
    const line = changeLine.safeParse(value).data;
    if (!line || line.sequence > last) return !(gone = line === undefined);
    if (line.sequence <= standing.sequence) return true;
    if (line.sequence !== standing.sequence + 1) return !(gone = true);
    if ((line.part ?? 0) === 0) waiting = [];
    if ((line.part ?? 0) !== waiting.length) return !(gone = true);
    waiting.push(line);
    standing = { ...standing, since: standing.since + json.length };
    if (line.more) return true;
    for (const part of waiting) apply(part, wanted);
    waiting = [];
    const { sequence, schema, totals, at } = line;
    const known = Math.max(standing.known, sequence);
    standing = { ...standing, sequence, known, schema, totals, at, closed: false };
    return true;
  });
  if (!gone && ending !== 'spoilt') return standing;
  return { ...standing, state: 'damaged', known: Math.max(standing.known, Math.min(standing.sequence + 1, last)) };
}

function apply(line: ChangeLine, { rows, change }: Wanted): void {
  change?.(line);
  if (!rows) return;
  for (const row of line.rows) {
    const [table, key, content] = row;
    if (content === null) rows.delete(rowKey(table, key));
    else rows.set(rowKey(table, key), JSON.stringify(row));
  }
}
