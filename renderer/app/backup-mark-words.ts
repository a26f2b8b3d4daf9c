import { clock } from '../components/base/save-status.ts';
import type { BackupStanding } from '../platform/desktop.ts';

const day = 24 * 60 * 60 * 1000;

/** What the mark says of the backups; null while there is nothing to say, as in a program that was never used. */
export function backupMarkWords(
  { lastProvenAt, lastProblem, changedSince }: Pick<BackupStanding, 'lastProvenAt' | 'lastProblem' | 'changedSince'>,
  now: Date,
): { readonly words: string; readonly amiss: boolean } | null {
  if (lastProblem !== null) return { words: 'Backups need your attention', amiss: true };
  if (lastProvenAt === null) return null;
  const at = new Date(lastProvenAt);
  const today = at.toDateString() === now.toDateString();
  const when = today ? clock(at) : at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
  const old = changedSince && now.getTime() - at.getTime() > day;
  return old ? { words: `Not backed up since ${when}`, amiss: true } : { words: `Backed up ${when}`, amiss: false };
}
