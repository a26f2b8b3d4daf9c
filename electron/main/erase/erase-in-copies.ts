import type { Written } from '../../api.ts';
import type { Erasing } from '../../../renderer/domain/named-people/erase-in-text.ts';
import type { Journal } from '../journal/journal.ts';
import type { KeptAside } from '../journal/kept-aside.ts';
import { removeDatabaseNextTime } from './fresh-database.ts';
import { eraseInBackups, eraseInRow } from './erase-in-backups.ts';

export interface Copies {
  readonly journal: Journal;
  readonly aside: KeptAside;
  /** Every folder in which there are backups of this computer. */
  readonly backupFolders: readonly string[];
  readonly dataFolder: string;
}

/**
 * Takes a name out of every copy beside the database. The journal begins anew with what is in it, and its older files are
 * removed; what was kept aside is removed; backups are written anew. The database's own files keep what was overwritten
 * until the engine tidies them, so they are removed at the next start and made anew from the journal.
 */
export async function eraseInCopies(
  { journal, aside, backupFolders, dataFolder }: Copies,
  erasing: Erasing,
): Promise<Written> {
  const left: string[] = [];
  await eraseInJournal(journal, erasing).catch(() => left.push(journal.folder));
  await aside.forget().catch(() => left.push('kept-aside'));
  for (const folder of backupFolders) left.push(...(await eraseInBackups(folder, erasing)));
  await removeDatabaseNextTime(dataFolder).catch(() => left.push('IndexedDB'));
  if (left.length === 0) return { status: 'written' };
  const places = left.map((path) => `"${path}"`).join(', ');
  return {
    status: 'failed',
    message: `The name may still stand in ${places}. Close whatever uses these files and erase the name again, or remove them.`,
  };
}

async function eraseInJournal(journal: Journal, erasing: Erasing): Promise<void> {
  const { standing, rows } = await journal.rows();
  if (standing.state === 'none') return;
  const texts = [...rows.values()].map((json) => eraseInRow(json, erasing));
  await journal.startOver(standing, texts, null);
}
