import { expect, test } from 'vitest';
import { undisturbed } from '../../../../renderer/screens/consolidate/undisturbed.ts';

/** A history that can be written to by hand. */
function madeUpHistory() {
  const listeners = new Set<() => void>();
  return {
    listeners,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write: () => listeners.forEach((listener) => listener()),
  };
}

test('what was written before or after the work does not matter, what is written during it does', async () => {
  const history = madeUpHistory();
  const groups = {};
  history.write();
  expect(
    await undisturbed(
      history,
      () => groups,
      () => Promise.resolve({ done: 1 }),
    ),
  ).toEqual({ done: 1 });
  expect(history.listeners.size).toBe(0);
  const during = () => {
    history.write();
    return Promise.resolve({ done: 1 });
  };
  expect(await undisturbed(history, () => groups, during)).toBe('changed');
});

test('what came in without being written here counts as well', async () => {
  const history = madeUpHistory();
  let groups = {};
  const during = () => {
    groups = {};
    return Promise.resolve({ done: 1 });
  };
  expect(await undisturbed(history, () => groups, during)).toBe('changed');
});

test('work that fails fails as before, and nobody listens any longer', async () => {
  const history = madeUpHistory();
  await expect(
    undisturbed(
      history,
      () => null,
      () => Promise.reject(new Error('no')),
    ),
  ).rejects.toThrow('no');
  expect(history.listeners.size).toBe(0);
});
