import type { Erasing } from '../domain/named-people/erase-in-text.ts';
import { desktop } from '../platform/desktop.ts';
import { newestBackup } from '../platform/own-backups.ts';
import { ownJournal } from '../platform/own-journal.ts';
import type { Services } from '../screens/services.ts';
import type { Journal } from '../storage/journal/journal.ts';

/** The journal and the backups of one's own work, as the storage asks for them. The sample has neither. */
export function secondCopy(): Journal {
  return {
    ...ownJournal(),
    newestBackup,
    // A failure is shown on the page about backups; the upgrade goes on, because the journal has everything as well.
    backUpBeforeUpgrade: async () => {
      await desktop().backUpNow('before upgrade');
    },
  };
}

/** Takes a name out of the copies; a sentence where it may still stand in one of them. */
export async function eraseInCopies(name: Erasing): Promise<string | null> {
  const answer = await desktop().eraseInCopies(name);
  return answer.status === 'failed' ? answer.message : null;
}

/** Everything typed and every act begun is written, or cannot be. */
export async function flushAll(services: Pick<Services, 'autosave' | 'store'> | null): Promise<void> {
  await services?.autosave.flush();
  await services?.store.settled();
}
