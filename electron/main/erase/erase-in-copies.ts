import type { Written } from '../../api.ts';
import type { Erasing } from '../../../renderer/domain/named-people/erase-in-text.ts';
import type { Journal } from '../journal/journal.ts';
import type { KeptAside } from '../journal/kept-aside.ts';
import { removeDatabaseNextTime } from './fresh-database.ts';
import { eraseInBackups, eraseInRow } from './erase-in-backups.ts';

export interface Copies {
  readonly journal: Journal;
  readonly aside: KeptAside;
  /** Every folder in which there may be backups of this computer, and whether some were seen there. */
  readonly backupFolders: readonly { readonly folder: string; readonly expected: boolean }[];
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
  // First of all, so that a kill in the middle leaves the least behind.
  await removeDatabaseNextTime(dataFolder).catch(() => left.push('IndexedDB'));
  await journal.rewrite((json) => eraseInRow(json, erasing)).catch(() => left.push(journal.folder));
  await aside.forget().catch(() => left.push('kept-aside'));
  for (const { folder, expected } of backupFolders) left.push(...(await eraseInBackups(folder, expected, erasing)));
  if (left.length === 0) return { status: 'written' };
  const places = left.map((path) => `"${path}"`).join(', ');
  return {
    status: 'failed',
    message: `The name may still stand in ${places}. Connect the disk, or close whatever uses these files, and erase the name again; or remove them.`,
  };
}
