import type { JournalStanding, Totals } from './journal.ts';
import { rowCount, sameTotals } from './totals.ts';

/** What the database says of itself, written in the same transaction as each change. */
export interface Mark {
  /** The number of the last change that is in it. */
  readonly sequence: number;
  readonly totals: Totals;
}

/** How the database was found. Unreadable: it, or something in it, cannot be read. */
export type DatabaseStanding =
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable' }
  | {
      readonly state: 'there';
      /** From before there were journals: nothing in it can say whether it is whole. */
      readonly old: boolean;
      /** Null also where it was being filled when the program ended. */
      readonly mark: Mark | null;
      readonly measured: Totals;
    };

/** What a start does before anything is written. `missing` is the number of changes that are nowhere any more. */
export type Plan =
  /** The copies agree, or there is nothing yet. */
  | { readonly do: 'go-on' }
  /** There is no journal and nothing speaks against the database: the journal begins with what is in it. */
  | { readonly do: 'begin' }
  /** The journal is ahead: its last changes are written into the database. */
  | { readonly do: 'replay'; readonly after: number }
  | { readonly do: 'rebuild'; readonly from: 'journal' | 'backup'; readonly missing: number }
  /** The database is the better copy: the journal begins anew with what is in it. */
  | { readonly do: 'renew-journal'; readonly missing: number }
  /** No copy is whole: what can be read in the database is kept, and the journal begins with it. */
  | { readonly do: 'keep-what-is-left'; readonly missing: number };

/**
 * Which copy is believed: the one with the newest change among those that are whole; of equal ones the database, then the
 * journal, then the backup. A database is whole where what is measured in it is what its own mark says; a journal up to
 * the last line that follows the one before. An empty database is never believed against a journal or a backup.
 */
export function decide(
  journal: JournalStanding,
  database: DatabaseStanding,
  backup: { readonly sequence: number } | null,
): Plan {
  const there = database.state === 'there' ? database : null;
  const mark = there?.mark ?? null;
  if (there && agrees(journal, there)) return { do: 'go-on' };
  const rows = there ? rowCount(there.measured) : 0;
  if (journal.state === 'none' && mark === null) {
    if (rows > 0 && there?.old === true) return { do: 'begin' };
    if (rows === 0 && database.state !== 'unreadable' && backup === null) return { do: 'begin' };
  }
  const whole = there !== null && mark !== null && sameTotals(mark.totals, there.measured);
  const inDatabase = whole ? mark.sequence : 0;
  const inJournal = journal.state === 'none' ? 0 : journal.sequence;
  const inBackup = backup?.sequence ?? 0;
  const best = Math.max(inDatabase, inJournal, inBackup);
  const missing = Math.max(journal.known, mark?.sequence ?? 0, inBackup) - best;
  if (best === 0) return { do: 'keep-what-is-left', missing };
  if (inDatabase === best) return { do: 'renew-journal', missing };
  if (inJournal < best) return { do: 'rebuild', from: 'backup', missing };
  if (whole && journal.state === 'good') return { do: 'replay', after: inDatabase };
  return { do: 'rebuild', from: 'journal', missing };
}

function agrees(
  journal: JournalStanding,
  { mark, measured }: { readonly mark: Mark | null; readonly measured: Totals },
): boolean {
  if (journal.state !== 'good' || !sameTotals(journal.totals, measured)) return false;
  return mark === null || mark.sequence === journal.sequence;
}
