import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PassingWord } from '../../../renderer/app/passing-word.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const autosave = { flush: () => Promise.resolve() };

test('an offer to undo stays while it means the last act, and goes with the next one', async () => {
  const store = { history: { latest: { label: 'delete budget' } } };
  const word = new PassingWord(() => undefined);
  word.offerUndo('Deleted.', store, autosave);
  await vi.advanceTimersByTimeAsync(60_000);
  word.heed(store);
  expect(word.current).toEqual({ message: 'Deleted.', undo: true });
  store.history.latest = { label: 'change fund' };
  word.heed(store);
  expect(word.current).toBeNull();
});

test('an offer made before its act is on the disk waits for it', async () => {
  const store: { history: { latest: object | null } } = { history: { latest: null } };
  const saved = { flush: async () => void (store.history.latest = { label: 'delete line' }) };
  const word = new PassingWord(() => undefined);
  word.offerUndo('Deleted.', store, saved);
  word.heed(store);
  await vi.advanceTimersByTimeAsync(0);
  word.heed(store);
  expect(word.current?.undo).toBe(true);
});

test('a word without an offer goes by itself', async () => {
  const word = new PassingWord(() => undefined);
  word.say('Saved.');
  await vi.advanceTimersByTimeAsync(7_000);
  expect(word.current?.message).toBe('Saved.');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(word.current).toBeNull();
});
