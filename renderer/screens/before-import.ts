import type { Services } from './services.ts';

/**
 * A backup of how everything stands before something is taken in. Where none can be made the page about backups says why,
 * and the taking in goes on: it can be undone as well.
 */
export class BackupBeforeImport {
  #making = false;

  /** False where one is being made already: then somebody has pressed the button twice. */
  async make({ desktop, autosave }: Pick<Services, 'desktop' | 'autosave'>): Promise<boolean> {
    if (this.#making) return false;
    this.#making = true;
    try {
      await autosave.flush();
      await desktop.backUpNow('before import');
      return true;
    } finally {
      this.#making = false;
    }
  }
}
