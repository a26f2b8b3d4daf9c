import { open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Random } from './random.ts';

/** What a failing disk, a broken-off copy or a helpful cleaning program does to a file. */
export const damages = ['cut off', 'zeroed', 'bits turned', 'deleted'] as const;
export type Damage = (typeof damages)[number];

export async function damageFile(path: string, damage: Damage, random: Random): Promise<void> {
  const { size } = await stat(path);
  if (damage === 'deleted') return rm(path);
  if (damage === 'cut off') return truncate(path, Math.floor(size / 2));
  if (damage === 'zeroed') return writeFile(path, Buffer.alloc(size));
  return turnBits(path, size, random);
}

async function turnBits(path: string, size: number, random: Random): Promise<void> {
  const file = await open(path, 'r+');
  try {
    for (let turned = 0; turned < 5 && size > 0; turned += 1) {
      const at = random.between(0, size - 1);
      const byte = Buffer.alloc(1);
      await file.read(byte, 0, 1, at);
      await file.write(Buffer.from([(byte[0] ?? 0) ^ (1 << random.between(0, 7))]), 0, 1, at);
    }
  } finally {
    await file.close();
  }
}

/** The files of the database, those with content before those that only lock or tell. */
export async function databaseFiles(dataFolder: string): Promise<readonly string[]> {
  const folder = join(dataFolder, 'IndexedDB', 'app_partnership-review_0.indexeddb.leveldb');
  const names = (await readdir(folder)).sort();
  const content = names.filter((name) => !/^(LOCK|LOG.*)$/.test(name));
  return [...content, ...names.filter((name) => !content.includes(name))].map((name) => join(folder, name));
}

export async function journalFiles(dataFolder: string): Promise<readonly string[]> {
  const folder = join(dataFolder, 'journal');
  return (await readdir(folder)).sort().map((name) => join(folder, name));
}

/** All of the database at once. */
export function deleteDatabase(dataFolder: string): Promise<void> {
  return rm(join(dataFolder, 'IndexedDB'), { recursive: true });
}

export function deleteJournal(dataFolder: string): Promise<void> {
  return rm(join(dataFolder, 'journal'), { recursive: true });
}
