import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runCommand } from '../../../electron/main/without-window/run-command.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-command-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** A file that the thread runs; `words` and `shared` are what it is given. */
async function fileWith(code: string): Promise<string> {
  const path = join(folder, 'command-line.cjs');
  await writeFile(path, `const { words, shared } = require('node:worker_threads').workerData;\n${code}`);
  return path;
}

test('waits for the exit code, over slices of waiting in which the thread works or shows that it lives', async () => {
  const code = await fileWith(`
    const until = Date.now() + 250;
    while (Date.now() < until);
    const beat = setInterval(() => (shared[1] += 1), 20);
    setTimeout(() => {
      clearInterval(beat);
      shared[0] = words.length;
      Atomics.notify(shared, 0);
    }, 400);`);
  expect(runCommand(code, ['check', 'a.zip', '--json'], 100)).toBe(3);
});

test('gives up on a thread that has ended without a word', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(runCommand(await fileWith(''), [], 300)).toBe(2);
  expect(String(said.mock.calls[0]?.[0])).toMatch(/^The command came to no end\. .*\.\n$/);
});

test('does not give up while somebody is slow to read what the thread writes', async () => {
  const code = await fileWith(`
    shared[2] = 1;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 900);
    shared[0] = 0;
    Atomics.notify(shared, 0);`);
  expect(runCommand(code, [], 200)).toBe(0);
});
