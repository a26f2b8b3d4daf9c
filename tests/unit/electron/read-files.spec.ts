import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HandedFiles, handedExtensions, handedLimits } from '../../../electron/main/files/handed-files.ts';
import { readBack } from '../../../electron/main/files/read-back.ts';
import { mostFiles, readFiles } from '../../../electron/main/files/read-files.ts';
import { writeSet } from '../../../electron/main/files/write-set.ts';
import { noteWritten } from '../../../electron/main/files/written-files.ts';
import type { OpenedFiles } from '../../../electron/api.ts';
import { limits } from '../../../renderer/exchange/border/limits.ts';
import { ownEnding, zipEnding } from '../../../renderer/exchange/package/file-names.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const place = (name: string): string => join(folder, name);
const put = (name: string, text: string): Promise<void> => writeFile(place(name), text);
const texts = ({ files }: OpenedFiles): string[] =>
  files.map(({ name, bytes }) => `${name}: ${new TextDecoder().decode(bytes)}`);
const refusals = ({ refused }: OpenedFiles): string[] => refused.map(({ name, message }) => `${name}: ${message}`);

describe('readFiles', () => {
  const usual = { maxBytes: 10, maxFiles: 10 };

  test('reads in the order given; what cannot be read is refused and keeps no other file out', async () => {
    await put('b.csv', 'b');
    await put('a.csv', 'Ä');
    await put('large.csv', '12345678901');
    await mkdir(place('folder.csv'));
    const read = await readFiles(['b.csv', 'large.csv', 'gone.csv', 'folder.csv', 'a.csv'].map(place), usual);
    expect(texts(read)).toEqual(['b.csv: b', 'a.csv: Ä']);
    expect(refusals(read)).toEqual([
      expect.stringMatching(/^large\.csv: "large\.csv" is 0\.0 MB, more than .*\.$/),
      expect.stringMatching(/^gone\.csv: "gone\.csv" could not be saved or opened\. .* no longer there.*\.$/),
      'folder.csv: "folder.csv" is not a file. Choose the file itself.',
    ]);
  });

  test('does not begin to read what is too large', async () => {
    await put('huge.csv', '');
    await truncate(place('huge.csv'), 3_000_000_000);
    expect(refusals(await readFiles([place('huge.csv')], usual))).toEqual([
      expect.stringMatching(/^huge\.csv: "huge\.csv" is 3000\.0 MB, more than/),
    ]);
  });

  test.skipIf(process.platform === 'win32')('does not begin what might never end', async () => {
    expect(refusals(await readFiles(['/dev/zero'], usual))).toEqual([
      'zero: "zero" is not a file. Choose the file itself.',
    ]);
  });

  test('stops at so many files, and at so many bytes together', async () => {
    for (const name of ['a', 'b', 'c']) await put(name, '12345');
    const all = ['a', 'b', 'c'].map(place);
    const few = await readFiles(all, { ...usual, maxFiles: 2 });
    expect([texts(few), refusals(few)]).toEqual([
      ['a: 12345', 'b: 12345'],
      ['c: "c" was not opened: 2 at once are the most. Open it when the others are taken in.'],
    ]);
    const light = await readFiles(all, { ...usual, together: 12 });
    expect(texts(light)).toEqual(['a: 12345', 'b: 12345']);
    expect(refusals(light)).toEqual([expect.stringMatching(/^c: .* too large together\. Open it when/)]);
  });
});

describe('HandedFiles', () => {
  test('tells of what arrives and hands each file over once', async () => {
    await put('a.zip', 'a');
    await put('b.partnership', 'b');
    const handed = new HandedFiles();
    handed.add([place('a.zip')]);
    const told: number[] = [];
    handed.onArrival((waiting) => told.push(waiting));
    handed.add([]);
    handed.add([place('b.partnership'), place('a.zip')]);
    expect(told).toEqual([2]);
    expect(texts(await handed.take())).toEqual(['a.zip: a', 'b.partnership: b']);
    expect(await handed.take()).toEqual({ files: [], refused: [] });
    handed.add([place('a.zip')]);
    expect(texts(await handed.take())).toEqual(['a.zip: a']);
  });

  test('refuses other endings unread, in a sentence', async () => {
    await put('notes.docx', 'x');
    await put('UPPER.CSV', 'x');
    const handed = new HandedFiles();
    handed.add([place('notes.docx'), place('.csv'), place('UPPER.CSV')]);
    const taken = await handed.take();
    expect(texts(taken)).toEqual(['UPPER.CSV: x']);
    expect(refusals(taken)[0]).toBe(
      'notes.docx: "notes.docx" was not opened: its name does not end in .zip, .partnership, .json, .csv, .tsv or .txt.',
    );
    expect(taken.refused).toHaveLength(2);
  });

  test('takes the endings of submissions, and as much as the page takes in', async () => {
    const endings: readonly string[] = handedExtensions.map((extension) => `.${extension}`);
    expect(endings).toEqual(expect.arrayContaining([ownEnding, zipEnding]));
    expect(handedLimits.maxBytes).toBe(limits.fileBytes);
    expect(handedLimits.maxFiles).toBeLessThanOrEqual(mostFiles);
    await put('large.zip', '');
    await truncate(place('large.zip'), limits.fileBytes + 1);
    const handed = new HandedFiles();
    handed.add([place('large.zip')]);
    expect(refusals(await handed.take())).toEqual([expect.stringMatching(/^large\.zip: "large\.zip" is 67\.1 MB/)]);
  });
});

describe('readBack', () => {
  const bytes = new TextEncoder().encode('sent');

  test('gives the bytes that are on the disk, of files written since the start only', async () => {
    await put('a.zip', 'old');
    const refused = { status: 'failed', message: expect.stringMatching(/^"a\.zip" was not saved since .*\.$/) };
    expect(await readBack(place('a.zip'))).toEqual(refused);
    noteWritten(await writeSet(folder, [{ name: 'a.zip', bytes }]));
    const read = await readBack(place('a.zip'));
    expect(read.status === 'read' && new TextDecoder().decode(read.bytes)).toBe('sent');
    await put('a.zip', 'changed');
    const again = await readBack(place('a.zip'));
    expect(again.status === 'read' && new TextDecoder().decode(again.bytes)).toBe('changed');
  });

  test('says so where the file is gone, or something else is in its place', async () => {
    noteWritten(await writeSet(folder, [{ name: 'b.zip', bytes }]));
    await rm(place('b.zip'));
    expect(await readBack(place('b.zip'))).toMatchObject({ status: 'failed', message: expect.stringMatching(/\.$/) });
    await put('c.zip', 'somebody else’s');
    await symlink(place('c.zip'), place('b.zip'));
    expect(await readBack(place('b.zip'))).toMatchObject({ status: 'failed' });
  });
});
