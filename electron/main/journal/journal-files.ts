import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the journal: a snapshot holds everything up to its number, a segment the changes after it. */
export interface JournalFile {
  readonly kind: 'snapshot' | 'segment';
  readonly sequence: number;
  /** Of several segments with one number, those with the higher were begun later. */
  readonly copy: number;
  readonly path: string;
}

const name = /^(snapshot|segment)-(\d{12})(?:-(\d{1,6}))?\.jsonl$/;

export function snapshotPath(folder: string, sequence: number, copy: number): string {
  return join(folder, fileName('snapshot', sequence, copy));
}

export function segmentPath(folder: string, after: number, copy: number): string {
  return join(folder, fileName('segment', after, copy));
}

function fileName(kind: JournalFile['kind'], sequence: number, copy: number): string {
  const ending = copy === 0 ? '' : `-${copy}`;
  return `${kind}-${String(sequence).padStart(12, '0')}${ending}.jsonl`;
}

/** The files of a journal, in the order in which they were begun; none where there is no folder. */
export async function journalFiles(folder: string): Promise<readonly JournalFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((found): readonly JournalFile[] => {
      const [, kind, sequence, copy] = name.exec(found) ?? [];
      if (kind !== 'snapshot' && kind !== 'segment') return [];
      return [{ kind, sequence: Number(sequence), copy: Number(copy ?? 0), path: join(folder, found) }];
    })
    .sort((a, b) => a.sequence - b.sequence || a.copy - b.copy);
}

/** Removes the files of a snapshot that could not be finished. */
export async function removeLeftOvers(folder: string): Promise<void> {
  for (const found of await readdir(folder)) {
    if (/^\..*\.tmp$/.test(found)) await rm(join(folder, found), { force: true });
  }
}
