import { ownJournal } from '../platform/own-journal.ts';
import type { Journal } from '../storage/journal/journal.ts';

/** The journal and the backups of one's own work, as the storage asks for them. The sample has neither. */
export function secondCopy(): Journal {
  return {
    ...ownJournal(),
    newestBackup: () => Promise.resolve(null),
    backUpBeforeUpgrade: () => Promise.resolve(),
  };
}
