import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../../renderer/domain/migrations/migrations.ts';
import type { Migration } from '../../../renderer/domain/migrations/migration.ts';
import { deleteStore, NewerDatabaseError } from '../../../renderer/storage/open-store.ts';
import { databaseNames, schema } from '../../../renderer/storage/schema.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';
import { completion, openForTest, point, rowsOf } from './support.ts';

const office = { role: 'office' } as const;
const setUp = madeUpSetUp([2009]);

/** The version after today's. */
const next = Math.max(...schema.map(({ version }) => version)) + 1;

/** A made-up next version of the database with a made-up step, which writes what is missing and counts its work. */
function madeUpStep(): { versions: typeof schema; steps: readonly Migration[]; converted: () => number } {
  let converted = 0;
  const mark = <T extends object>(row: T) => {
    if ('marked' in row) return row;
    converted += 1;
    return { ...row, marked: true };
  };
  const step: Migration = {
    id: 'made-up-mark-rows',
    version: next,
    about: 'Made up.',
    record: mark,
    completion: mark,
    setUp: mark,
  };
  return {
    versions: [...schema, { version: next, stores: {} }],
    steps: [...migrations, step],
    converted: () => converted,
  };
}

const marked = { marked: true };

async function fill(count: number): Promise<void> {
  const store = await openForTest();
  const records = Array.from({ length: count }, (_, index) => point(`made-up-${index}`));
  await store.replaceAll({ dataset: { setUp, records, completions: [completion()] }, identity: office });
  store.close();
}

describe('workspaces', () => {
  it('have names that never change', () => {
    expect(databaseNames).toEqual({ own: 'partnership-review', sample: 'partnership-review-sample' });
  });

  it('are separate, and the sample can be removed while it is open', async () => {
    const [own, sample] = [await openForTest('own'), await openForTest('sample')];
    expect([own.workspace, sample.workspace]).toEqual(['own', 'sample']);
    await own.commit({ label: 'add', put: [point('mine')] });
    await sample.commit({ label: 'add', put: [point('sample')] });
    expect(await own.records({})).toEqual([point('mine')]);
    await deleteStore('sample');
    const names = async () => (await indexedDB.databases()).map(({ name }) => name);
    expect(await names()).toEqual(['partnership-review']);
    await expect(sample.records({})).rejects.toThrow();
    expect(await names()).toEqual(['partnership-review']);
    expect(await (await openForTest('sample')).records({})).toEqual([]);
    expect(await own.records({})).toEqual([point('mine')]);
  });

  it('are found again with all that was in them', async () => {
    await fill(3);
    const store = await openForTest();
    expect(await store.records({})).toHaveLength(3);
    expect(await store.identity()).toEqual(office);
    await store.setIdentity({ role: 'coordinator', group: 'made-up-group' });
    expect(await store.identity()).toEqual({ role: 'coordinator', group: 'made-up-group' });
    expect(store.history.undoLabel).toBeNull();
  });
});

describe('a database from a newer version', () => {
  it('is refused before it is opened, and not touched', async () => {
    await fill(2);
    (await openForTest('own', { knowledge: madeUpStep() })).close();
    const before = [await indexedDB.databases(), await rowsOf()];
    await expect(openForTest()).rejects.toThrow(NewerDatabaseError);
    await expect(openForTest()).rejects.toThrow('Install the newest version');
    expect([await indexedDB.databases(), await rowsOf()]).toEqual(before);
  });

  it('is refused even where only Dexie would not notice', async () => {
    const newer = new Dexie(databaseNames.own);
    newer.version(99).stores({ records: 'id' });
    await newer.open();
    newer.close();
    await expect(openForTest()).rejects.toThrow(NewerDatabaseError);
  });
});

describe('migrations', () => {
  it('convert every row in pages and are recorded with it', async () => {
    await fill(2_500);
    const { converted, ...knowledge } = madeUpStep();
    const store = await openForTest('own', { knowledge });
    expect(converted()).toBe(2_502);
    expect(await store.record('made-up-0')).toEqual({ ...point('made-up-0'), ...marked });
    expect(await store.completions({})).toEqual([{ ...completion(), ...marked }]);
    expect(await store.setUp()).toEqual({ ...setUp, ...marked });
    expect(await store.identity()).toEqual(office);
    const finished = (await rowsOf())['migrations'] ?? [];
    expect(finished).toContainEqual({ id: 'made-up-mark-rows', finished: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
    store.close();
    (await openForTest('own', { knowledge })).close();
    expect(converted()).toBe(2_502);
  });

  it('run again where the version number was raised and the rows were not', async () => {
    await fill(10);
    const half = new Dexie(databaseNames.own);
    for (const { version, stores } of madeUpStep().versions) half.version(version).stores({ ...stores });
    await half.open();
    await half.table('records').put({ ...point('made-up-3'), ...marked });
    half.close();
    const { converted, ...knowledge } = madeUpStep();
    const store = await openForTest('own', { knowledge });
    expect(converted()).toBe(11);
    expect((await store.records({})).filter((record) => !('marked' in record))).toEqual([]);
    expect((await rowsOf())['migrations']).toHaveLength(migrations.length + 1);
  });

  it('leave everything as it was where a step fails, and do not pretend to be finished', async () => {
    await fill(5);
    const { versions } = madeUpStep();
    const failing: Migration = {
      id: 'made-up-fail',
      version: next,
      about: 'Made up.',
      record: (row) => {
        if (row['id'] === 'made-up-4') throw new Error('Made-up failure.');
        return { ...row, marked: true };
      },
    };
    await expect(openForTest('own', { knowledge: { versions, steps: [...migrations, failing] } })).rejects.toThrow(
      'Made-up failure.',
    );
    const store = await openForTest();
    expect((await store.records({})).filter((record) => 'marked' in record)).toEqual([]);
    expect((await rowsOf())['migrations']).toHaveLength(migrations.length);
  });

  it('are recorded for a new database too, so that they never run over it later', async () => {
    const { converted, ...knowledge } = madeUpStep();
    const store = await openForTest('own', { knowledge });
    await store.commit({ label: 'add', put: [point('a')] });
    store.close();
    const again = await openForTest('own', { knowledge });
    expect(await again.record('a')).toEqual(point('a'));
    expect(converted()).toBe(0);
  });
});
