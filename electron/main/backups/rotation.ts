import type { BackupReason } from '../../api.ts';

/** A backup that was read whole, of the series that is rotated. */
export interface Rotated {
  readonly id: string;
  /** Of the last change that is in it. */
  readonly sequence: number;
  /** An ISO time, by a clock that may have been wrong. */
  readonly at: string;
  readonly reason: BackupReason;
}

const newest = 3;
const days = 14;
const weeks = 12;
/** Milliseconds for which a backup made before something great is kept. */
const longAfter = 14 * 24 * 60 * 60 * 1000;

/**
 * The backups that are no longer wanted: all but the three newest, the last of each of 14 days and of each of 12 weeks,
 * the last of every financial year, and for 14 days those made before an upgrade or a restore.
 *
 * Newer means made after more changes; the clock only tells backups of one change apart. Days and weeks are counted by
 * those on which there are backups, so that neither a clock that was set back or forward nor a long holiday takes any
 * away.
 */
export function noLongerWanted(backups: readonly Rotated[], now: Date): readonly string[] {
  const ordered = newestFirst(backups);
  const kept = new Set([
    ...ordered.slice(0, newest),
    ...lastOfEach(ordered, dayOf, days),
    ...lastOfEach(ordered, weekOf, weeks),
    ...lastOfEach(ordered, financialYearOf, Infinity),
    ...ordered.filter((backup) => madeBefore.has(backup.reason) && now.getTime() - timeOf(backup) < longAfter),
  ]);
  return ordered.filter((backup) => !kept.has(backup)).map(({ id }) => id);
}

const madeBefore: ReadonlySet<BackupReason> = new Set(['before upgrade', 'before restore']);

export function newestFirst<Kept extends Pick<Rotated, 'sequence' | 'at'>>(backups: readonly Kept[]): readonly Kept[] {
  return [...backups].sort((a, b) => b.sequence - a.sequence || timeOf(b) - timeOf(a));
}

function lastOfEach(ordered: readonly Rotated[], spanOf: (moment: Date) => string, most: number): readonly Rotated[] {
  const last = new Map<string, Rotated>();
  for (const backup of ordered) {
    const span = spanOf(new Date(backup.at));
    if (!last.has(span)) last.set(span, backup);
  }
  return [...last.values()].slice(0, most);
}

function dayOf(moment: Date): string {
  return moment.toDateString();
}

/** By its Monday. */
function weekOf(moment: Date): string {
  const daysSinceMonday = (moment.getDay() + 6) % 7;
  return dayOf(new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - daysSinceMonday));
}

/** From April to March, as the review's years are. */
function financialYearOf(moment: Date): string {
  return String(moment.getFullYear() - (moment.getMonth() < 3 ? 1 : 0));
}

function timeOf({ at }: Pick<Rotated, 'at'>): number {
  return new Date(at).getTime();
}
