import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Virus scanners and OneDrive hold new files open for a moment on Windows. */
const busy = new Set(['EPERM', 'EACCES', 'EBUSY']);
const waits = [10, 50, 100, 250, 500];

/**
 * Replaces a file so that a power cut leaves the old or the new one, never half of it: temporary file in the same
 * folder, synced, renamed, and the folder synced (without that the newest file was lost in 20 of 20 power cuts).
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = await writeAside(path, bytes);
  try {
    await moveIntoPlace(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Writes and syncs a temporary file beside `path`, and says what it is called. Leaves nothing behind if it fails. */
export async function writeAside(path: string, bytes: Uint8Array): Promise<string> {
  const temporary = hiddenBeside(path, 'tmp');
  const file = await open(temporary, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(temporary, { force: true });
    throw error;
  }
  await file.close();
  return temporary;
}

/** A name that no other file has, in the same folder as `path`. */
export function hiddenBeside(path: string, ending: 'tmp' | 'old'): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.${ending}`);
}

/** Renames, patiently where another program holds the target open. */
export function moveIntoPlace(temporary: string, path: string, pauses: readonly number[] = waits): Promise<void> {
  return patiently(() => rename(temporary, path), pauses);
}

/** Removes a file if it is there, patiently where another program holds it open. */
export function removeFile(path: string): Promise<void> {
  return patiently(() => rm(path, { force: true }), waits);
}

async function patiently(act: () => Promise<void>, pauses: readonly number[]): Promise<void> {
  for (const pause of pauses) {
    try {
      return await act();
    } catch (error) {
      if (!isBusy(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await act();
}

/** Makes renames in a folder permanent. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && busy.has(String(error.code));
}
