import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './folders.ts';

const day = 24 * 60 * 60 * 1000;

/** Where the failed download of this version is noted. Deleting the file makes the next start try again. */
export function failurePath(version: string, folder: string = cacheFolder()): string {
  return join(folder, `electron-${version}-failed.json`);
}

/** The reason of a failed download less than a day ago, or undefined when it is time to try (again). */
export async function rememberedFailure(version: string, now: number, folder?: string): Promise<string | undefined> {
  try {
    const note: unknown = JSON.parse(await readFile(failurePath(version, folder), 'utf8'));
    if (typeof note !== 'object' || note === null || !('at' in note) || !('reason' in note)) return undefined;
    const age = now - Date.parse(String(note.at));
    return age >= 0 && age < day ? String(note.reason) : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers for a day that this version could not be had, so that each start does not wait for it again. */
export async function rememberFailure(version: string, reason: string, now: number, folder?: string): Promise<void> {
  await mkdir(folder ?? cacheFolder(), { recursive: true });
  await writeFile(failurePath(version, folder), JSON.stringify({ at: new Date(now).toISOString(), reason }));
}

/** Forgets a remembered failure. */
export async function forgetFailure(version: string, folder?: string): Promise<void> {
  await rm(failurePath(version, folder), { force: true });
}
