import type { BackupReason } from '../../api.ts';
import type { Standing } from '../journal/read-journal.ts';
import { readRowsFile, writeRowsFile, type RowTexts } from '../journal/rows-file.ts';
import { backupName } from './backup-names.ts';
import { BackupProblem, noRoom } from './backup-problem.ts';
import { freePath } from './free-name.ts';
import { lookOf } from './listed-backups.ts';
import type { Seen } from './remembered.ts';

/** What must stay free on a disk besides the backup, in bytes: a full disk endangers the work itself. */
const leftFree = 64 * 1024 * 1024;

/** Bytes of a line besides its row: the sum, a space and the line break. */
const aroundRow = 34;

export interface BackupContent {
  readonly standing: Standing;
  readonly rows: RowTexts;
}

export interface BackupMark {
  readonly reason: BackupReason;
  readonly series: string;
  readonly at: Date;
}

/**
 * Writes a backup into a folder and reads it whole again from its place.
 * @throws BackupProblem, or the file system's error
 */
export async function writeBackup(
  folder: string,
  { standing, rows }: BackupContent,
  { reason, series, at }: BackupMark,
  freeBytes: (folder: string) => Promise<number>,
): Promise<Seen> {
  const size = [...rows.values()].reduce((sum, text) => sum + Buffer.byteLength(text) + aroundRow, 0);
  if ((await freeBytes(folder)) < size + leftFree) throw new BackupProblem(noRoom(folder));
  const path = await freePath(folder, (copy) => backupName(at, reason, copy));
  const { sequence, schema, totals } = standing;
  const header = { format: 'partnership-review-rows', version: 1, sequence, schema, at: at.toISOString() } as const;
  await writeRowsFile(path, { ...header, reason, series }, rows.values(), totals);
  const found = await readRowsFile(path);
  const seen = await lookOf(path);
  if (!seen || found?.end.rows !== rows.size || found.header.sequence !== sequence) {
    throw Object.assign(new Error('read back'), { code: 'EIO' });
  }
  return seen;
}
