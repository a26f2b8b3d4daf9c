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

/**
 * The newest backup of this computer's own journal that can be read to its end. Those of others may lie in the same
 * folder; the page about backups offers them, nobody is given them unasked.
 */
export async function newestBackup(): Promise<OwnBackup | null> {
  const { backups } = await desktop().backupStanding();
  const own = backups.filter(({ sound, ours }) => sound && ours).sort((a, b) => b.sequence - a.sequence);
  for (const { id, sequence, schema, at } of own) {
    const read = await desktop().backupRows(id, 0);
    if (read.status === 'read') return { sequence, schema, at, rows: () => backupRows(id) };
  }
  return null;
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
