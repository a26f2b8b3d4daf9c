import { mkdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { writeAtomically } from '../files/atomic-write.ts';
import { freePath } from './free-name.ts';

/** Keeps a file that was sent beside the backups, once: the same bytes under the same name are not kept twice. */
export async function keepSubmission(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  const kept = join(folder, 'submissions');
  await mkdir(kept, { recursive: true });
  const there = await readFile(join(kept, file)).catch(() => null);
  if (there?.equals(bytes)) return;
  const { name, ext } = parse(file);
  const path = await freePath(kept, (copy) => `${name}${copy === 0 ? '' : ` ${copy + 1}`}${ext}`);
  await writeAtomically(path, bytes);
  const found = await readFile(path);
  if (!found.equals(bytes)) throw Object.assign(new Error('read back'), { code: 'EIO' });
}
