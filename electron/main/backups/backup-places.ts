import { join } from 'node:path';
import type { BackupPlaces } from './backups.ts';

/** Where backups go unless somebody chooses otherwise: among the documents, or in the data folder where that is null. */
export function backupPlaces(dataFolder: string, documents: string | null): BackupPlaces {
  const spare = join(dataFolder, 'backups');
  return { usual: documents === null ? spare : join(documents, 'Partnership Review backups'), spare };
}
