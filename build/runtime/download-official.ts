import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './folders.ts';
import { electronPackage, officialVersion } from './official.ts';
import { progressLine } from './say.ts';

/** Patience in milliseconds: until the first byte arrives, and between bytes once some have. */
export interface Patience {
  first: number;
  later: number;
}

const patient: Patience = { first: 15_000, later: 60_000 };
const megabyte = 1024 * 1024;

/**
 * Downloads and unpacks the official Electron with the package's own installer, which checks its SHA-256 and keeps the
 * archive in the user's cache. The installer says nothing for 30 seconds, so progress is read from the file it writes.
 * @returns undefined when it is installed, otherwise why it is not, in words
 */
export async function downloadOfficial(
  installer: string = join(electronPackage, 'install.js'),
  patience: Patience = patient,
): Promise<string | undefined> {
  const temporary = join(cacheFolder(), `download-${process.pid}`);
  await mkdir(temporary, { recursive: true });
  const progress = progressLine(`Downloading Electron ${officialVersion}`);
  const child = spawn(process.execPath, [installer], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' },
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  let gaveUp: string | undefined;
  const watch = watchGrowth([temporary, join(electronPackage, 'dist')], patience, (bytes, silence) => {
    if (silence !== undefined) {
      gaveUp = silence;
      child.kill('SIGKILL');
    } else if (bytes > 0) progress.show(`${(bytes / megabyte).toFixed(0)} MB`);
  });
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (ended) => resolve(ended ?? 1));
  });
  clearInterval(watch);
  await rm(temporary, { recursive: true, force: true });
  if (gaveUp !== undefined) return gaveUp;
  if (code !== 0) return firstLine(complaint);
  progress.end('done');
  return undefined;
}

function watchGrowth(
  folders: readonly string[],
  patience: Patience,
  tell: (bytes: number, silence?: string) => void,
): NodeJS.Timeout {
  const start = Date.now();
  let grewAt = start;
  let before = -1;
  let grown = false;
  return setInterval(() => {
    void Promise.all(folders.map(folderSize)).then((sizes) => {
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      if (bytes !== before) {
        grown = grown || before >= 0;
        before = bytes;
        grewAt = Date.now();
      }
      const limit = grown ? patience.later : patience.first;
      if (Date.now() - grewAt < limit) tell(bytes);
      else tell(bytes, `no byte arrived within ${limit / 1000} seconds`);
    });
  }, 250);
}

async function folderSize(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0;
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    entries.map((entry) =>
      stat(join(folder, entry)).then(
        (found) => (found.isFile() ? found.size : 0),
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function firstLine(complaint: string): string {
  const line = complaint.split('\n').find((text) => text.trim() !== '') ?? 'the installer ended without a word';
  return line.trim();
}
