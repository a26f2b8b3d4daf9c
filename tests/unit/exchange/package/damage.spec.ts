import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { checksumsOf } from '../../../../renderer/exchange/package/checksums.ts';
import { digestOf, sumsOf } from '../../../../renderer/exchange/package/digest.ts';
import { contentVersion } from '../../../../renderer/exchange/package/read-records.ts';
import { readSubmission } from '../../../../renderer/exchange/package/read-submission.ts';
import { sealed } from '../../../../renderer/exchange/package/seal.ts';
import { writeSubmission } from '../../../../renderer/exchange/package/write-submission.ts';
import { contentOf } from '../../../../renderer/domain/submission/content.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { byId, read, refusalOf, toWrite, written } from './support.ts';

const sample = sampleDataset();
const climate = { group: 'climate-change', year: 2009, round: 'annual' };
let sound = new Uint8Array();

beforeAll(async () => {
  sound = Uint8Array.from((await written(toWrite(sample, climate))).bytes);
});

const notWhole = /^This file is not whole: its end is missing/;
const sentence = /^(?:This|"|The|What|A) ?.*\. .*\.$/s;

function flipped(bytes: Uint8Array, at: number, bit = 0): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = copy[at]! ^ (1 << bit);
  return copy;
}

/** The sound file with what is in it changed, check sums and seal made anew: what no accident can do. */
async function rebuilt(change: (files: Map<string, Uint8Array>) => unknown): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>(Object.entries(unzipSync(sound)));
  files.delete('checksums.sha256');
  await change(files);
  files.set('checksums.sha256', Uint8Array.from(checksumsOf(await sumsOf(files))));
  return sealed(zipSync(Object.fromEntries(files)));
}

/** Replaces words in one file of the archive, which must have them. */
function replaced(name: string, words: string | RegExp, by: string) {
  return (files: Map<string, Uint8Array>) => {
    const before = strFromU8(files.get(name)!);
    const after = before.replace(words, by);
    expect(after).not.toBe(before);
    files.set(name, strToU8(after));
  };
}

describe('a damaged file', () => {
  test('any flipped bit is found', async () => {
    const end = sound.length - 6000;
    for (let at = 0; at < sound.length; at += at < end ? 23 : 1) {
      const found = await refusalOf(flipped(sound, at, at % 8));
      expect([at, /changed or damaged|not whole|not a submission/.test(found)]).toEqual([at, true]);
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(7), async (at, bit) => {
        expect(await refusalOf(flipped(sound, at, bit))).toMatch(sentence);
      }),
      { numRuns: 500 },
    );
  });

  test('any truncation is found, and anything added', async () => {
    for (let length = 0; length < sound.length; length += length < 100 || sound.length - length < 300 ? 1 : 97) {
      const found = await refusalOf(sound.subarray(0, length));
      expect([length, /^This (?:file is (?:not whole|empty)|is not a submission)/.test(found)]).toEqual([length, true]);
    }
    expect(await refusalOf(Uint8Array.from([...sound, 10]))).toMatch(notWhole);
    expect(await refusalOf(new Uint8Array())).toMatch(/^This file is empty/);
  });

  test('a flipped bit under a new seal is found, or changes nothing that is read', async () => {
    const zip = sound.slice(0, sound.length - 71);
    zip.set([0, 0], zip.length - 2);
    const before = await read(sound);
    let harmless = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 3), fc.nat(7), async (at, bit) => {
        const found = await readSubmission(await sealed(flipped(zip, at, bit)));
        if (!('problem' in found)) harmless += 1;
        if ('problem' in found) expect(found.problem).toMatch(sentence);
        else expect(found).toEqual(before);
      }),
      { numRuns: 150 },
    );
    expect(harmless).toBeLessThan(30);
  });

  test('any bytes at all are answered with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, zipped) => {
        const start = zipped ? [0x50, 0x4b, 3, 4] : [];
        const given = Uint8Array.from([...start, ...bytes]);
        expect(await refusalOf(given)).toMatch(sentence);
        expect(await refusalOf(await sealed(Uint8Array.from([...start, ...new Uint8Array(30), ...bytes])))).toMatch(
          sentence,
        );
      }),
      { numRuns: 200 },
    );
  });

  test('an archive that another program made of what is in it', async () => {
    expect(await refusalOf(zipSync(unzipSync(sound)))).toMatch(notWhole);
  });

  test('changed and sealed anew, but not in the list of check sums', async () => {
    const files = unzipSync(sound);
    files['records.json'] = strToU8(strFromU8(files['records.json']!).replace('workshop', 'workshed'));
    expect(await refusalOf(await sealed(zipSync(files)))).toBe(
      '"records.json" in this file was changed after it was written. Ask for it to be exported and sent again.',
    );
    const { 'records.json': _, ...less } = unzipSync(sound);
    expect(await refusalOf(await sealed(zipSync(less)))).toMatch(/^"records.json" is missing from this file\./);
    const more = { ...unzipSync(sound), 'extra.txt': strToU8('x') };
    expect(await refusalOf(await sealed(zipSync(more)))).toMatch(/^"extra.txt" was put into this file/);
  });
});

describe('a file somebody made', () => {
  test('comes through the workshop of this test unharmed when nothing is changed', async () => {
    expect(await read(await rebuilt(() => undefined))).toEqual(await read(sound));
  });

  test.each<readonly [string, (files: Map<string, Uint8Array>) => unknown, RegExp]>([
    ['nothing in it', (files) => files.clear(), /^This is not a submission\./],
    ['no records', (files) => files.delete('records.json'), /^"records.json" is missing from this file\./],
    [
      'other words than its digest',
      replaced('records.json', 'workshop', 'workshed'),
      /^"records.json" does not hold what the submission says it holds\./,
    ],
    [
      'a type that nobody knows',
      replaced('records.json', '"type":"achievement"', '"type":"triumph"'),
      /^"records.json", entry 1 is of a kind that this version does not know, "triumph"\. .*update the program/,
    ],
    [
      'a box that nobody knows',
      replaced('records.json', '"role":', '"__proto__2":"x","role":'),
      /has a box that this version does not know, "__proto__2"\. .*update the program/,
    ],
    [
      'a number where a text belongs',
      replaced('records.json', '"role":"heading"', '"role":5'),
      /has something else than a text in the box/,
    ],
    [
      'the same record twice',
      replaced('records.json', 'cw0910-climate-change-02"', 'cw0910-climate-change-01"'),
      /two entries with the id "cw0910-climate-change-01"/,
    ],
    [
      'records of another group',
      replaced('records.json', '"group":"climate-change"', '"group":"community-safety"'),
      /belongs to another group, year or round/,
    ],
    [
      'records that are no JSON',
      (files) => files.set('records.json', strToU8('{"group":')),
      /^"records.json" cannot be read/,
    ],
    [
      'records that are no text',
      (files) => files.set('records.json', Uint8Array.from([0xff, 0xfe, 0x80])),
      /cannot be read/,
    ],
    [
      'a group record among those of the partnership',
      replaced('partnership/records.json', '"type":"vision"', '"type":"achievement"'),
      /has a box that this version does not know|is not the partnership's own/,
    ],
    [
      'another set-up',
      replaced('submission.json', /"setUpId": "[^"]*"/, '"setUpId": "elsewhere"'),
      /^The set-up in this file is not the one/,
    ],
    ['a script', replaced('submission.html', '<title>', '<script>1</script><title>'), /^The report in this file/],
    [
      'a log that leads elsewhere',
      replaced('submission.json', '"state": "draft"', '"state": "accepted"'),
      /^The submission contradicts itself: its log/,
    ],
    [
      'a revision that is none',
      replaced('submission.json', '"revision": 1', '"revision": 0'),
      /cannot be read, at "submission, revision"/,
    ],
    [
      'another format',
      replaced('submission.json', 'partnership-review submission', 'another'),
      /^This is not a submission\./,
    ],
    [
      'a newer make-up',
      replaced('submission.json', '"formatVersion": 1', '"formatVersion": 2'),
      /^This submission was made by a newer version of the program\. Update the program, then open the file again/,
    ],
    [
      'newer content',
      replaced('submission.json', `"contentVersion": ${contentVersion}`, `"contentVersion": ${contentVersion + 1}`),
      /^This submission was made by a newer version/,
    ],
    [
      'another archive in it',
      (files) => files.set('inner.bin', sound),
      /^This archive holds another archive, "inner.bin"/,
    ],
  ])('%s', async (_, change, problem) => {
    const found = await refusalOf(await rebuilt(change));
    expect(found).toMatch(problem);
    expect(found).toMatch(sentence);
  });

  test('a newer program may put in files that this one does not know, and is named as newer', async () => {
    const bytes = await rebuilt((files) => {
      replaced('submission.json', '"formatVersion": 1', '"formatVersion": 2')(files);
      files.set('threads.json', strToU8('{}'));
      files.delete('records.json');
    });
    expect(await refusalOf(bytes)).toMatch(/newer version/);
  });

  test('an older one is brought up to date, a missing field filled in, under the same fingerprint', async () => {
    const before = await read(sound);
    const older = await rebuilt(
      replaced('submission.json', `"contentVersion": ${contentVersion}`, '"contentVersion": 1'),
    );
    const found = await read(older);
    expect(byId(found.records)).toEqual(byId(before.records));
    expect(found.fingerprint).toBe(before.fingerprint);
    const forged = await rebuilt((files) => {
      replaced('submission.json', `"contentVersion": ${contentVersion}`, '"contentVersion": 1')(files);
      replaced('records.json', 'workshop', 'workshed')(files);
    });
    expect(await refusalOf(forged)).toMatch(/does not hold what the submission says/);
  });

  test('what a file says was understood is not believed: it is read again', async () => {
    const group = { ...climate, group: 'children-and-young-people' };
    sound = Uint8Array.from((await written(toWrite(sample, group))).bytes);
    const forged = await read(await rebuilt(replaced('records.json', /("typed":"[\d,]+","value":)\d+/g, '$11')));
    expect(byId(forged.records)).toEqual(byId(contentOf(sample, group).records));
    expect(await digestOf({ ...group, records: forged.records })).toBe(forged.submission.digest);
  });
});

describe('what cannot be written', () => {
  const given = toWrite(sample, climate);
  const own = contentOf(sample, climate).records;

  test.each([
    ['two entries with one id', [...own, own[0]!], /^There are two entries with the id/],
    ['an unknown type', [{ ...own[0]!, type: 'triumph' }], /does not know, "triumph"/],
    ['an unknown box', [{ ...own[0]!, values: { mood: 'good' } }], /does not know, "mood"/],
  ])('%s', async (_, records, problem) => {
    const refused = await writeSubmission({ ...given, dataset: { ...sample, records } });
    expect('problem' in refused && refused.problem).toMatch(problem);
  });

  test('a set-up that the reader would refuse', async () => {
    const setUp = { ...sample.setUp, groups: [] };
    const refused = await writeSubmission({ ...given, dataset: { ...sample, setUp } });
    expect('problem' in refused && refused.problem).toMatch(/^The set-up has an entry that cannot be sent\./);
  });
});
