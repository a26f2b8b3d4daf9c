import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile } from '@electron/asar';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeDefaultApp } from '../../../build/runtime/default-app.ts';
import { downloadOfficial } from '../../../build/runtime/download-official.ts';
import { cacheFolder } from '../../../build/runtime/folders.ts';
import {
  executableName,
  installedOfficial,
  officialVersion,
  overriddenRuntime,
} from '../../../build/runtime/official.ts';
import { cachedPinned, hashFile } from '../../../build/runtime/pinned.ts';
import {
  forgetFailure,
  failurePath,
  rememberedFailure,
  rememberFailure,
} from '../../../build/runtime/remembered-failure.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-electron-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.stubEnv('XDG_CACHE_HOME', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

describe('the official Electron', () => {
  const put = async (files: Record<string, string>): Promise<void> => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), content);
    }
  };
  const complete = { 'path.txt': executableName, 'dist/version': officialVersion, [`dist/${executableName}`]: '' };

  test('counts as installed only when all of it is there, in the right version', async () => {
    expect(installedOfficial(folder)).toBeUndefined();
    await put({ ...complete, 'dist/version': '1.2.3' });
    expect(installedOfficial(folder)).toBeUndefined();
    await put(complete);
    expect(installedOfficial(folder)?.executable).toBe(join(folder, 'dist', executableName));
    await rm(join(folder, 'path.txt'));
    expect(installedOfficial(folder)).toBeUndefined();
  });

  test('can be replaced by one of the user’s own', async () => {
    expect(overriddenRuntime({})).toBeUndefined();
    await put({ version: 'v46.0.0' });
    expect(overriddenRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual({
      executable: join(folder, executableName),
      kind: 'override',
      version: '46.0.0',
    });
  });
});

describe('downloading it', () => {
  const installer = async (code: string): Promise<string> => {
    const path = join(folder, 'install.cjs');
    await writeFile(path, code);
    return path;
  };
  const write = `require('fs').appendFileSync(require('path').join(require('os').tmpdir(), 'part'), 'bytes');`;

  test('is given up when no byte arrives', async () => {
    const path = await installer('setInterval(() => {}, 1000)');
    const began = Date.now();
    expect(await downloadOfficial(path, { first: 600, later: 5000 })).toBe('no byte arrived within 0.6 seconds');
    expect(Date.now() - began).toBeLessThan(3000);
  });

  test('goes on while bytes arrive, and is given up when they stop', async () => {
    const path = await installer(
      `let n = 0; setInterval(() => { if (n++ < 4) { ${write} } }, 300); setTimeout(() => {}, 60000)`,
    );
    const began = Date.now();
    expect(await downloadOfficial(path, { first: 700, later: 1000 })).toBe('no byte arrived within 1 seconds');
    expect(Date.now() - began).toBeGreaterThan(2000);
  });

  test('that fails at once says why', async () => {
    const path = await installer(`console.error('TypeError: fetch failed'); process.exit(1)`);
    expect(await downloadOfficial(path)).toBe('TypeError: fetch failed');
  });

  test('that succeeds says nothing and leaves no temporary files', async () => {
    expect(await downloadOfficial(await installer(write))).toBeUndefined();
    expect(await readdir(cacheFolder())).toEqual([]);
  });
});

describe('a failed download', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  const hours = (count: number): number => now + count * 3_600_000;

  test('is remembered for a day, for its version only', async () => {
    expect(await rememberedFailure('45.0.0', now, folder)).toBeUndefined();
    await rememberFailure('45.0.0', 'no byte arrived', now, folder);
    expect(await rememberedFailure('45.0.0', hours(23), folder)).toBe('no byte arrived');
    expect(await rememberedFailure('45.0.0', hours(24), folder)).toBeUndefined();
    expect(await rememberedFailure('45.0.0', hours(-1), folder)).toBeUndefined();
    expect(await rememberedFailure('46.0.0', now, folder)).toBeUndefined();
    await forgetFailure('45.0.0', folder);
    expect(await rememberedFailure('45.0.0', now, folder)).toBeUndefined();
  });

  test('noted in a damaged file is as good as forgotten', async () => {
    await writeFile(failurePath('45.0.0', folder), '{"at":');
    expect(await rememberedFailure('45.0.0', now, folder)).toBeUndefined();
  });
});

describe('the pinned Electron', () => {
  test('is in the cache only under its final name', async () => {
    await mkdir(join(folder, 'unpack-1', 'electron'), { recursive: true });
    expect(cachedPinned(folder)).toBeUndefined();
    await mkdir(join(folder, 'electron-25.1.1-linux-x64'), { recursive: true });
    await writeFile(join(folder, 'electron-25.1.1-linux-x64', 'electron'), '');
    expect(cachedPinned(folder)?.version).toBe('25.1.1');
  });

  test('is recognised by its hash in npm’s own form', async () => {
    await writeFile(join(folder, 'x'), 'abc');
    expect(await hashFile(join(folder, 'x'))).toBe(
      'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==',
    );
  });

  test('gets the small program that starts an application folder', async () => {
    await writeDefaultApp(folder);
    expect(await readdir(folder)).toEqual(['default_app.asar']);
    const main = extractFile(join(folder, 'default_app.asar'), 'main.js').toString();
    expect(() => new Function(main)).not.toThrow();
    expect(main).toContain('defaultApp');
  });
});
