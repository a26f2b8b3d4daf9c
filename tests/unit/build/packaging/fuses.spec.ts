import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fusesFor, readFuses, shutDoors, wrongFuses } from '../../../../build/packaging/fuses.ts';

/** Stands before the fuses in a program file. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'fuses-'))));
afterEach(() => rm(folder, { recursive: true }));

/** Reads a made-up program file with these fuses: "1" is on, "0" off, "r" removed. */
async function fusesIn(wire: string): Promise<Awaited<ReturnType<typeof readFuses>>> {
  const path = join(folder, 'program');
  const head = Buffer.from([1, wire.length]);
  await writeFile(path, Buffer.concat([Buffer.from(`before ${sentinel}`), head, Buffer.from(`${wire} after`)]));
  return readFuses(path);
}

test('the doors that must be shut', () => {
  expect(shutDoors).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('a program with every door shut is as it should be', async () => {
  const states = await fusesIn('01001100');
  expect(states).toEqual(shutDoors);
  expect(wrongFuses(states)).toEqual([]);
});

test('each door that stands open is named', async () => {
  expect(wrongFuses(await fusesIn('10110011'))).toHaveLength(8);
  expect(wrongFuses(await fusesIn('11001100'))).toEqual([
    'The fuse runAsNode is true in the built program, and should be false.',
  ]);
});

test('a fuse that the engine does not have is told apart, and not asked for', async () => {
  const states = await fusesIn('010011r');
  expect(states['loadBrowserProcessSpecificV8Snapshot']).toBe('absent');
  expect(states['grantFileProtocolExtraPrivileges']).toBe('absent');
  expect(wrongFuses(states)).toEqual([]);
  expect(Object.keys(fusesFor(states))).toEqual(Object.keys(shutDoors).slice(0, 6));
});
