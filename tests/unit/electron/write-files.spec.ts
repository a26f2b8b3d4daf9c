import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import type * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { moveIntoPlace, writeAtomically } from '../../../electron/main/files/atomic-write.ts';
import { describeFileProblem } from '../../../electron/main/files/file-problem.ts';
import { makeFolders } from '../../../electron/main/files/make-folder.ts';
import { WriteProblem, writeSet } from '../../../electron/main/files/write-set.ts';

const calm = { renames: 0, after: 0, code: 'EPERM', tried: 0, links: false, madeTwice: false, garbled: '' };
const failing = vi.hoisted(() => ({
  renames: 0,
  after: 0,
  code: '',
  tried: 0,
  links: false,
  madeTwice: false,
  garbled: '',
}));
const calls = vi.hoisted((): string[] => []);
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof files>();
  const rename: typeof real.rename = (from, to) => {
    failing.tried += 1;
    calls.push('rename');
    if (failing.renames <= 0 || failing.tried <= failing.after) return real.rename(from, to);
    failing.renames -= 1;
    return Promise.reject(Object.assign(new Error('held open'), { code: failing.code }));
  };
  const refuse = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));
  // A memory stick (FAT) knows no hard links.
  const link: typeof real.link = (from, to) => (failing.links ? refuse('ENOTSUP') : real.link(from, to));
  // Windows answers EPERM, not EEXIST, where the folder to be made is the root of a drive.
  const mkdir = async (path: string) => (failing.madeTwice ? refuse('EPERM') : real.mkdir(path));
  const readFile = async (path: string, encoding?: 'utf8') =>
    failing.garbled !== '' && path.endsWith(failing.garbled) ? Buffer.from('?') : real.readFile(path, encoding);
  const open: typeof real.open = (path, flags) => {
    calls.push(`open ${String(path)}`);
    return real.open(path, flags);
  };
  return { ...real, rename, open, link, mkdir, readFile };
});

let folder: string;
beforeEach(async () => {
  Object.assign(failing, calm);
  calls.length = 0;
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
    expect(calls.slice(-3)).toEqual(['rename', ...Array<string>(2).fill(`open ${join(folder, 'new')}`)]);
  });

  test('replaces none when one cannot be written', async () => {
    await writeFile(join(folder, 'a.csv'), 'old');
    await mkdir(join(folder, 'b.csv'));
    await expect(writeSet(folder, files)).rejects.toThrow(/"b.csv" could not be saved or opened. There is a folder/);
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['a.csv', 'b.csv']);
  });

  describe('when another program holds the second of three open', () => {
    const three = [...files, { name: 'c.csv', bytes: bytes('ccc') }];
    const texts = async () => {
      const names = (await readdir(folder)).sort();
      return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]));
    };
    const problemOf = () =>
      writeSet(folder, three).then(
        () => '',
        (error: unknown) => (error instanceof WriteProblem ? error.message : 'not a WriteProblem'),
      );
    beforeEach(async () => {
      await writeFile(join(folder, 'a.csv'), 'old a');
      await writeFile(join(folder, 'b.csv'), 'old b');
      Object.assign(failing, { code: 'EIO', after: 1, renames: 1 });
    });
    const before = [
      ['a.csv', 'old a'],
      ['b.csv', 'old b'],
    ];

    test('all are as they were, nothing else is left, and the sentence says so', async () => {
      expect(await problemOf()).toBe(
        '"b.csv" could not be saved or opened. The disk reports a fault. Choose another disk. Nothing was replaced.',
      );
      expect(await texts()).toEqual(before);
    });

    test('what was put back is made permanent', async () => {
      await problemOf();
      expect(calls.slice(-2)).toEqual(['rename', `open ${folder}`]);
    });

    test('a file that was not there before is gone again', async () => {
      await rm(join(folder, 'a.csv'));
      expect(await problemOf()).toMatch(/^"b\.csv" .* Nothing was replaced\.$/);
      expect(await texts()).toEqual([['b.csv', 'old b']]);
    });

    test('a link is a link again', async () => {
      await writeFile(join(folder, 'precious.txt'), 'mine');
      await rm(join(folder, 'a.csv'));
      await symlink('precious.txt', join(folder, 'a.csv'));
      failing.after = 2;
      expect(await problemOf()).toMatch(/Nothing was replaced\.$/);
      expect(await readlink(join(folder, 'a.csv'))).toBe('precious.txt');
      expect((await readdir(folder)).sort()).toEqual(['a.csv', 'b.csv', 'precious.txt']);
    });

    test.each([1, 2, 3])('the same without hard links, when rename %i after the first fails', async (after) => {
      Object.assign(failing, { links: true, after });
      expect(await problemOf()).toMatch(/^"[ab]\.csv" .* Nothing was replaced\.$/);
      expect(await texts()).toEqual(before);
    });

    test('what cannot be put back is listed, and only that', async () => {
      failing.renames = 2;
      expect(await problemOf()).toMatch(/ Already replaced: "a\.csv"\. Every other file is as it was\.$/);
      expect(await texts()).toEqual([
        ['a.csv', 'a'],
        ['b.csv', 'old b'],
      ]);
    });

    test('an old file that cannot have its name back is kept, and the sentence says where', async () => {
      Object.assign(failing, { links: true, after: 3, renames: 2 });
      const [, kept] = /The old "b\.csv" is now called "(\.b\.csv\.[0-9a-f]+\.old)"/.exec(await problemOf()) ?? [];
      expect(await texts()).toEqual([
        [kept, 'old b'],
        ['a.csv', 'old a'],
      ]);
    });

    test('waits for it as long as for one file', async () => {
      Object.assign(failing, { code: 'EBUSY', renames: 2 });
      expect(await problemOf()).toBe('');
      expect((await texts()).map(([, text]) => text)).toEqual(['a', 'bb', 'ccc']);
    });

    test('a disk that gives back something else also replaces nothing', async () => {
      Object.assign(failing, { renames: 0, garbled: 'c.csv' });
      expect(await problemOf()).toMatch(/^"c\.csv" was written, but .* Nothing was replaced\.$/);
      expect(await texts()).toEqual(before);
    });
  });

  test('leaves nothing but the files where old ones are replaced, with and without hard links', async () => {
    for (const links of [false, true]) {
      failing.links = links;
      await writeFile(join(folder, 'a.csv'), 'old');
      await writeSet(folder, files);
      expect((await readdir(folder)).sort()).toEqual(['a.csv', 'b.csv']);
      expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('a');
    }
  });

  test('does not make a folder that is there, such as the root of a drive', async () => {
    failing.madeTwice = true;
    expect(await writeSet(folder, files)).toHaveLength(2);
    await makeFolders(folder);
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

describe('makeFolders', () => {
  test('makes those above it too', async () => {
    await makeFolders(join(folder, 'x', 'y', 'z'));
    await makeFolders(join(folder, 'x', 'y', 'z'));
    expect(await readdir(join(folder, 'x', 'y'))).toEqual(['z']);
  });

  test('ends where nothing can be made', async () => {
    await expect(makeFolders('/proc/nothing/here')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

test.each(['ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'ENOENT', 'ESTRANGE'])('%s is explained', (code) => {
  const message = describeFileProblem(Object.assign(new Error(code), { code }), 'a.csv');
  expect(message).toMatch(/^"a\.csv" could not be saved or opened\. [A-Z].*\.$/);
});
