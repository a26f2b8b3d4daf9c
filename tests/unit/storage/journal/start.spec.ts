import 'fake-indexeddb/auto';
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Dexie from 'dexie';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { migrations } from '../../../../renderer/domain/migrations/migrations.ts';
import type { NewestBackup, RowImage } from '../../../../renderer/storage/journal/journal.ts';
import { ourKnowledge, type Knowledge } from '../../../../renderer/storage/knowledge.ts';
import { NewerDatabaseError } from '../../../../renderer/storage/open-store.ts';
import type { ReviewStore } from '../../../../renderer/storage/review-store.ts';
import { databaseNames, schema } from '../../../../renderer/storage/schema.ts';
import { point } from '../support.ts';
import { close, contentOf, damage, journalFolder, start } from './support.ts';

async function filled(count = 3): Promise<readonly string[]> {
  const store = await start();
  for (let index = 1; index <= count; index += 1) {
    await store.commit({ label: 'add', put: [point(`p${index}`, `text ${index}`)] });
  }
  const content = await contentOf(store);
  await close(store);
  expect(content).toHaveLength(count);
  return content;
}

async function expectAllWell(content: readonly string[]): Promise<void> {
  const store = await start();
  expect(store.recovery).toBeNull();
  expect(await contentOf(store)).toEqual(content);
  await close(store);
}

async function journalPaths(kind: string): Promise<readonly string[]> {
  const names = (await readdir(journalFolder())).filter((name) => name.startsWith(kind)).sort();
  return names.map((name) => join(journalFolder(), name));
}

/** A journal with everything in its snapshot, one line of which is another than was written. */
async function changedSnapshot(): Promise<readonly string[]> {
  const content = await filled(5);
  await rm(journalFolder(), { recursive: true });
  await close(await start());
  const [snapshot = ''] = await journalPaths('snapshot');
  await writeFile(snapshot, (await readFile(snapshot, 'utf8')).replace('text 3', 'text 8'));
  return content;
}

function backupOf(rows: readonly RowImage[], sequence: number): NewestBackup {
  return {
    sequence,
    schema: schema.length,
    at: '2026-04-01T09:00:00.000Z',
    rows: async function* () {
      yield await Promise.resolve(rows);
    },
  };
}

describe('a start where nothing is amiss', () => {
  it('says nothing, the first time and later', async () => {
    const first = await start();
    expect(first.recovery).toBeNull();
    await close(first);
    await expectAllWell(await filled());
  });

  it('begins a journal beside a database from before there were journals', async () => {
    const old = new Dexie(databaseNames.own);
    old.version(3).stores(schema[2]?.stores ?? {});
    await old.open();
    await old.table('records').put(point('old', 'from before'));
    old.close();
    await expectAllWell(['old: from before']);
    await damage((database) => database.table('records').clear());
    const store = await start();
    expect(store.recovery).toMatchObject({ done: 'rebuild', missing: 0 });
    expect(await contentOf(store)).toEqual(['old: from before']);
  });
});

it('a start after the program was killed between two changes says so, and that nothing is missing', async () => {
  const content = await filled();
  const store = await start();
  await store.commit({ label: 'add', put: [point('p9', 'last')] });
  store.close();
  const next = await start();
  expect(next.recovery).toMatchObject({ done: 'ended-suddenly', missing: 0 });
  expect(await contentOf(next)).toEqual([...content, 'p9: last']);
});

describe('killed in a change', () => {
  it('before the journal has it, it was not done', async () => {
    const content = await filled();
    const store = await start({ fate: { beforeJournal: true } });
    await expect(store.commit({ label: 'add', put: [point('p9', 'unsaid')] })).rejects.toThrow();
    await close(store);
    await expectAllWell(content);
  });

  it('between the journal and the database, it is done at the next start, once', async () => {
    const content = await filled();
    const store = await start({ fate: { afterJournal: true } });
    await expect(store.commit({ label: 'add', put: [point('p9', 'unsaid')] })).rejects.toThrow();
    store.close();
    const next = await start();
    expect(next.recovery).toMatchObject({ done: 'replay', missing: 0 });
    expect(await contentOf(next)).toEqual([...content, 'p9: unsaid']);
    await close(next);
    await expectAllWell([...content, 'p9: unsaid']);
  });

  it('that is large, it is done whole or not at all', async () => {
    const put = Array.from({ length: 1200 }, (_, index) => point(`n${index}`, 'many'));
    const store = await start();
    await store.commit({ label: 'add many', put });
    store.close();
    const [segment = ''] = await journalPaths('segment');
    await truncate(segment, Math.round((await readFile(segment)).length * 0.9));
    await Dexie.delete(databaseNames.own);
    const next = await start();
    expect(await contentOf(next)).toEqual([]);
  });
});

describe('a damaged database', () => {
  const damages: Readonly<Record<string, () => Promise<unknown>>> = {
    'that is gone': () => Dexie.delete(databaseNames.own),
    'that is empty': () => damage((database) => Promise.all(database.tables.map((table) => table.clear()))),
    'that has lost a row': () => damage((database) => database.table('records').delete('p2')),
    'that has an older row': () => damage((database) => database.table('records').put(point('p3', 'older'))),
    'that has a row too many': () => damage((database) => database.table('records').put(point('p4', 'stray'))),
    'that has lost its mark': () =>
      damage(async (database) => {
        await database.table('marks').clear();
        await database.table('records').clear();
      }),
  };

  it.each(Object.entries(damages))(
    '%s is rebuilt from the journal, and the next start has nothing to say',
    async (_, act) => {
      const content = await filled();
      await act();
      const store = await start();
      expect(store.recovery).toMatchObject({ done: 'rebuild', missing: 0 });
      expect(store.recovery?.at).not.toBe('');
      expect(await contentOf(store)).toEqual(content);
      await store.commit({ label: 'add', put: [point('p9', 'later')] });
      await close(store);
      await expectAllWell([...content, 'p9: later']);
    },
  );

  it('that is rebuilt when the program is killed once more is rebuilt at the start after', async () => {
    const content = await filled();
    await damage(async (database) => {
      await database.table('marks').clear();
      await database.table('records').delete('p1');
    });
    const store = await start();
    expect(await contentOf(store)).toEqual(content);
  });

  it('is rebuilt from a backup where there is no journal any more, and says what is missing', async () => {
    await filled();
    await Dexie.delete(databaseNames.own);
    for (const path of await journalPaths('segment')) await writeFile(path, '');
    const [snapshot = ''] = await journalPaths('snapshot');
    await writeFile(snapshot, 'nothing of ours');
    const store = await start({ backup: backupOf([['records', 'p1', point('p1', 'kept')]], 2) });
    expect(store.recovery).toMatchObject({ done: 'rebuild-from-backup', at: '2026-04-01T09:00:00.000Z' });
    expect(await contentOf(store)).toEqual(['p1: kept']);
    await close(store);
    await expectAllWell(['p1: kept']);
  });

  it('is not rebuilt from a backup of a newer program', async () => {
    const backup = { ...backupOf([['records', 'p1', point('p1', 'newer')]], 2), schema: schema.length + 1 };
    const store = await start({ backup });
    expect(await contentOf(store)).toEqual([]);
  });

  it('stays as it is where the backup it would be rebuilt from cannot be read', async () => {
    await filled();
    await rm(journalFolder(), { recursive: true });
    await damage((database) => database.table('records').delete('p2'));
    const broken: NewestBackup = {
      ...backupOf([], 99),
      rows: async function* () {
        yield await Promise.reject(new Error('The backup cannot be read.'));
      },
    };
    await expect(start({ backup: broken })).rejects.toThrow('cannot be read');
    const store = await start();
    expect(await contentOf(store)).toEqual(['p1: text 1', 'p3: text 3']);
    expect(store.recovery).toMatchObject({ done: 'keep-what-is-left' });
  });

  it('is not taken for a new user where there are backups', async () => {
    const store = await start({ backup: backupOf([['records', 'p1', point('p1', 'kept')]], 2) });
    expect(await contentOf(store)).toEqual(['p1: kept']);
    expect(store.recovery).toMatchObject({ done: 'rebuild-from-backup' });
  });
});

describe('a damaged journal', () => {
  it('that is gone is made anew from the database', async () => {
    const content = await filled();
    await rm(journalFolder(), { recursive: true });
    const store = await start();
    expect(store.recovery).toMatchObject({ done: 'renew-journal', missing: 0 });
    store.close();
    await Dexie.delete(databaseNames.own);
    const next = await start();
    expect(await contentOf(next)).toEqual(content);
  });

  it.each([
    ['cut off', async (path: string) => truncate(path, (await readFile(path)).length - 300)],
    [
      'changed in the middle',
      async (path: string) => writeFile(path, (await readFile(path, 'utf8')).replace('text 2', 'text 8')),
    ],
    ['emptied', async (path: string) => writeFile(path, '')],
    ['removed', async (path: string) => rm(path)],
  ])('whose changes are %s is made anew, and the database is believed', async (_, act) => {
    const content = await filled();
    for (const path of await journalPaths('segment')) await act(path);
    const store = await start();
    expect(store.recovery).toMatchObject({ done: 'renew-journal', missing: 0 });
    expect(await contentOf(store)).toEqual(content);
    await close(store);
    await expectAllWell(content);
  });

  it.each([
    ['', {}],
    ['very large ', { checkedAlways: 0 }],
  ])('whose %ssnapshot is changed in its middle is not built upon: the backup is taken', async (_, seams) => {
    await changedSnapshot();
    await Dexie.delete(databaseNames.own);
    const store = await start({ seams, backup: backupOf([['records', 'p1', point('p1', 'kept')]], 2) });
    expect(store.recovery).toMatchObject({ done: 'rebuild-from-backup' });
    expect(await contentOf(store)).toEqual(['p1: kept']);
  });

  it('whose snapshot is changed in its middle is made anew from the database', async () => {
    const content = await changedSnapshot();
    const store = await start();
    expect(store.recovery).toMatchObject({ done: 'renew-journal', missing: 0 });
    expect(await contentOf(store)).toEqual(content);
    await close(store);
    await expectAllWell(content);
  });

  it('beside a damaged database gives what comes before the damage, and says how much is missing', async () => {
    await filled(5);
    const [segment = ''] = await journalPaths('segment');
    await writeFile(segment, (await readFile(segment, 'utf8')).replace('text 3', 'text 8'));
    await damage((database) => database.table('records').delete('p5'));
    const store = await start();
    expect(store.recovery).toMatchObject({ done: 'rebuild', missing: 3 });
    expect(await contentOf(store)).toEqual(['p1: text 1', 'p2: text 2']);
  });

  it('of a newer program is left alone', async () => {
    await filled();
    await Dexie.delete(databaseNames.own);
    const older: Knowledge = { versions: schema.slice(0, -1), steps: migrations };
    await expect(start({ knowledge: older })).rejects.toBeInstanceOf(NewerDatabaseError);
    const store = await start();
    expect(await contentOf(store)).toHaveLength(3);
  });
});

describe('an upgrade', () => {
  const version = schema.length + 1;
  const newer: Knowledge = {
    versions: [...schema, { version, stores: {} }],
    steps: [
      ...ourKnowledge.steps,
      {
        id: 'made-up',
        version,
        about: 'Made up.',
        record: (row) => ('converted' in row ? row : { ...row, converted: true }),
      },
    ],
  };

  it('converts both copies', async () => {
    const content = await filled();
    (await start({ knowledge: newer })).close();
    await Dexie.delete(databaseNames.own);
    const store = await start({ knowledge: newer });
    expect(store.recovery).toMatchObject({ done: 'rebuild', missing: 0 });
    expect(await contentOf(store)).toEqual(content);
    const records = await store.records({});
    expect(records.every((record) => 'converted' in record)).toBe(true);
  });

  it('that was killed before the journal was converted is done again', async () => {
    const content = await filled();
    const old = await readdir(journalFolder());
    const kept = await Promise.all(old.map((name) => readFile(join(journalFolder(), name))));
    (await start({ knowledge: newer })).close();
    await rm(journalFolder(), { recursive: true });
    await import('node:fs/promises').then(({ mkdir }) => mkdir(journalFolder()));
    for (const [index, name] of old.entries()) await writeFile(join(journalFolder(), name), kept[index] ?? '');
    // The mark is written after the conversion: killed before, the database still has the old one.
    await damage((database) => database.table('marks').clear());
    const store = await start({ knowledge: newer });
    expect(await contentOf(store)).toEqual(content);
    expect((await store.records({})).every((record) => 'converted' in record)).toBe(true);
  });
});

describe('a change that the database cannot keep', () => {
  it('does not count in the journal either', async () => {
    const content = await filled();
    const store = await start();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.commit({ label: 'add', put: [point('p9', 'refused')] })).rejects.toThrow('The disk is full');
    put.mockRestore();
    await store.commit({ label: 'add', put: [point('p8', 'kept')] });
    await close(store);
    await expectAllWell([...content, 'p8: kept']);
    await Dexie.delete(databaseNames.own);
    const next = await start();
    expect(await contentOf(next)).toEqual([...content, 'p8: kept']);
  });

  it('is said in the words of the journal where that cannot keep it', async () => {
    await filled();
    const store = await start({ fate: { refuses: 'The disk is almost full.' } });
    await expect(store.commit({ label: 'add', put: [point('p9', 'refused')] })).rejects.toThrow('almost full');
    expect(store.status.current).toMatchObject({ state: 'failed', message: 'The disk is almost full.' });
    expect(await contentOf(store)).toHaveLength(3);
  });
});

it('after any acts, kills and damage to one copy, all that was acknowledged is there', async () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd');
  const act = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('put' as const), id: ids, text: fc.string() }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), id: ids }) },
    { weight: 1, arbitrary: fc.constantFrom({ do: 'undo' as const }, { do: 'kill' as const }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom({ do: 'wipe' as const }, { do: 'lose row' as const }, { do: 'lose journal' as const }),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 15 }), async (acts) => {
      await rm(journalFolder(), { recursive: true, force: true });
      await Dexie.delete(databaseNames.own);
      let store: ReviewStore = await start();
      for (const one of acts) {
        if (one.do === 'put') await store.commit({ label: 'put', put: [point(one.id, one.text)] });
        else if (one.do === 'remove') await store.commit({ label: 'remove', remove: [one.id] });
        else if (one.do === 'undo') await store.history.undo();
        else {
          const before = await contentOf(store);
          store.close();
          if (one.do === 'wipe') await Dexie.delete(databaseNames.own);
          if (one.do === 'lose row') await damage((database) => database.table('records').limit(1).delete());
          if (one.do === 'lose journal') await rm(journalFolder(), { recursive: true });
          store = await start();
          expect(await contentOf(store)).toEqual(before);
        }
      }
      const before = await contentOf(store);
      store.close();
      store = await start();
      expect(await contentOf(store)).toEqual(before);
      store.close();
    }),
    { numRuns: 40 },
  );
});
