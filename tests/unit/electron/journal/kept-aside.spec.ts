import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptAside } from '../../../../electron/main/journal/kept-aside.ts';

let dataFolder: string;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'kept-aside-'));
  await mkdir(join(dataFolder, 'journal'));
  await writeFile(join(dataFolder, 'journal', 'snapshot-000000000001.jsonl'), '');
  await mkdir(store(), { recursive: true });
  await writeFile(join(store(), 'CURRENT'), 'MANIFEST-000001\n');
  await writeFile(join(store(), 'MANIFEST-000001'), 'a list of files');
});

afterEach(() => rm(dataFolder, { recursive: true, force: true }));

function store(): string {
  return join(dataFolder, 'IndexedDB', 'app_partnership-review_0.indexeddb.leveldb');
}

function files(): Promise<readonly string[]> {
  return readdir(store()).catch(() => []);
}

describe('before the engine opens the database', () => {
  it('its files are copied, and stay', async () => {
    await new KeptAside(dataFolder).copyDatabase();
    expect(await files()).toEqual(['CURRENT', 'MANIFEST-000001']);
    expect(await readdir(join(dataFolder, 'kept-aside'))).toEqual(['before-this-start']);
  });

  it.each(['MANIFEST-000001\n', 'LANIFEST-000001\n', 'MANIFEST-\0\x10000A\n'])(
    'they are removed once they are copied where CURRENT says %j and no such file is there',
    async (text) => {
      await rm(join(store(), 'MANIFEST-000001'));
      await writeFile(join(store(), 'CURRENT'), text);
      const aside = new KeptAside(dataFolder);
      await aside.copyDatabase();
      expect(await files()).toEqual([]);
      const kept = await aside.keepDatabase();
      expect(await readdir(join(kept ?? '', 'IndexedDB', 'app_partnership-review_0.indexeddb.leveldb'))).toEqual([
        'CURRENT',
      ]);
    },
  );

  it('they stay where there is no journal to make the database anew from', async () => {
    await rm(join(store(), 'MANIFEST-000001'));
    await rm(join(dataFolder, 'journal'), { recursive: true });
    await new KeptAside(dataFolder).copyDatabase();
    expect(await files()).toEqual(['CURRENT']);
  });

  it.each(['', 'MANIFEST-000001', '\0\0\0\0'])(
    'they stay where the engine helps itself: CURRENT says %j',
    async (text) => {
      await cp(join(store(), 'MANIFEST-000001'), join(store(), 'another'));
      await rm(join(store(), 'MANIFEST-000001'));
      await writeFile(join(store(), 'CURRENT'), text);
      await new KeptAside(dataFolder).copyDatabase();
      expect(await files()).toEqual(['CURRENT', 'another']);
    },
  );
});
