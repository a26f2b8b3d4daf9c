import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DesktopBridge } from '../../../electron/api.ts';
import { placesIn } from '../../../electron/main/log-places.ts';
import {
  desktop,
  flushBeforeClose,
  receiveOpenedFiles,
  reportProblem,
  setDesktop,
} from '../../../renderer/platform/desktop.ts';

interface Stand {
  bridge: DesktopBridge;
  sent: unknown[][];
  /** What the program does before it closes the window. */
  askToFlush(id: number): void;
}

function stand(): Stand {
  const sent: unknown[][] = [];
  const listeners: ((id: number) => void)[] = [];
  const bridge = new Proxy(Object.create(null), {
    get: (_target, name) => (given: unknown) => {
      if (name === 'onFlushRequest' && typeof given === 'function') {
        const listener = (id: number): void => void Reflect.apply(given, undefined, [id]);
        listeners.push(listener);
        return () => listeners.splice(listeners.indexOf(listener), 1);
      }
      sent.push([name, given]);
      return Promise.resolve();
    },
  });
  return { bridge, sent, askToFlush: (id) => listeners.forEach((listener) => listener(id)) };
}

beforeEach(() => {
  vi.stubGlobal('window', {});
});
afterEach(() => {
  setDesktop(undefined);
  vi.unstubAllGlobals();
});

test('outside the program a sentence says so', () => {
  expect(() => desktop()).toThrow('This page works only inside the Partnership Review program.');
});

test('a flush is announced, and answered when everything is written, also when writing failed', async () => {
  const { bridge, sent, askToFlush } = stand();
  setDesktop(bridge);
  const order: string[] = [];
  let fails = false;
  const stop = flushBeforeClose(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    order.push('written');
    if (fails) throw new Error('disk');
  });
  expect(sent).toEqual([['announceFlush', undefined]]);
  askToFlush(1);
  await vi.waitFor(() => expect(sent).toContainEqual(['flushed', 1]));
  expect(order).toEqual(['written']);
  fails = true;
  askToFlush(2);
  await vi.waitFor(() => expect(sent).toContainEqual(['flushed', 2]));
  stop();
  askToFlush(3);
  expect(order).toHaveLength(2);
});

test('files that the program was opened with are received once: those that wait, then those that come', async () => {
  const none = { files: [], refused: [] };
  const a = { files: [{ name: 'a.zip', bytes: new Uint8Array([1]) }], refused: [] };
  const b = { files: [], refused: [{ name: 'b.docx', message: 'Not this one.' }] };
  const waiting = [a, b, none];
  const listeners: ((waiting: number) => void)[] = [];
  const bridge: Pick<DesktopBridge, 'takeOpenedFiles' | 'onFilesOpened'> = {
    takeOpenedFiles: () => Promise.resolve(waiting.shift() ?? none),
    onFilesOpened: (listener) => {
      listeners.push(listener);
      return () => void listeners.splice(listeners.indexOf(listener), 1);
    },
  };
  setDesktop({ ...stand().bridge, ...bridge });
  const received: unknown[] = [];
  const stop = receiveOpenedFiles((opened) => received.push(opened));
  await vi.waitFor(() => expect(received).toEqual([a]));
  for (const count of [1, 0]) listeners.forEach((listener) => listener(count));
  await vi.waitFor(() => expect(waiting).toEqual([]));
  expect(received).toEqual([a, b]);
  stop();
  expect(listeners).toEqual([]);
});

test('what is logged of a problem are places in the program, not what was typed', () => {
  const { bridge, sent } = stand();
  setDesktop(bridge);
  reportProblem(new RangeError('Mrs Confidential'));
  expect(sent[0]?.[1]).toMatchObject({ name: 'RangeError' });
  const stack = `Error: Mrs Confidential\n    at read (app://partnership-review/assets/index-1a_B.js:10:22)\n    at Mrs:1:1`;
  expect(placesIn(stack)).toBe('  at app://partnership-review/assets/index-1a_B.js:10:22');
});
