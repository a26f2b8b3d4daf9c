import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAndKeep } from './runtime/command.ts';
import { projectFolder } from './runtime/folders.ts';
import { withLock } from './runtime/lock.ts';
import { Refusal, say } from './runtime/say.ts';

const output = join(projectFolder, 'out');
const stamp = '.built-from';

/** Everything the bundles are made from. */
const sources = [
  'electron',
  'renderer',
  'assets',
  'package.json',
  'package-lock.json',
  'build/electron.vite.config.ts',
  'build/bundled-dictionary.ts',
  'build/bundled-sample-text.ts',
];

/** Bundles into out/ if anything has changed since the last time; `always` bundles in any case. */
export async function bundle(always = false): Promise<void> {
  await withLock(
    'bundle',
    async () => {
      const wanted = await fingerprint();
      const found = await readFile(join(output, stamp), 'utf8').catch(() => undefined);
      if (!always && found === wanted) return;
      const started = Date.now();
      await bundleAside(wanted);
      say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
    },
    join(projectFolder, 'node_modules/.cache'),
  );
}

/** Builds beside out/ and swaps at the end, so that a running program never sees half a build. */
async function bundleAside(wanted: string): Promise<void> {
  const aside = join(projectFolder, 'node_modules/.cache/bundle');
  await rm(aside, { recursive: true, force: true });
  const next = join(aside, `next-${process.pid}`);
  const old = join(aside, `old-${process.pid}`);
  await mkdir(next, { recursive: true });
  const command = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js');
  const config = join(projectFolder, 'build/electron.vite.config.ts');
  const args = [command, 'build', '--config', config, '--outDir', next, '--logLevel', 'warn'];
  const ended = await runAndKeep(process.execPath, args, { cwd: projectFolder });
  if (ended.code !== 0) throw new Refusal(`The program could not be built.\n${ended.output}`);
  if (ended.output.trim() !== '') say(ended.output.trim());
  await writeFile(join(next, stamp), wanted);
  if (existsSync(output)) await rename(output, old);
  await rename(next, output);
  await rm(aside, { recursive: true, force: true });
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(projectFolder, source);
    const files = source.includes('.') ? [''] : await filesUnder(path);
    for (const file of files) {
      hash.update(`${source}/${file}\0`);
      hash.update(await readFile(join(path, file)).catch(() => ''));
    }
  }
  return hash.digest('hex');
}

async function filesUnder(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}
