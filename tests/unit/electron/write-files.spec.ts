import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import type * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { moveIntoPlace, writeAtomically } from '../../../electron/main/files/atomic-write.ts';
import { describeFileProblem } from '../../../electron/main/files/file-problem.ts';
import { WriteProblem, writeSet } from '../../../electron/main/files/write-set.ts';

const failing = vi.hoisted(() => ({ renames: 0, code: 'EPERM', tried: 0 }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof files>();
  const rename: typeof real.rename = (from, to) => {
    failing.tried += 1;
    if (failing.renames <= 0) return real.rename(from, to);
    failing.renames -= 1;
    return Promise.reject(Object.assign(new Error('held open'), { code: failing.code }));
  };
  return { ...real, rename, default: { ...real, rename } };
});

let folder: string;
beforeEach(async () => {
  Object.assign(failing, { renames: 0, code: 'EPERM', tried: 0 });
  folder = await mkdtemp(join(tmpdir(), 'write-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('writeAtomically', () => {
  test('replaces a file and leaves nothing else behind', async () => {
    await writeFile(join(folder, 'a.txt'), 'old');
    await writeAtomically(join(folder, 'a.txt'), bytes('new'));
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  test('waits while another program holds the file open', async () => {
    failing.renames = 2;
    await writeAtomically(join(folder, 'a.txt'), bytes('new'));
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('new');
    expect(failing.tried).toBe(3);
  });

  test('gives up in the end, keeps the old file and removes its own', async () => {
    await writeFile(join(folder, 'a.txt'), 'old');
    failing.renames = 100;
    await expect(moveIntoPlace(join(folder, 'b.tmp'), join(folder, 'a.txt'), [1, 1])).rejects.toThrow('held open');
    expect(failing.tried).toBe(3);
    failing.code = 'EIO';
    await expect(writeAtomically(join(folder, 'a.txt'), bytes('new'))).rejects.toThrow('held open');
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });
});

describe('writeSet', () => {
  const files = [
    { name: 'a.csv', bytes: bytes('a') },
    { name: 'b.csv', bytes: bytes('bb') },
  ];

  test('writes all files and says how large they are', async () => {
    const saved = await writeSet(join(folder, 'new'), files);
    expect(saved.map(({ name, size }) => [name, size])).toEqual([
      ['a.csv', 1],
      ['b.csv', 2],
    ]);
    expect((await readdir(join(folder, 'new'))).sort()).toEqual(['a.csv', 'b.csv']);
  });

  test('replaces none when one cannot be written', async () => {
    await writeFile(join(folder, 'a.csv'), 'old');
    await mkdir(join(folder, 'b.csv'));
    await expect(writeSet(folder, files)).rejects.toThrow(/"b.csv" could not be saved or opened. There is a folder/);
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['a.csv', 'b.csv']);
  });

  test('replaces a link, not the file it points to', async () => {
    await writeFile(join(folder, 'precious.txt'), 'mine');
    await symlink(join(folder, 'precious.txt'), join(folder, 'a.csv'));
    await writeSet(folder, files);
    expect(await readFile(join(folder, 'precious.txt'), 'utf8')).toBe('mine');
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('a');
  });

  test('explains a folder in which nothing can be made', async () => {
    await expect(writeSet('/proc/nothing-here', files)).rejects.toThrow(WriteProblem);
    await expect(writeSet(join(folder, 'no', 'such'), files)).rejects.toThrow(/no longer there/);
  });

  test.skipIf(process.getuid?.() === 0)('explains a folder that may not be changed', async () => {
    await chmod(folder, 0o500);
    await expect(writeSet(folder, files)).rejects.toThrow(/not allowed/);
    await chmod(folder, 0o700);
  });
});

test.each(['ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'ENOENT', 'ESTRANGE'])('%s is explained', (code) => {
  const message = describeFileProblem(Object.assign(new Error(code), { code }), 'a.csv');
  expect(message).toMatch(/^"a\.csv" could not be saved or opened\. [A-Z].*\.$/);
});
