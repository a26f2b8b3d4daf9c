import { BackupError, backupRows } from '../../platform/own-backups.ts';
import type { BackupEntry } from '../../platform/desktop.ts';
import { compareBackup, restoringRows, type RestoredRow } from '../../storage/compare-backup.ts';
import { newestVersion, ourKnowledge } from '../../storage/knowledge.ts';
import { SaveError } from '../../storage/save-error.ts';
import type { Services } from '../services.ts';
import type { Tell } from '../work-under-way.ts';
import { nameOf } from './backup-words.ts';

export type Restoring = Pick<Services, 'store' | 'autosave' | 'desktop'>;

/** What is to be restored, and whether somebody chose to do it though no backup could be made of how things stand. */
export interface ToRestore {
  readonly backup: BackupEntry;
  readonly unsecured: boolean;
}

export type Restored =
  | { readonly kind: 'restored' | 'unchanged' }
  | { readonly kind: 'problem'; readonly sentence: string }
  /** No backup of how things stand could be made first; the sentence says why. */
  | { readonly kind: 'unsecured'; readonly sentence: string };

const notSaved =
  'Your last change could not be saved, so nothing was restored. Choose "Try again" at the top, then restore again.';

const newer =
  'This backup was made by a newer version of Partnership Review than this one, so it cannot be restored here. Install ' +
  'the newest version first.';

/**
 * What restoring a backup would change, or a sentence why it cannot be restored. What is typed is saved first, so that it
 * is compared as well.
 */
export async function lookAtBackup(
  { store, autosave, desktop }: Restoring,
  backup: BackupEntry,
  signal: AbortSignal,
  tell: Tell,
): Promise<readonly RestoredRow[] | { readonly problem: string }> {
  if (backup.schema > newestVersion(ourKnowledge)) return { problem: newer };
  await autosave.flush();
  const words = 'Comparing the backup with what is here';
  tell(words, 0, backup.rows);
  try {
    const rows = backupRows(backup.id, desktop);
    return await compareBackup(
      store,
      { schema: backup.schema, rows },
      { signal, tell: (done) => tell(words, done, backup.rows) },
    );
  } catch (error) {
    if (error instanceof BackupError) return { problem: error.message };
    throw error;
  }
}

/** Makes everything stand as in the backup, as one step that can be undone, after a backup of how it stands now. */
export async function restoreBackup(
  services: Restoring,
  { backup, unsecured }: ToRestore,
  signal: AbortSignal,
  tell: Tell,
): Promise<Restored> {
  const { store, autosave, desktop } = services;
  await autosave.flush();
  if (autosave.pending) return { kind: 'problem', sentence: notSaved };
  if (!unsecured) {
    tell('Making a backup of how everything stands now');
    const made = await desktop.backUpNow('before restore');
    if (made.status === 'failed') return { kind: 'unsecured', sentence: made.message };
  }
  const found = await lookAtBackup(services, backup, signal, tell);
  if ('problem' in found) return { kind: 'problem', sentence: found.problem };
  if (found.length === 0) return { kind: 'unchanged' };
  try {
    await store.commit(
      { label: `restore ${nameOf(backup)}`, rows: restoringRows(found) },
      { signal, tell: (done, of) => tell('Restoring', done, of) },
    );
    return { kind: 'restored' };
  } catch (error) {
    if (!(error instanceof SaveError)) throw error;
    return { kind: 'problem', sentence: `Nothing was restored. ${error.message}` };
  }
}
