import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupReason } from '../../api.ts';
import { readRowsEnds, readRowsFile, type RowsFile } from '../journal/rows-file.ts';
import { momentIn, reasonIn } from './backup-names.ts';
import { sameLook, type Seen } from './remembered.ts';

/** A file of the backup folder. */
export interface ListedBackup {
  readonly name: string;
  readonly path: string;
  readonly reason: BackupReason;
  /** An ISO time. */
  readonly at: string;
  /** Null where the file is not as it was written: it can be neither restored nor trusted. */
  readonly content: RowsFile | null;
  readonly seen: Seen;
}

/** The backups in a folder, none where it cannot be read. A file that has changed since it was last read is read whole. */
export async function listBackups(folder: string, known: readonly Seen[]): Promise<readonly ListedBackup[]> {
  const names = await readdir(folder).catch(() => []);
  const listed: ListedBackup[] = [];
  for (const name of names) {
    const reason = reasonIn(name);
    const backup = reason && (await look(join(folder, name), name, reason, known));
    if (backup) listed.push(backup);
  }
  return listed;
}

async function look(
  path: string,
  name: string,
  reason: BackupReason,
  known: readonly Seen[],
): Promise<ListedBackup | null> {
  const seen = await lookOf(path);
  if (!seen) return null;
  const same = known.some((one) => sameLook(one, seen));
  const found = same ? await readRowsEnds(path) : await readRowsFile(path);
  const at = new Date(found?.header.at ?? '');
  const content = Number.isNaN(at.getTime()) ? null : found;
  return { name, path, reason, at: content ? at.toISOString() : momentIn(name), content, seen };
}

/** How a file looks from outside; null where it has gone. */
export async function lookOf(path: string): Promise<Seen | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? { path, size: found.size, changed: found.mtimeMs } : null;
}
