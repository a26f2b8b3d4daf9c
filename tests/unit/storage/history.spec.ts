import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../renderer/storage/change.ts';
import type { ReviewStore } from '../../../renderer/storage/review-store.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';
import { completion, openForTest, point, rowsOf } from './support.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

async function type(store: ReviewStore, texts: readonly string[], pause = 400, coalesce = 'a text'): Promise<void> {
  for (const text of texts) {
    vi.setSystemTime(Date.now() + pause);
    await store.commit({ label: `change to ${text}`, coalesce, put: [point('a', text)] });
  }
}

describe('undo and redo', () => {
  it('names what it will undo and redo, and tells who listens', async () => {
    const store = await openForTest();
    const listener = vi.fn();
    const stop = store.history.subscribe(listener);
    await store.commit({ label: 'add achievement', put: [point('a')] });
    expect([store.history.undoLabel, store.history.redoLabel]).toEqual(['add achievement', null]);
    expect(await store.history.undo()).toBeNull();
    expect([store.history.undoLabel, store.history.redoLabel]).toEqual([null, 'add achievement']);
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    expect(await store.history.undo()).toBeNull();
    expect(await store.history.redo()).toBeNull();
    expect(await store.history.redo()).toBeNull();
    expect(await store.records({})).toEqual([point('a')]);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('forgets what was undone once something else is done', async () => {
    const store = await openForTest();
    await store.commit({ label: 'first', put: [point('a', '1')] });
    await store.history.undo();
    await store.commit({ label: 'second', put: [point('a', '2')] });
    expect(store.history.redoLabel).toBeNull();
  });

  it('still knows what was undone after a change that changed nothing', async () => {
    const store = await openForTest();
    await store.commit({ label: 'first', put: [point('a', '1')] });
    await store.history.undo();
    await store.commit({ label: 'nothing', remove: ['a'] });
    expect([store.history.undoLabel, store.history.redoLabel]).toEqual([null, 'first']);
  });

  it('keeps 100 steps and skips changes that change nothing', async () => {
    const store = await openForTest();
    for (let index = 0; index < 105; index += 1) {
      await store.commit({ label: `${index}`, put: [point('a', `${index}`)] });
      await store.commit({ label: 'nothing', put: [point('a', `${index}`)], remove: ['missing'] });
    }
    let steps = 0;
    for (; store.history.undoLabel !== null; steps += 1) expect(await store.history.undo()).toBeNull();
    expect(steps).toBe(100);
    expect(await store.record('a')).toEqual(point('a', '4'));
  });

  it('takes quick presses one after the other', async () => {
    const store = await openForTest();
    await type(store, ['1', '2', '3'], 400, 'x').then(() => type(store, ['4'], 400, 'y'));
    await Promise.all([store.history.undo(), store.history.undo()]);
    expect(await store.records({})).toEqual([]);
    await Promise.all([store.history.redo(), store.history.undo(), store.history.redo(), store.history.redo()]);
    expect(await store.record('a')).toEqual(point('a', '4'));
  });

  it('brings back the very bytes, whatever was done before', async () => {
    const setUps = [madeUpSetUp([2008]), madeUpSetUp([2008, 2009])];
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const record = fc.tuple(id, fc.string({ unit: 'grapheme' }), fc.integer({ min: 2007, max: 2010 }));
    const done = fc.constantFrom(...[2008, 2009].map((year) => completion({ year })));
    const change: fc.Arbitrary<Change> = fc.record(
      {
        label: fc.constant('something'),
        coalesce: fc.constantFrom('one', 'two'),
        put: fc.array(
          record.map(([key, text, year]) => point(key, text, { year })),
          { maxLength: 4 },
        ),
        remove: fc.array(id, { maxLength: 2 }),
        complete: fc.array(done, { maxLength: 2 }),
        reopen: fc.array(done, { maxLength: 1 }),
        setUp: fc.constantFrom(...setUps),
      },
      { requiredKeys: ['label'] },
    );
    const act = fc.oneof(change, fc.constantFrom('undo', 'redo'));
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const store = await openForTest();
        await store.replaceAll({
          dataset: { setUp: madeUpSetUp([1999]), records: [], completions: [] },
          identity: { role: 'office' },
        });
        const start = JSON.stringify(await rowsOf());
        for (const next of acts) {
          if (next === 'undo' || next === 'redo') expect(await store.history[next]()).toBeNull();
          else await store.commit(next);
        }
        while (store.history.redoLabel !== null) expect(await store.history.redo()).toBeNull();
        const end = JSON.stringify(await rowsOf());
        while (store.history.undoLabel !== null) expect(await store.history.undo()).toBeNull();
        expect(JSON.stringify(await rowsOf())).toBe(start);
        while (store.history.redoLabel !== null) expect(await store.history.redo()).toBeNull();
        expect(JSON.stringify(await rowsOf())).toBe(end);
        store.close();
      }),
      { numRuns: 60 },
    );
  });
});

describe('typing that comes back to how it stood', () => {
  it('keeps what else the steps changed', async () => {
    const store = await openForTest();
    await store.replaceAll({
      dataset: { setUp: madeUpSetUp([1999]), records: [], completions: [] },
      identity: { role: 'office' },
    });
    await store.commit({ label: 'type', coalesce: 'one', put: [point('a', 'text')] });
    await store.history.undo();
    await store.history.redo();
    await store.commit({ label: 'type', coalesce: 'one', remove: ['a'], setUp: madeUpSetUp([2008]) });
    while (store.history.undoLabel !== null) expect(await store.history.undo()).toBeNull();
    expect(await store.setUp()).toEqual(madeUpSetUp([1999]));
  });

  it('can be undone when it was erased by hand', async () => {
    const store = await openForTest();
    await store.commit({ label: 'add other', put: [point('b', 'other')] });
    await store.commit({ label: 'add line', put: [point('a', '')] });
    await store.commit({ label: 'type', coalesce: 'one', put: [point('a', 'a whole paragraph')] });
    await store.commit({ label: 'type', coalesce: 'one', put: [point('a', '')] });
    expect(await store.history.undo()).toBeNull();
    expect(await store.record('a')).toEqual(point('a', 'a whole paragraph'));
  });

  it('leaves nothing to undo when the box took it back itself', async () => {
    const store = await openForTest();
    await store.commit({ label: 'add line', put: [point('a', '')] });
    await store.commit({ label: 'type', coalesce: 'one', put: [point('a', 'a whole paragraph')] });
    store.history.boxTakesBack = true;
    await store.commit({ label: 'type', coalesce: 'one', put: [point('a', '')] });
    expect(store.history.undoLabel).toBe('add line');
  });

  it('is named after the act that began it', async () => {
    const store = await openForTest();
    await store.commit({ label: 'add line', coalesce: 'one', put: [point('a', '')] });
    await store.commit({ label: 'change line', coalesce: 'one', put: [point('a', 'text')] });
    expect(store.history.undoLabel).toBe('add line');
  });
});

describe('what has been changed again since', () => {
  it('is left alone, with a sentence, and the step is let go', async () => {
    const [store, other] = [await openForTest(), await openForTest()];
    await store.commit({ label: 'add point', put: [point('b', 'earlier')] });
    await store.commit({ label: 'delete all', put: [point('a', 'mine')], remove: ['b'] });
    await other.commit({ label: 'import', put: [point('a', 'theirs')] });
    const rows = await rowsOf();
    expect(await store.history.undo()).toMatch(/^"delete all" cannot be undone/);
    expect(await rowsOf()).toEqual(rows);
    expect([store.history.undoLabel, store.history.redoLabel]).toEqual(['add point', null]);
  });

  it('is left alone by redo too', async () => {
    const [store, other] = [await openForTest(), await openForTest()];
    await store.commit({ label: 'add', put: [point('a', 'mine')] });
    await store.history.undo();
    await other.commit({ label: 'import', put: [point('a', 'theirs')] });
    expect(await store.history.redo()).toMatch(/^"add" cannot be redone/);
    expect(await store.record('a')).toEqual(point('a', 'theirs'));
    expect([store.history.undoLabel, store.history.redoLabel]).toEqual([null, null]);
  });
});

describe('one undo step', () => {
  it('joins what is typed in one go, however often it was saved', async () => {
    const store = await openForTest();
    await type(store, ['o', 'on', 'one']);
    expect(store.history.undoLabel).toBe('change to o');
    await store.history.undo();
    expect(await store.records({})).toEqual([]);
    await store.history.redo();
    expect(await store.record('a')).toEqual(point('a', 'one'));
  });

  it('ends after a pause of 5 seconds, after a minute, with another key, and without one', async () => {
    const store = await openForTest();
    const steps = async () => {
      let count = 0;
      for (; store.history.undoLabel !== null; count += 1) await store.history.undo();
      return count;
    };
    await type(store, ['1', '2'], 5_001);
    expect(await steps()).toBe(2);
    await type(store, ['1', '2'], 5_000);
    expect(await steps()).toBe(1);
    await type(
      store,
      Array.from({ length: 18 }, (_, index) => `${index}`),
      4_000,
    );
    expect(await steps()).toBe(2);
    await type(store, ['1'], 400, 'x');
    await type(store, ['2'], 400, 'y');
    expect(await steps()).toBe(2);
    await store.commit({ label: 'p', put: [point('a', 'p')] });
    await store.commit({ label: 'q', put: [point('a', 'q')] });
    expect(await steps()).toBe(2);
  });

  it('does not reach over an undo or over another writer', async () => {
    const [store, other] = [await openForTest(), await openForTest()];
    await store.commit({ label: 'other act', put: [point('b')] });
    await type(store, ['1']);
    await store.commit({ label: 'third', put: [point('b', 'x')] });
    await store.history.undo();
    await type(store, ['2']);
    await store.history.undo();
    expect(await store.record('a')).toEqual(point('a', '1'));

    await type(store, ['3']);
    await other.commit({ label: 'import', put: [point('a', 'theirs')] });
    await type(store, ['4']);
    await store.history.undo();
    expect(await store.record('a')).toEqual(point('a', 'theirs'));
  });

  it('is none where a box has taken back its own typing, however slowly it was typed', async () => {
    const store = await openForTest();
    store.history.boxTakesBack = true;
    await store.commit({ label: 'earlier act', put: [point('a', 'x')] });
    await type(store, ['xy', 'xyz', 'xy'], 10_000);
    expect(store.history.undoLabel).toBe('change to xy');
    await type(store, ['x'], 10_000);
    expect(store.history.undoLabel).toBe('earlier act');
    await type(store, ['xy'], 10_000);
    await store.commit({ label: 'other act', put: [point('b')] });
    await type(store, ['x'], 10_000);
    expect(store.history.undoLabel).toBe('change to x');
  });

  it('is kept where typing opened a completed section, which the box cannot take back', async () => {
    const store = await openForTest();
    await store.commit({ label: 'complete', put: [point('a', 'x')], complete: [completion()] });
    await store.commit({ label: 'change', coalesce: 'k', put: [point('a', 'xy')], reopen: [completion()] });
    vi.setSystemTime(Date.now() + 10_000);
    await type(store, ['x'], 400, 'k');
    expect(store.history.undoLabel).toBe('change to x');
    await store.history.undo();
    await store.history.undo();
    expect(await store.completions({})).toEqual([completion()]);
  });
});
