import type { JournalledChange, JournalStanding, RowImage, RowsPage, Totals, Written } from '../../electron/api.ts';
import { desktop } from './desktop.ts';

/** What is asked of the privileged side for the second copy of one's own work, with pages of rows put together. */
export interface OwnJournal {
  open(): Promise<JournalStanding>;
  write(change: JournalledChange): Promise<Written>;
  drop(sequence: number): Promise<Written>;
  changesAfter(sequence: number): Promise<JournalledChange[] | null>;
  rows(): AsyncIterable<RowImage[]>;
  startOver(
    beginning: { sequence: number; schema: number; totals: Totals },
    rows: AsyncIterable<readonly RowImage[]>,
  ): Promise<Written>;
  keepDatabaseAside(): Promise<string | null>;
}

export function ownJournal(): OwnJournal {
  const bridge = desktop();
  return {
    open: () => bridge.openJournal(),
    write: (change) => bridge.journalChange(change),
    drop: (sequence) => bridge.dropChange(sequence),
    changesAfter: (sequence) => bridge.changesAfter(sequence),
    rows: () => pagesOf((from) => bridge.journalRows(from)),
    startOver: async ({ sequence, schema, totals }, rows) => {
      for await (const page of rows) {
        const answer = await bridge.startJournalOver({ rows: [...page] });
        if (answer.status === 'failed') return answer;
      }
      return bridge.startJournalOver({ rows: [], finish: { sequence, schema, totals } });
    },
    keepDatabaseAside: () => bridge.keepDatabaseAside(),
  };
}

/** Rows that are fetched a page at a time. */
export async function* pagesOf(page: (from: number) => Promise<RowsPage>): AsyncGenerator<RowImage[]> {
  for (let from: number | null = 0; from !== null;) {
    const { rows, next }: RowsPage = await page(from);
    yield rows;
    from = next;
  }
}
