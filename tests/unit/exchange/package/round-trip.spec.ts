import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import type { Dataset } from '../../../../renderer/domain/dataset/dataset.ts';
import type { Part } from '../../../../renderer/domain/submission/submission.ts';
import { contentOf, partnershipRecordsOf } from '../../../../renderer/domain/submission/content.ts';
import { digestOf, fingerprintOf, sha256Of } from '../../../../renderer/exchange/package/digest.ts';
import { submissionFileName } from '../../../../renderer/exchange/package/file-names.ts';
import {
  datasetOf,
  readBackSubmission,
  type ReadSubmission,
} from '../../../../renderer/exchange/package/read-submission.ts';
import { writeSubmission } from '../../../../renderer/exchange/package/write-submission.ts';
import { z } from '../../../../renderer/exchange/checked.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { hostileDataset } from '../../../fixtures/hostile.ts';
import { madeUpDataset } from '../../../fixtures/made-up.ts';
import { anyDataset, byId, part, read, toWrite, written } from './support.ts';

const sample = sampleDataset();
const groups = sample.setUp.groups.map(({ id }) => ({ group: id, year: 2009, round: 'annual' }));
const dataPackage = z.object({
  resources: z.array(
    z.object({
      path: z.string(),
      bytes: z.number(),
      hash: z.string(),
      schema: z.object({ fields: z.array(z.object({ name: z.string() })) }),
    }),
  ),
});

const climate: Part = { group: 'climate-change', year: 2009, round: 'annual' };

async function expectRoundTrip(dataset: Dataset, of: Part, withPage = false): Promise<ReadSubmission> {
  const given = toWrite(dataset, of, withPage);
  const file = await written(given);
  const found = await read(file.bytes);
  expect(byId(found.records)).toEqual(byId(contentOf(dataset, of).records));
  expect(byId(found.partnershipRecords)).toEqual(byId(partnershipRecordsOf(dataset, of)));
  expect(found.setUp).toEqual(dataset.setUp);
  expect(found.submission).toEqual(file.submission);
  expect(found).toMatchObject({ written: given.written, program: given.program, fingerprint: file.fingerprint });
  expect(await readBackSubmission(file.bytes, file.submission, dataset)).toBeNull();
  return found;
}

describe('a submission comes back as it went', () => {
  test.each(groups)('the sample: $group', async (of) => {
    await expectRoundTrip(sample, of, true);
  });

  test('hostile texts in every box, in the real page', async () => {
    await expectRoundTrip(hostileDataset(), part, true);
  });

  test('made-up records of every type', async () => {
    await expectRoundTrip(madeUpDataset(2000, 7), { ...part, year: 2007 });
  });

  test('no records at all', async () => {
    await expectRoundTrip({ ...hostileDataset(), records: [] }, part);
  });

  test('any dataset, completions included', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const found = await expectRoundTrip(dataset, part);
        expect(datasetOf(found).completions).toEqual(dataset.completions);
      }),
      { numRuns: 40 },
    );
  });

  test('the same records in any order give the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDataset.chain((dataset) =>
          fc.tuple(
            fc.constant(dataset),
            fc.shuffledSubarray([...dataset.records], { minLength: dataset.records.length }),
          ),
        ),
        async ([dataset, records]) => {
          const [one, other] = [
            await written(toWrite(dataset, part)),
            await written(toWrite({ ...dataset, records }, part)),
          ];
          expect(await sha256Of(other.bytes)).toBe(await sha256Of(one.bytes));
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('what stands in the file', () => {
  test('the moment stands in one file, whose check sum alone differs with it', async () => {
    const given = toWrite(sample, climate, true);
    const [one, other] = [await written(given), await written({ ...given, written: '2010-07-01T09:00:00.000Z' })];
    const [before, after] = [unzipSync(one.bytes), unzipSync(other.bytes)];
    const differing = Object.keys(before).filter((name) => strFromU8(before[name]!) !== strFromU8(after[name]!));
    expect(differing.sort()).toEqual(['checksums.sha256', 'submission.json']);
    expect(strFromU8(before['submission.json']!).replace('2010-06-30T14:05:00.000Z",\n  "program', '')).toBe(
      strFromU8(after['submission.json']!).replace('2010-07-01T09:00:00.000Z",\n  "program', ''),
    );
    expect(other.fingerprint).toBe(one.fingerprint);
  });

  test('no script element, whatever was typed', async () => {
    for (const [dataset, of] of [
      [hostileDataset(), part],
      [sample, climate],
    ] as const) {
      const files = unzipSync((await written(toWrite(dataset, of, true))).bytes);
      const others = Object.entries(files).filter(([name]) => !name.endsWith('.csv'));
      expect(others.map(([name]) => name)).toContain('submission.html');
      for (const [name, bytes] of others) expect([name, /<script/i.test(strFromU8(bytes))]).toEqual([name, false]);
    }
    const refused = await writeSubmission({ ...toWrite(sample, climate), html: '<SCRIPT src="x"></SCRIPT>' });
    expect(refused).toEqual({ problem: 'The report has a script in it and was not put into the file.' });
  });

  test('the tables are those that an export has, described for other programs', async () => {
    const files = unzipSync((await written(toWrite(sample, climate))).bytes);
    const { resources } = dataPackage.parse(JSON.parse(strFromU8(files['datapackage.json']!)));
    expect(resources.map(({ path }) => path).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name.endsWith('.csv'))
        .sort(),
    );
    for (const { path, bytes, hash, schema } of resources) {
      const file = files[path]!;
      expect([path, bytes, hash]).toEqual([path, file.length, `sha256:${await sha256Of(file)}`]);
      const [header] = strFromU8(file)
        .replace(/^\ufeff/, '')
        .split('\r\n');
      expect(header).toBe(schema.fields.map(({ name }) => name).join(','));
    }
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'data/achievements.csv',
        'data/printed-text.csv',
        'data/answers.csv',
        'partnership/visions.csv',
        'partnership/groups.csv',
      ]),
    );
    expect(strFromU8(files['data/achievements.csv']!)).not.toContain('children-and-young-people');
  });

  test('is named for people', () => {
    const { submission } = toWrite(sample, climate);
    expect(submissionFileName(submission)).toBe('climate-change-2009-10-annual-revision-1.zip');
    expect(submissionFileName(submission, '.partnership')).toBe('climate-change-2009-10-annual-revision-1.partnership');
  });
});

describe('digest and fingerprint', () => {
  test('four words of the first 44 bits', () => {
    expect(fingerprintOf('0'.repeat(64))).toBe('abandon abandon abandon abandon');
    expect(fingerprintOf('f'.repeat(64))).toBe('zoo zoo zoo zoo');
    expect(fingerprintOf(`000000008${'0'.repeat(55)}`)).toBe('abandon abandon ability abandon');
    expect(fingerprintOf(`00000000001${'f'.repeat(53)}`)).toBe('abandon abandon abandon ability');
  });

  test.each(['with the platform', 'without it'])('SHA-256 as everybody works it out, %s', async (way) => {
    if (way === 'without it') vi.stubGlobal('crypto', undefined);
    expect(await sha256Of(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    vi.unstubAllGlobals();
  });

  test('is that of the records, not of when or by whom they were sent', async () => {
    const given = toWrite(sample, climate);
    const digest = await digestOf(contentOf(sample, climate));
    const other = { ...given.submission, revision: 4, signedOff: 'Somebody else' };
    expect((await written({ ...given, submission: other })).submission.digest).toBe(digest);
    const less = { ...sample, records: sample.records.filter(({ id }) => id !== 'cw0910-climate-change-02') };
    expect((await written(toWrite(less, climate))).submission.digest).not.toBe(digest);
  });

  test('reading back notices another record and another revision', async () => {
    const file = await written(toWrite(sample, climate));
    const less = { ...sample, records: sample.records.filter(({ id }) => id !== 'cw0910-climate-change-02') };
    const sentence = 'The file that was written holds something else than the program. Do not send it; export again.';
    expect(await readBackSubmission(file.bytes, file.submission, less)).toBe(sentence);
    expect(await readBackSubmission(file.bytes, { ...file.submission, revision: 2 }, sample)).toBe(sentence);
    expect(await readBackSubmission(file.bytes.subarray(1), file.submission, sample)).toMatch(
      /^The file that was written cannot be read back\. /,
    );
  });
});
