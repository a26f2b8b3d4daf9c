import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave } from '../../../renderer/storage/autosave.ts';
import type { Change } from '../../../renderer/storage/change.ts';
import { SaveError } from '../../../renderer/storage/save-error.ts';
import { SaveStatusSource } from '../../../renderer/storage/save-status.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A store that notes the labels of what it is given, takes a while for each, and fails while told to. */
class SlowStore {
  readonly status = new SaveStatusSource();
  readonly written: string[] = [];
  failing = false;
  delay = 10;
  running = 0;
  /** The most commits that ever ran at the same time. */
  most = 0;
  async commit(change: Change): Promise<void> {
    this.running += 1;
    this.most = Math.max(this.most, this.running);
    await new Promise((done) => setTimeout(done, this.delay));
    this.running -= 1;
    if (this.failing) throw new SaveError('The disk is full.');
    this.written.push(change.label);
  }
}

function begin(): { store: SlowStore; autosave: Autosave; type: (key: string, label: string) => void } {
  const store = new SlowStore();
  const autosave = new Autosave(store);
  return { store, autosave, type: (key, label) => autosave.schedule(key, () => ({ label })) };
}

const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('saving what is typed', () => {
  it('waits 400 ms after the last key of each box', async () => {
    const { store, autosave, type } = begin();
    type('a', 'a1');
    expect([autosave.pending, store.status.current.state]).toEqual([true, 'pending']);
    await after(399);
    type('a', 'a2');
    await after(399);
    type('b', 'b1');
    expect(store.written).toEqual([]);
    await after(11);
    expect(store.written).toEqual(['a2']);
    expect([autosave.pending, store.status.current.state]).toEqual([true, 'pending']);
    await after(400);
    expect(store.written).toEqual(['a2', 'b1']);
    expect([autosave.pending, store.status.current.state]).toEqual([false, 'saved']);
  });

  it('saves somebody who never pauses every 2 seconds', async () => {
    const { store, type } = begin();
    for (let index = 0; index < 45; index += 1) {
      type('a', `a${index}`);
      await after(100);
    }
    expect(store.written).toEqual(['a19', 'a39']);
  });

  it('asks for the change when it is written, not when it was scheduled', async () => {
    const { store, autosave } = begin();
    let text = 'old';
    autosave.schedule('a', () => ({ label: text }));
    text = 'new';
    await after(500);
    expect(store.written).toEqual(['new']);
  });

  it('writes at once when asked, in the order of scheduling', async () => {
    const { store, autosave, type } = begin();
    type('a', 'a1');
    type('b', 'b1');
    type('c', 'c1');
    type('a', 'a2');
    const flushed = autosave.flush();
    await after(30);
    await flushed;
    expect(store.written).toEqual(['b1', 'c1', 'a2']);
    expect(autosave.pending).toBe(false);
    await after(1_000);
    expect(store.written).toHaveLength(3);
  });

  it('takes what is typed while it writes', async () => {
    const { store, autosave, type } = begin();
    type('a', 'a1');
    await after(405);
    type('a', 'a2');
    type('b', 'b1');
    await after(10);
    expect(store.written).toEqual(['a1']);
    expect([autosave.pending, store.status.current.state]).toEqual([true, 'pending']);
    await after(420);
    expect(store.written).toEqual(['a1', 'a2', 'b1']);
    expect(store.status.current.state).toBe('saved');
  });

  it('has nothing to do where nothing was typed', async () => {
    const { store, autosave } = begin();
    await autosave.flush();
    await autosave.retry();
    expect(store.status.current).toEqual({ state: 'idle' });
  });
});

describe('a change that cannot be saved', () => {
  it('stays, says so, keeps its order, and is saved when tried again', async () => {
    const { store, autosave, type } = begin();
    store.failing = true;
    type('a', 'a1');
    type('b', 'b1');
    await after(1_000);
    expect(autosave.pending).toBe(true);
    expect(store.status.current).toEqual({ state: 'failed', message: 'The disk is full.' });
    const failed = autosave.retry();
    expect(store.status.current.state).toBe('pending');
    await after(10);
    await failed;
    expect(store.status.current.state).toBe('failed');
    store.failing = false;
    const saved = autosave.retry();
    await after(20);
    await saved;
    expect(store.written).toEqual(['a1', 'b1']);
    expect([autosave.pending, store.status.current.state]).toEqual([false, 'saved']);
  });

  it('is tried again with the next thing typed, and gives way to something newer from the same box', async () => {
    const { store, type } = begin();
    store.failing = true;
    type('a', 'a1');
    type('b', 'b1');
    await after(1_000);
    type('a', 'a2');
    expect(store.status.current.state).toBe('failed');
    store.failing = false;
    await after(1_000);
    expect(store.written).toEqual(['b1', 'a2']);
    expect(store.status.current.state).toBe('saved');
  });

  it('never makes a flush reject, even where the change itself cannot be made', async () => {
    const { store, autosave } = begin();
    autosave.schedule('a', () => {
      throw new Error('typed secret');
    });
    await autosave.flush();
    expect(autosave.pending).toBe(true);
    expect(store.status.current).toMatchObject({ state: 'failed', message: expect.not.stringContaining('secret') });
  });
});

describe('an act other than typing', () => {
  it('comes after what was typed before it', async () => {
    const { store, autosave, type } = begin();
    type('a', 'a1');
    const done = autosave.commit({ label: 'delete' });
    type('b', 'b1');
    await after(1_000);
    await done;
    expect(store.written).toEqual(['a1', 'delete', 'b1']);
  });

  it('comes before what is typed after it, however slow the disk is', async () => {
    const { store, autosave, type } = begin();
    store.delay = 300;
    type('a', 'a1');
    const done = autosave.commit({ label: 'move' });
    await after(10);
    type('a', 'a2');
    await after(2_000);
    await done;
    expect(store.written).toEqual(['a1', 'move', 'a2']);
    expect(store.most).toBe(1);
  });

  it('is refused where that cannot be saved', async () => {
    const { store, autosave, type } = begin();
    autosave.schedule('a', () => {
      throw new Error('made-up failure');
    });
    const refused = expect(autosave.commit({ label: 'delete' })).rejects.toThrow(SaveError);
    type('b', 'b1');
    await after(100);
    await refused;
    expect(store.written).toEqual([]);
    expect(autosave.pending).toBe(true);
  });
});
