import type { BrowserWindow } from 'electron';
import type { Requests, RowImage, RowsPage, Written } from '../../api.ts';
import { describeFileProblem } from '../files/file-problem.ts';
import { log } from '../log.ts';
import type { KeptAside } from './kept-aside.ts';
import { NoRoom, rowTexts, type Journal } from './journal.ts';
import type { RoomWatch } from './room.ts';
import { saveCopy } from './save-copy.ts';
import { rowImage } from './shapes.ts';

/** Rows handed to the page at a time. */
const pageSize = 2000;

type JournalRequest =
  | 'openJournal'
  | 'journalChange'
  | 'dropChange'
  | 'changesAfter'
  | 'journalRows'
  | 'startJournalOver'
  | 'keepDatabaseAside'
  | 'saveCopy';

type JournalHandlers = {
  [Name in JournalRequest]: (...ask: Parameters<Requests[Name]>) => Promise<ReturnType<Requests[Name]>>;
};

/** Answers what the page asks of the journal. Numbers are logged, never rows. */
export function journalRequests(
  journal: Journal,
  aside: KeptAside,
  room: RoomWatch,
  window: () => BrowserWindow,
): JournalHandlers {
  const pages = new RowPages();
  let collected: string[] = [];
  let running = false;
  return {
    openJournal: async () => {
      collected = [];
      const { state, sequence, known, schema, totals, at, closed } = await journal.open();
      log.info(`Journal: ${state}, change ${sequence} of ${known}, ${closed ? 'closed' : 'not closed'}.`);
      // Opened again in one run (after the sample, or when the page was opened anew) the program has not ended.
      const ended = running || closed;
      running = true;
      return { state, sequence, known, schema, totals, at, closed: ended };
    },
    journalChange: async (change) => {
      const answer = await written(() => journal.append(change));
      await room.look(journal.folder);
      return answer;
    },
    dropChange: (sequence) => written(() => journal.drop(sequence)),
    changesAfter: async (sequence) => {
      const changes = await journal.changesAfter(sequence);
      return changes === null ? null : [...changes];
    },
    journalRows: async (from) => {
      if (from === 0) pages.begin([...(await journal.rows()).rows.values()]);
      return pages.page(from);
    },
    startJournalOver: async ({ rows, finish }) => {
      collected.push(...rowTexts(rows));
      if (!finish) return { status: 'written' };
      const all = collected;
      collected = [];
      log.info(`Journal: begun anew at change ${finish.sequence} with ${all.length} rows.`);
      return written(() => journal.startOver(finish, all, () => aside.folderFor('journal')));
    },
    keepDatabaseAside: () => aside.keepDatabase(),
    saveCopy: (copy) => saveCopy(window(), journal, copy),
  };
}

/** Rows that a reader fetches page by page: kept from the first page to the last. */
export class RowPages {
  #rows: readonly string[] = [];

  begin(rows: readonly string[]): void {
    this.#rows = rows;
  }

  page(from: number): RowsPage {
    const rows = this.#rows.slice(from, from + pageSize).map(rowFrom);
    const next = from + pageSize < this.#rows.length ? from + pageSize : null;
    if (next === null) this.#rows = [];
    return { rows, next };
  }
}

function rowFrom(json: string): RowImage {
  return rowImage.parse(JSON.parse(json));
}

async function written(act: () => Promise<void>): Promise<Written> {
  try {
    await act();
    return { status: 'written' };
  } catch (error) {
    log.error(`Journal: ${error instanceof NoRoom ? 'no room' : codeOf(error)}.`);
    return { status: 'failed', message: sentenceFor(error) };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'failed';
}

function sentenceFor(error: unknown): string {
  if (error instanceof NoRoom || ['ENOSPC', 'EDQUOT'].includes(codeOf(error))) {
    return 'The disk is almost full, so the last change is not saved. Free some space on it, then choose "Try again", or save a copy elsewhere.';
  }
  return `The second copy of your work could not be written, so the last change is not saved. ${describeFileProblem(error, 'journal')}`;
}
