import { basename } from 'node:path';
import type { BackupEntry } from '../../api.ts';
import { readRowsFile } from '../journal/rows-file.ts';
import { reasonIn } from './backup-names.ts';

/** The id of the backup that was chosen outside the backup folder. */
export const elsewhere = 'elsewhere';

/** A backup that lies anywhere, under any name; null where it is not one or is damaged. */
export async function lookElsewhere(path: string): Promise<BackupEntry | null> {
  const found = await readRowsFile(path).catch(() => null);
  const at = new Date(found?.header.at ?? '');
  if (!found || Number.isNaN(at.getTime())) return null;
  const { sequence, schema } = found.header;
  const reason = reasonIn(basename(path)) ?? 'by hand';
  return {
    id: elsewhere,
    at: at.toISOString(),
    reason,
    sound: true,
    ours: false,
    sequence,
    rows: found.end.rows,
    schema,
  };
}
