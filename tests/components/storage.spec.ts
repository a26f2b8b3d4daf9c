import Dexie from 'dexie';
import fc from 'fast-check';
import { html, LitElement } from 'lit';
import { afterEach, expect, it, vi } from 'vitest';
import type { Completion, Scope } from '../../renderer/domain/dataset/dataset.ts';
import { achievement } from '../../renderer/domain/records/achievement.ts';
import { blankRecord, valuesFrom } from '../../renderer/domain/records/blank.ts';
import type { GenericRecord, RecordEnvelope } from '../../renderer/domain/records/record.ts';
import { Autosave } from '../../renderer/storage/autosave.ts';
import type { Change } from '../../renderer/storage/change.ts';
import { LiveQueryController } from '../../renderer/storage/live-query-controller.ts';
import { deleteStore, NewerDatabaseError, openStore } from '../../renderer/storage/open-store.ts';
import type { ReviewStore } from '../../renderer/storage/review-store.ts';
import { databaseNames } from '../../renderer/storage/schema.ts';
import { madeUpDataset, madeUpSetUp } from '../fixtures/made-up.ts';

/** What must hold in the browser's own database; the rest of storage is tested in plain Node. */
const opened: ReviewStore[] = [];

async function open(workspace: 'own' | 'sample' = 'own'): Promise<ReviewStore> {
  const store = await openStore(workspace);
  opened.push(store);
  return store;
}

afterEach(async () => {
  vi.restoreAllMocks();
  opened.splice(0).forEach((store) => store.close());
  for (const name of Object.values(databaseNames)) await Dexie.delete(name);
});

const place = { group: 'made-up-group', year: 2009, round: 'annual' };

function point(id: string, text = '', over: Partial<RecordEnvelope> = {}): GenericRecord {
  const blank = blankRecord(achievement, { id, ...place, order: 1, parent: null, sourceLines: [], ...over });
  return { ...blank, values: valuesFrom(achievement, { role: 'point', text }) };
}

const completion: Completion = { ...place, type: 'achievement' };
const setUp = madeUpSetUp([2008, 2009]);
const identity = { role: 'office' } as const;

async function all(store: ReviewStore): Promise<string> {
  return JSON.stringify([await store.records({}), await store.completions({}), await store.setUp()]);
}

it('asks the browser for strict durability whenever it writes', async () => {
  const asked: (string | undefined)[] = [];
  const transaction = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, names, mode, options) {
    const started = transaction.call(this, names, mode, options);
    if (mode === 'readwrite') asked.push(started.durability);
    return started;
  });
  const store = await open();
  // Opening a new database notes that no migration is due.
  asked.length = 0;
  await store.replaceAll({ dataset: { setUp, records: [], completions: [] }, identity });
  await store.setIdentity(identity);
  await store.commit({ label: 'add', put: [point('a'), point('b')], complete: [completion] });
  await store.history.undo();
  await store.history.redo();
  expect(asked).toEqual(Array(5).fill('strict'));
});

it('keeps everything or nothing of a change', async () => {
  const store = await open();
  await store.commit({ label: 'add', put: [point('a', 'before')], setUp });
  const before = await all(store);
  const cannotBeStored = Object.assign(point('c'), { values: { text: () => 'x' } });
  const change: Change = {
    label: 'bad',
    put: [point('a', 'after'), point('b'), cannotBeStored],
    complete: [completion],
  };
  await expect(store.commit(change)).rejects.toThrow('could not be saved');
  expect(await all(store)).toBe(before);
});

it('finds the same as a plain filter for every combination of scope keys', async () => {
  const dataset = madeUpDataset(1_000, 3, [2007, 2008, 2009]);
  const store = await open();
  await store.replaceAll({ dataset, identity });
  const keys = { group: 'made-up-group-2', year: 2008, round: 'annual', type: 'achievement' };
  for (let mask = 0; mask < 16; mask += 1) {
    const scope: Scope = Object.fromEntries(Object.entries(keys).filter((_, index) => mask & (1 << index)));
    const within = (item: object) => Object.entries(scope).every(([key, value]) => Reflect.get(item, key) === value);
    const ids = (list: readonly GenericRecord[]) => list.map(({ id }) => id).sort();
    expect(ids(await store.records(scope))).toEqual(ids(dataset.records.filter(within)));
  }
});

it('undoes and redoes to the very bytes', async () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const change: fc.Arbitrary<Change> = fc.record(
    {
      label: fc.constant('something'),
      coalesce: fc.constant('one'),
      put: fc.array(
        fc.tuple(id, fc.string({ unit: 'binary' })).map(([key, text]) => point(key, text)),
        { maxLength: 3 },
      ),
      remove: fc.array(id, { maxLength: 1 }),
      complete: fc.constant([completion]),
      reopen: fc.constant([completion]),
      setUp: fc.constant(setUp),
    },
    { requiredKeys: ['label'] },
  );
  const acts = fc.array(fc.oneof(change, fc.constantFrom('undo', 'redo')), { maxLength: 15 });
  const store = await open();
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      await store.replaceAll({ dataset: { setUp: madeUpSetUp([1999]), records: [], completions: [] }, identity });
      const start = await all(store);
      for (const act of sequence) {
        if (act === 'undo' || act === 'redo') expect(await store.history[act]()).toBeNull();
        else await store.commit(act);
      }
      while (store.history.redoLabel !== null) await store.history.redo();
      const end = await all(store);
      while (store.history.undoLabel !== null) expect(await store.history.undo()).toBeNull();
      expect(await all(store)).toBe(start);
      while (store.history.redoLabel !== null) expect(await store.history.redo()).toBeNull();
      expect(await all(store)).toBe(end);
    }),
    { numRuns: 20 },
  );
});

it('loses nothing when two stores write at the same time', async () => {
  const [first, second] = [await open(), await open()];
  const ids = Array.from({ length: 50 }, (_, index) => `${index}`);
  await Promise.all(
    ids.flatMap((id) =>
      [first, second].map((store, of) => store.commit({ label: 'add', put: [point(`${of}-${id}`)] })),
    ),
  );
  expect(await first.records({})).toHaveLength(100);
  await first.commit({ label: 'mine', put: [point('x', 'mine')] });
  await second.commit({ label: 'theirs', put: [point('x', 'theirs')] });
  expect(await first.history.undo()).toMatch(/cannot be undone/);
  expect(await first.record('x')).toEqual(point('x', 'theirs'));
});

it('keeps the sample apart and removes it while it is open', async () => {
  const [own, sample] = [await open(), await open('sample')];
  await own.commit({ label: 'add', put: [point('mine')] });
  await sample.commit({ label: 'add', put: [point('theirs')] });
  await deleteStore('sample');
  await expect(sample.records({})).rejects.toThrow();
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['partnership-review']);
  expect(await own.records({})).toEqual([point('mine')]);
});

it('refuses a newer database before touching it', async () => {
  (await open()).close();
  await new Promise((done) => {
    const request = indexedDB.open(databaseNames.own, 990);
    request.onsuccess = () => done(request.result.close());
  });
  const spy = vi.spyOn(indexedDB, 'open');
  await expect(openStore('own')).rejects.toThrow(NewerDatabaseError);
  expect(spy).not.toHaveBeenCalled();
});

class LiveList extends LitElement {
  store: ReviewStore | null = null;
  runs = 0;
  readonly live = new LiveQueryController(this, () => {
    this.runs += 1;
    return this.store?.records({ year: 2009, group: 'made-up-group' }) ?? Promise.resolve([]);
  });
  protected override render() {
    return html`${this.live.value?.map((record) => html`<li>${record.id}</li>`)}`;
  }
}
customElements.define('test-live-list', LiveList);

it('draws a list again when one of its records is saved, and only then', async () => {
  const store = await open();
  const list = new LiveList();
  list.store = store;
  document.body.append(list);
  const shown = () => [...(list.shadowRoot?.querySelectorAll('li') ?? [])].map((item) => item.textContent);
  await store.commit({ label: 'add', put: [point('a'), point('b', '', { group: 'other' })] });
  await vi.waitFor(() => expect(shown()).toEqual(['a']));
  const { runs } = list;
  await store.commit({ label: 'add', put: [point('c', '', { year: 2008 }), point('d', '', { group: 'other' })] });
  await new Promise((done) => setTimeout(done, 100));
  expect(list.runs).toBe(runs);
  await store.commit({ label: 'delete', remove: ['a'] });
  await vi.waitFor(() => expect(shown()).toEqual([]));
  list.remove();
});

it('has the last key on the disk within half a second', async () => {
  const store = await open();
  const autosave = new Autosave(store);
  for (const text of ['m', 'ma', 'mad', 'made']) {
    autosave.schedule('a', () => ({ label: 'change text', coalesce: 'a', put: [point('a', text)] }));
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(store.status.current).toEqual({ state: 'pending' });
  await new Promise((done) => setTimeout(done, 450));
  expect(store.status.current.state).toBe('saved');
  expect(autosave.pending).toBe(false);
  expect(await (await open()).record('a')).toEqual(point('a', 'made'));
});
