import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { electronPackages, missingPackages } from '../../../build/runtime/debian-packages.ts';
import { hasDisplay, onVirtualDisplay } from '../../../build/runtime/display.ts';
import { cacheFolder } from '../../../build/runtime/folders.ts';
import { withLock } from '../../../build/runtime/lock.ts';

test('a package counts as installed under any of its names', () => {
  const newer = ['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1', 'libxss1'];
  expect(missingPackages(electronPackages, new Set(newer))).toEqual([]);
  expect(missingPackages(electronPackages, new Set(newer.slice(1)))).toEqual([['libgtk-3-0', 'libgtk-3-0t64']]);
  expect(missingPackages(electronPackages, new Set())).toHaveLength(5);
});

test('a display is missing only on Linux without a display server', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
  expect(hasDisplay('darwin', {})).toBe(true);
});

test('a display in memory is put around the command', () => {
  const { program, args } = onVirtualDisplay({ program: '/x/electron', args: ['--y', '.'] });
  expect(program).toBe('xvfb-run');
  expect(args.slice(-3)).toEqual(['/x/electron', '--y', '.']);
  expect(args).toContain('-a');
});

test('the cache is outside the working tree', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/caches' })).toBe(join('/caches', 'partnership-review'));
  expect(cacheFolder({})).toContain(join('.cache', 'partnership-review'));
});

describe('withLock', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lock-'));
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });

  test('lets one at a time work', async () => {
    let within = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      within += 1;
      most = Math.max(most, within);
      await new Promise((resolve) => setTimeout(resolve, 50));
      within -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock('x', work, folder)));
    expect(most).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test('is given back when the work fails', async () => {
    await expect(withLock('x', () => Promise.reject(new Error('no')), folder)).rejects.toThrow('no');
    expect(await withLock('x', () => Promise.resolve('done'), folder)).toBe('done');
  });

  test('is taken over from a process that was killed, also before it could write its number', async () => {
    await writeFile(join(folder, 'x.lock'), '999999999');
    expect(await withLock('x', () => Promise.resolve('done'), folder)).toBe('done');
    await writeFile(join(folder, 'x.lock'), '');
    const old = new Date(Date.now() - 10_000);
    await utimes(join(folder, 'x.lock'), old, old);
    expect(await withLock('x', () => Promise.resolve('done'), folder)).toBe('done');
  });
});
