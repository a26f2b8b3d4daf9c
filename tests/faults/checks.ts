import { join } from 'node:path';
import { readJournal } from '../../electron/main/journal/read-journal.ts';
import type { RowTexts } from '../../electron/main/journal/rows-file.ts';
import type { Running } from './bench.ts';
import { readRows } from './in-page.ts';
import type { Ledger, Rows } from './ledger.ts';

/** What a start after a fault is compared with. */
export interface Compared {
  readonly acknowledged: number;
  readonly lost: number;
  readonly broken: readonly string[];
  readonly rows: Rows;
}

/** Everything acknowledged is there exactly once, nothing else is, and the screen says something only where it mended. */
export async function compareAfterStart({ page, standing }: Running, ledger: Ledger): Promise<Compared> {
  const { problem, asksFirstQuestions } = standing;
  if (problem !== null) return nothingThere(ledger, `the program did not start: ${problem}`);
  const rows = await readRows(page);
  if (asksFirstQuestions) return nothingThere(ledger, 'an empty program was shown');
  const compared = ledger.compare(rows);
  return { ...compared, broken: [...compared.broken, ...noticeFaults(standing)], rows };
}

/** The words about a recovery are on the screen where there was one, and only there. */
export function noticeFaults({ recovery, notice }: Running['standing']): readonly string[] {
  if (recovery !== null && !notice) return [`nothing on the screen says what was mended (${recovery.done})`];
  if (recovery === null && notice !== null) return [`the screen speaks of a recovery that there was not: ${notice}`];
  return [];
}

function nothingThere(ledger: Ledger, words: string): Compared {
  const rows: Rows = new Map();
  const { acknowledged, lost } = ledger.compare(rows);
  return { acknowledged, lost, broken: [words], rows };
}

/** The journal in the data folder holds the same rows as the database; the program is closed. */
export async function journalFaults(dataFolder: string, rows: Rows): Promise<readonly string[]> {
  const texts: RowTexts = new Map();
  const { state } = await readJournal(join(dataFolder, 'journal'), { rows: texts });
  if (state !== 'good') return [`the journal is ${state} afterwards`];
  const kept = new Map([...texts].map(([key, json]) => [key, rowOf(json)]));
  const different = [...rows].filter(([key, json]) => kept.get(key) !== json).map(([key]) => key);
  const tooMany = [...kept.keys()].filter((key) => !rows.has(key));
  if (different.length + tooMany.length === 0) return [];
  const [first] = [...different, ...tooMany];
  return [`the journal differs afterwards in ${different.length + tooMany.length} rows, such as ${first}`];
}

/** The row in the JSON of `[table, key, row]`. */
export function rowOf(json: string): string {
  const [, , row] = JSON.parse(json) as unknown[];
  return JSON.stringify(row);
}
