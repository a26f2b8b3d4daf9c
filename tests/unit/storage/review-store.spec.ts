import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { blankEntry } from '../../../renderer/domain/fields/entry.ts';
import { attendance } from '../../../renderer/domain/records/attendance.ts';
import { blankRecord } from '../../../renderer/domain/records/blank.ts';
import type { GenericRecord } from '../../../renderer/domain/records/record.ts';
import { SaveError } from '../../../renderer/storage/save-error.ts';
import { madeUpDataset, madeUpSetUp } from '../../fixtures/made-up.ts';
import { completion, openForTest, point, rowsOf } from './support.ts';

const setUp = madeUpSetUp([2008, 2009], 2);
const office = { role: 'office' } as const;

describe('reading', () => {
  it('finds records and completions by every combination of scope keys', async () => {
    const dataset = madeUpDataset(300, 1, [2007, 2008, 2009]);
    const { records } = dataset;
    const completions = [2008, 2009].flatMap((year) =>
      setUp.groups.map((group) => completion({ group: group.id, year })),
    );
    const store = await openForTest();
    await store.replaceAll({ dataset: { ...dataset, completions }, identity: office });
    const keys = { group: 'made-up-group-1', year: 2008, round: 'annual', type: 'attendance' };
    for (let mask = 0; mask < 16; mask += 1) {
      const scope = Object.fromEntries(Object.entries(keys).filter((_, index) => mask & (1 << index)));
      const within = (item: object) => Object.entries(scope).every(([key, value]) => Reflect.get(item, key) === value);
      const idsOf = (list: readonly GenericRecord[]) => list.map((record) => record.id).sort();
      expect(idsOf(await store.records(scope))).toEqual(idsOf(records.filter(within)));
      expect(await store.completions(scope)).toEqual(completions.filter(within));
    }
    expect(await store.records({ year: 1999 })).toEqual([]);
    expect(await store.records({ group: 'nobody' })).toEqual([]);
  });

  it('gives a dataset of one moment, and says what to do where there is no set-up', async () => {
    const store = await openForTest();
    await expect(store.dataset()).rejects.toThrow('Open the set-up file');
    await store.commit({ label: 'set up', setUp, put: [point('a')], complete: [completion()] });
    expect(await store.dataset({ year: 2009 })).toEqual({
      setUp,
      records: [point('a')],
      completions: [completion()],
    });
    expect(await store.dataset({ year: 2008 })).toEqual({ setUp, records: [], completions: [] });
  });

  it('keeps records of a type it does not know, and does not show them', async () => {
    const store = await openForTest();
    const unknown = { ...point('later'), type: 'invented-later' };
    await store.commit({ label: 'import', put: [unknown, point('a')] });
    expect(await store.records({})).toEqual([point('a')]);
    expect(await store.record('later')).toBeUndefined();
    expect((await rowsOf())['records']).toContainEqual(unknown);
  });

  it('fills in blank what is newer than a record, in lists too, and keeps what it does not know', async () => {
    const store = await openForTest();
    const whole = blankRecord(attendance, { ...point('t'), id: 't' });
    const old = {
      ...whole,
      values: { programme: 'Made up', retired: 'kept', categories: [{ id: 'r', values: { label: 'x' } }] },
    };
    await store.commit({ label: 'import', put: [old] });
    expect(await store.record('t')).toEqual({
      ...whole,
      values: {
        ...whole.values,
        ...old.values,
        categories: [{ id: 'r', values: { label: 'x', count: blankEntry } }],
      },
    });
  });
});

describe('writing', () => {
  it('asks for strict durability in every transaction that writes', async () => {
    const asked: unknown[] = [];
    const original = IDBDatabase.prototype.transaction;
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      if (args[1] === 'readwrite') asked.push(args[2]);
      return original.apply(this, args);
    });
    const store = await openForTest();
    // Opening a new database notes that no migration is due.
    asked.length = 0;
    await store.commit({ label: 'add', put: [point('a')], remove: ['b'], complete: [completion()] });
    await store.setIdentity(office);
    await store.history.undo();
    await store.replaceAll({ dataset: { setUp, records: [], completions: [] }, identity: office });
    spy.mockRestore();
    expect(asked).toEqual(Array(4).fill({ durability: 'strict' }));
  });

  it('writes everything or nothing, says so in a sentence, and remembers no step', async () => {
    const store = await openForTest();
    await store.commit({ label: 'add', put: [point('a', 'before')] });
    const before = await rowsOf();
    const broken = Object.assign(point('c'), { values: { text: () => 'no data' } });
    const change = { label: 'broken', put: [point('a', 'after'), point('b'), broken], complete: [completion()], setUp };
    await expect(store.commit(change)).rejects.toThrow(SaveError);
    expect(store.status.current).toMatchObject({ state: 'failed', message: /could not be saved on this computer/ });
    expect(JSON.stringify(store.status.current)).not.toContain('no data');
    expect(await rowsOf()).toEqual(before);
    expect(store.history.undoLabel).toBe('add');
    await store.commit({ label: 'good', put: [point('b')] });
    expect(store.status.current.state).toBe('saved');
  });

  it('replaces all content in one transaction, or nothing of it', async () => {
    const store = await openForTest();
    await store.commit({ label: 'add', put: [point('a')], complete: [completion()], setUp });
    const before = await rowsOf();
    const broken = Object.assign(point('b'), { id: undefined });
    const dataset = { setUp, records: [point('c'), broken], completions: [] };
    await expect(store.replaceAll({ dataset, identity: office })).rejects.toThrow(SaveError);
    expect(await rowsOf()).toEqual(before);
    expect(store.history.undoLabel).toBe('add');

    await store.replaceAll({ dataset: { ...dataset, records: [point('c')] }, identity: office });
    expect(await store.dataset()).toEqual({ setUp, records: [point('c')], completions: [] });
    expect(await store.identity()).toEqual(office);
    expect(store.history.undoLabel).toBeNull();
  });

  it('writes who one is with the set-up or not at all, and undo brings back both', async () => {
    const store = await openForTest();
    const north = { role: 'coordinator', group: 'made-up-group-1' } as const;
    await store.commit({ label: 'begin', setUp, identity: north });
    const begun = await rowsOf();
    const broken = Object.assign(point('a'), { values: { text: () => 'no data' } });
    const next = madeUpSetUp([2010], 1);
    const change = { label: 'use another set-up', setUp: next, identity: office };
    await expect(store.commit({ ...change, put: [broken] })).rejects.toThrow(SaveError);
    expect(await rowsOf()).toEqual(begun);

    await store.commit(change);
    expect([await store.setUp(), await store.identity()]).toEqual([next, office]);
    expect(await store.history.undo()).toBeNull();
    expect([await store.setUp(), await store.identity()]).toEqual([setUp, north]);
  });

  it('takes away where an id is both put and removed, completed and reopened', async () => {
    const store = await openForTest();
    await store.commit({ label: 'add', put: [point('a')], complete: [completion()] });
    await store.commit({
      label: 'both',
      put: [point('a', 'x')],
      remove: ['a'],
      complete: [completion()],
      reopen: [completion()],
    });
    expect(await store.records({})).toEqual([]);
    expect(await store.completions({})).toEqual([]);
  });

  it('loses nothing when two stores write to one database at the same time', async () => {
    const stores = [await openForTest(), await openForTest()];
    const writes = stores.flatMap((store, which) =>
      Array.from({ length: 60 }, (_, index) =>
        store.commit({ label: 'add', put: [point(`${which}-${index}`)], complete: [completion({ year: index })] }),
      ),
    );
    await Promise.all(writes);
    expect(await stores[0]?.records({})).toHaveLength(120);
    expect(await stores[1]?.completions({})).toHaveLength(60);
  });

  it('writes in the order asked for', async () => {
    const store = await openForTest();
    const texts = Array.from({ length: 30 }, (_, index) => String(index));
    const writes = texts.map((text) => store.commit({ label: text, put: [point('a', text)] }));
    await Promise.all(writes.slice(0, 10));
    void store.history.undo();
    await Promise.all(writes);
    await store.history.undo();
    expect(await store.record('a')).toEqual(point('a', '27'));
    expect(store.history.undoLabel).toBe('27');
  });
});
