import type { DesktopBridge, RowImage } from '../../electron/api.ts';
import { desktop } from './desktop.ts';
import { pagesOf } from './own-journal.ts';

/** A backup of one's own work that can be read. */
export interface OwnBackup {
  readonly sequence: number;
  readonly schema: number;
  readonly at: string;
  rows(): AsyncGenerator<RowImage[]>;
}

/** A backup that could not be read; the message is a sentence. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** The newest backup of the journal as it is now; where there is none, the newest of all. Null where none is sound. */
export async function newestBackup(): Promise<OwnBackup | null> {
  const { backups } = await desktop().backupStanding();
  const sound = backups.filter((backup) => backup.sound);
  const [newest] = sound.filter(({ ours }) => ours).sort((a, b) => b.sequence - a.sequence);
  const chosen = newest ?? sound[0];
  if (!chosen) return null;
  const { id, sequence, schema, at } = chosen;
  return { sequence, schema, at, rows: () => backupRows(id) };
}

/**
 * The rows of a backup, a page at a time, after all of it was checked.
 * @throws BackupError
 */
export function backupRows(
  id: string,
  bridge: Pick<DesktopBridge, 'backupRows'> = desktop(),
): AsyncGenerator<RowImage[]> {
  return pagesOf(async (from) => {
    const page = await bridge.backupRows(id, from);
    if (page.status === 'failed') throw new BackupError(page.message);
    return page;
  });
}
