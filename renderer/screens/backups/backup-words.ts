import type { BackupEntry, BackupReason } from '../../platform/desktop.ts';
import { dayOf, momentOf } from '../moments.ts';
import { counted } from '../words.ts';

/** Why a backup was made, as one reads it in a list. */
export const reasonWords: Readonly<Record<BackupReason, string>> = {
  'by hand': 'You asked for it',
  'while working': 'While you were working',
  'at close': 'When the program was closed',
  'before upgrade': 'Before a new version changed how entries are kept',
  'before import': 'Before something was taken in',
  'before restore': 'Before another backup was restored',
};

/** "the backup of 30 June 2010 at 15:05" */
export function nameOf({ at }: BackupEntry): string {
  return `the backup of ${momentOf(at)}`;
}

/** "15:05", by the clock of this computer. */
export function timeOf(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** "1,204 items": everything that is kept, entries and all else. */
export function sizeOf({ rows }: BackupEntry): string {
  return counted(rows, 'item');
}

export interface DayOfBackups {
  readonly day: string;
  readonly backups: readonly BackupEntry[];
}

/** Newest day first, and in each the newest first. */
export function byDay(backups: readonly BackupEntry[]): readonly DayOfBackups[] {
  const days = new Map<string, BackupEntry[]>();
  for (const backup of [...backups].sort((a, b) => b.at.localeCompare(a.at))) {
    const day = dayOf(backup.at);
    const found = days.get(day);
    if (found) found.push(backup);
    else days.set(day, [backup]);
  }
  return [...days].map(([day, of]) => ({ day, backups: of }));
}
