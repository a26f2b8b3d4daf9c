import type { Services } from './services.ts';

/**
 * A backup of how everything stands before something is taken in. Where none can be made the page about backups says why,
 * and the taking in goes on: it can be undone as well.
 */
export async function backUpBeforeImport({ desktop, autosave }: Pick<Services, 'desktop' | 'autosave'>): Promise<void> {
  await autosave.flush();
  await desktop.backUpNow('before import');
}
