import fc from 'fast-check';
import { deflateSync, strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../../renderer/exchange/border/crc-32.ts';
import { inflateGuarded } from '../../../../renderer/exchange/border/inflate-guarded.ts';
import { limits } from '../../../../renderer/exchange/border/limits.ts';
import { readArchive } from '../../../../renderer/exchange/border/read-archive.ts';

const text = strToU8('made-up words, made-up words, made-up words');

function problemOf(bytes: Uint8Array, within: Partial<Record<keyof typeof limits, number>> = {}): string {
  const found = readArchive(bytes, { ...limits, ...within });
  return 'problem' in found ? found.problem : 'It was read.';
}

function zip(files: Zippable): Uint8Array {
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

/** A ZIP of one small file, with bytes at a place of its header and of its entry in the directory changed. */
function patched(header: number, entry: number | null, bytes: readonly number[]): Uint8Array {
  const whole = zip({ 'a.txt': text });
  const start = new DataView(whole.buffer).getUint32(whole.length - 6, true);
  whole.set(bytes, header);
  if (entry !== null) whole.set(bytes, start + entry);
  return whole;
}

const packedAgain = /^This archive is damaged, or another program packed it again/;

describe('archives from outside', () => {
  test('a plain one is unpacked, packed and stored files alike', () => {
    const found = readArchive(
      zip({ 'a.txt': text, 'data/b.csv': [text, { level: 0 }], 'empty.txt': new Uint8Array() }),
    );
    if ('problem' in found) throw new Error(found.problem);
    expect([...found.files.keys()]).toEqual(['a.txt', 'data/b.csv', 'empty.txt']);
    expect(found.files.get('data/b.csv')).toEqual(text);
    expect(found.files.get('a.txt')).toEqual(text);
  });

  test.each([
    '../a.txt',
    '/a.txt',
    'C:/a.txt',
    'a\\b.txt',
    'a//b.txt',
    '.hidden',
    'a/../b',
    'a b.txt',
    'A.txt',
    'a/b/c/d.txt',
    'nul\u0000.txt',
    'é.txt',
    'folder/',
    `${'a'.repeat(101)}`,
  ])('the name %j is refused', (name) => {
    expect(problemOf(zip({ [name]: text }))).toMatch(/name that is not allowed|damaged, or another program/);
  });

  test('two files of one name', () => {
    const whole = zip({ 'a.txt': text, 'b.txt': text });
    for (let at = 0; at < whole.length - 5; at += 1) {
      if (String.fromCharCode(...whole.subarray(at, at + 5)) === 'b.txt') whole[at] = 'a'.charCodeAt(0);
    }
    expect(problemOf(whole)).toMatch(/^This archive has two files called "a.txt"/);
  });

  test('another archive inside, whatever it is called', () => {
    expect(problemOf(zip({ 'a.txt': zip({ 'b.txt': text }) }))).toMatch(/holds another archive, "a.txt"/);
    expect(problemOf(zip({ 'a.zip': text }))).toMatch(/holds another archive, "a.zip"/);
  });

  test.each<readonly [string, Uint8Array, RegExp]>([
    ['a password', patched(6, 8, [1, 0]), /locked with a password/],
    ['sizes only after the file', patched(6, 8, [8, 0]), packedAgain],
    ['a method nobody knows', patched(8, 10, [12, 0]), packedAgain],
    ['a wrong check sum', patched(14, 16, [1, 2, 3, 4]), /^"a.txt" in this archive is damaged/],
    ['a size that is too small', patched(22, 24, [5, 0, 0, 0]), /^"a.txt" in this archive is damaged/],
    ['a size that is too large', patched(22, 24, [200, 0, 0, 0]), /^"a.txt" in this archive is damaged/],
    ['a packed size that is too large', patched(18, 20, [200, 0, 0, 0]), packedAgain],
    ['a header that says otherwise', patched(14, null, [9]), packedAgain],
  ])('%s', (_, bytes, problem) => {
    expect(problemOf(bytes)).toMatch(problem);
  });

  test('something before the first file, between files or after the end', () => {
    const whole = zip({ 'a.txt': text });
    expect(problemOf(Uint8Array.from([0, ...whole]))).toMatch(packedAgain);
    expect(problemOf(Uint8Array.from([...whole, 0]))).toMatch(packedAgain);
  });

  test('a directory that jumps to and fro between the files', () => {
    const whole = zip({ 'a.txt': text, 'b.txt': text });
    const start = new DataView(whole.buffer).getUint32(whole.length - 6, true);
    const length = 46 + 'a.txt'.length;
    const first = whole.slice(start, start + length);
    whole.copyWithin(start, start + length, start + 2 * length);
    whole.set(first, start + length);
    expect(problemOf(whole)).toMatch(packedAgain);
  });

  test('limits, with what was too much', () => {
    const three = zip({ 'a.txt': text, 'b.txt': text, 'c.txt': text });
    expect(problemOf(three, { entries: 2 })).toBe(
      'This archive has more than 2 files. Ask for the file to be sent again.',
    );
    expect(problemOf(three, { unpackedBytes: text.length * 2 })).toMatch(
      /larger than 0 MB when unpacked, and was not opened/,
    );
    const flat = zip({ 'a.txt': new Uint8Array(9_000_000) });
    expect(problemOf(flat)).toMatch(/more than 200 times as large when unpacked/);
    expect(problemOf(new Uint8Array(limits.fileBytes + 1))).toMatch(
      /^This file is larger than 64 MB and was not opened/,
    );
  });

  test('an archive that says it is small stops where it said it would', () => {
    const packed = deflateSync(new Uint8Array(30_000_000));
    expect(inflateGuarded(packed, 1000)).toBeNull();
    expect(inflateGuarded(packed, 30_000_001)).toBeNull();
    expect(inflateGuarded(packed, 30_000_000)).toHaveLength(30_000_000);
  });

  test('any archive of allowed names comes back, and any other bytes are a sentence', () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const content = fc.uint8Array({ maxLength: 200 }).filter((bytes) => bytes[0] !== 0x50);
    fc.assert(
      fc.property(fc.dictionary(name, content, { noNullPrototype: true }), (files) => {
        const found = readArchive(zip(files));
        expect('files' in found && Object.fromEntries(found.files)).toEqual(files);
      }),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(problemOf(bytes)).toMatch(/\. .*\.$/);
      }),
      { numRuns: 200 },
    );
  });

  test('the check sum of ZIP', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
