import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './folders.ts';
import { say } from './say.ts';

/**
 * Lets one process at a time prepare the machine: a second `npm start` waits for the first instead of fetching
 * everything twice. The lock of a process that was killed is taken over.
 */
export async function withLock<T>(name: string, work: () => Promise<T>, folder: string = cacheFolder()): Promise<T> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.lock`);
  for (let tries = 0; !(await take(path)); tries += 1) {
    if (await isAbandoned(path)) await rm(path, { force: true });
    else {
      if (tries === 0) say('Another command is preparing this machine; waiting for it.');
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Abandoned: the process is gone, or the file has stayed empty (killed between creating and writing it). */
async function isAbandoned(path: string): Promise<boolean> {
  try {
    const owner = Number(await readFile(path, 'utf8'));
    if (owner > 0) return !isRunning(owner);
    return Date.now() - (await stat(path)).mtimeMs > 2000;
  } catch {
    return false;
  }
}

/** True while a process with this number exists, whoever owns it. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
