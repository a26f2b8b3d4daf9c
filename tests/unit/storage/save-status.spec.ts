import { expect, it, vi } from 'vitest';
import { SaveError, saveErrorFrom } from '../../../renderer/storage/save-error.ts';
import { SaveStatusSource } from '../../../renderer/storage/save-status.ts';

const at = new Date('2026-11-23T14:32:00Z');
const [first, second] = [{}, {}];

it('goes from idle to pending to saved and tells each', () => {
  const status = new SaveStatusSource();
  const states: string[] = [];
  expect(status.current).toEqual({ state: 'idle' });
  const stop = status.subscribe(({ state }) => states.push(state));
  status.wait(first);
  status.saved(first, at);
  stop();
  status.wait(first);
  expect(states).toEqual(['pending', 'saved']);
});

it('stays pending while anybody has something to save', () => {
  const status = new SaveStatusSource();
  status.wait(first);
  status.wait(second);
  status.saved(second, at);
  expect(status.current).toEqual({ state: 'pending' });
  status.saved(first, at);
  expect(status.current).toEqual({ state: 'saved', at });
});

it('keeps a failure in sight until the same writer has saved', () => {
  const status = new SaveStatusSource();
  status.failed(first, 'Not saved.');
  status.saved(second, at);
  status.wait(first);
  expect(status.current).toEqual({ state: 'failed', message: 'Not saved.' });
  status.wait(first, true);
  expect(status.current).toEqual({ state: 'pending' });
  status.saved(first, at);
  expect(status.current).toEqual({ state: 'saved', at });
});

it('says in a sentence what went wrong and never quotes the error', () => {
  const full = Object.assign(new Error('typed secret'), {
    name: 'AbortError',
    inner: new DOMException('typed secret', 'QuotaExceededError'),
  });
  const closed = Object.assign(new Error('typed secret'), { name: 'DatabaseClosedError' });
  expect(saveErrorFrom(full).message).toMatch(/^The disk is full/);
  expect(saveErrorFrom(closed).message).toMatch(/Start the program again\.$/);
  for (const error of [full, closed, new Error('typed secret'), 'typed secret', undefined, { name: 'typed secret' }]) {
    expect(saveErrorFrom(error).message).toMatch(/not saved|could not be saved/);
    expect(saveErrorFrom(error).message).not.toContain('typed secret');
  }
  const known = new SaveError('Known.');
  expect(saveErrorFrom(known)).toBe(known);
});

it('survives a listener that leaves while it is told', () => {
  const status = new SaveStatusSource();
  const other = vi.fn();
  const stop = status.subscribe(() => stop());
  status.subscribe(other);
  status.wait(first);
  expect(other).toHaveBeenCalledOnce();
});
