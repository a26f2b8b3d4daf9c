import { html, nothing, type TemplateResult } from 'lit';
import { rowCount } from '../storage/journal/totals.ts';
import type { Journal, RowImage } from '../storage/journal/journal.ts';

/** How many rows of one's work have been put back into the database, of how many where that is known. */
export interface PutBack {
  readonly done: number;
  readonly of: number | null;
}

/** The same copies, telling how many rows a start has taken from them. It takes rows only where it puts them back. */
export function telling(journal: Journal, tell: (putBack: PutBack) => void): Journal {
  let known: number | null = null;
  return {
    ...journal,
    open: async () => {
      const standing = await journal.open();
      known = rowCount(standing.totals);
      return standing;
    },
    rows: () => counted(journal.rows(), known, tell),
    newestBackup: async () => {
      const backup = await journal.newestBackup();
      return backup && { ...backup, rows: () => counted(backup.rows(), null, tell) };
    },
  };
}

async function* counted(
  pages: AsyncIterable<readonly RowImage[]>,
  of: number | null,
  tell: (putBack: PutBack) => void,
): AsyncIterable<readonly RowImage[]> {
  let done = 0;
  tell({ done, of });
  for await (const page of pages) {
    yield page;
    done += page.length;
    tell({ done, of });
  }
}

/** What stands in the window until the database is open. It comes into sight only where that takes a moment. */
export function opening(putBack: PutBack | null): TemplateResult {
  return html`<main id="page" class="centre stack opening">
    <p role="status">
      ${
        putBack === null
          ? 'Opening your work. This can take a minute where there is very much of it.'
          : 'Your work is being put back from its second copy. Leave the program open until it is done.'
      }
    </p>
    ${putBack === null ? nothing : html`<p>${bar(putBack)} ${entries(putBack)}</p>`}
  </main>`;
}

function bar({ done, of }: PutBack): TemplateResult {
  if (of === null || of === 0) return html`<progress aria-label="Putting your work back"></progress>`;
  return html`<progress aria-label="Putting your work back" max=${of} value=${Math.min(done, of)}></progress>`;
}

function entries({ done, of }: PutBack): string {
  const said = done.toLocaleString('en-GB');
  if (of === null) return `${said} entries`;
  return done < of
    ? `${said} of ${of.toLocaleString('en-GB')} entries`
    : `All ${said} entries; they are looked over now.`;
}
