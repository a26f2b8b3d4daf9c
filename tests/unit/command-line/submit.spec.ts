import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../renderer/domain/submission/content.ts';
import { datasetOf } from '../../../renderer/exchange/package/read-submission.ts';
import { read } from '../exchange/package/support.ts';
import { fileOf, moment, sample } from './made-files.ts';
import { inTemporaryFolder, outcomeOf } from './support.ts';

const climate = ['submit', '--group', 'climate-change', '--year', '2009-10', '--sample', '--written', moment];
const part = { group: 'climate-change', year: 2009, round: 'annual' };

const fromDisk = (path: string) => read(Uint8Array.from(readFileSync(path)));

describe('submit', () => {
  test('writes one sent file, says its words and what is incomplete, and gives the same bytes again', async () => {
    await inTemporaryFolder(async (folder) => {
      const [one, two] = [join(folder, 'made', 'one.zip'), join(folder, 'two.zip')];
      const { code, said, complaints } = await outcomeOf([...climate, '--signed-off', 'A. Chair', '--out', one]);
      expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
      const found = await fromDisk(one);
      expect(found.submission).toMatchObject({ ...part, revision: 1, state: 'sent', signedOff: 'A. Chair' });
      expect(found.submission.log.map(({ to, when }) => [to, when])).toEqual([
        ['draft', moment],
        ['sent', moment],
      ]);
      expect(found.written).toBe(moment);
      expect(found.program).toMatch(/^Partnership Review \d+\.\d+\.\d+$/);
      expect(datasetOf(found).records).toHaveLength(
        contentOf(sample, part).records.length + sample.records.filter(({ group }) => group === 'partnership').length,
      );
      expect(said).toEqual([
        `Wrote ${one}:`,
        '  Climate Change, 2009 to 2010, revision 1',
        `  Four words: ${found.fingerprint}`,
        '  Incomplete: 6 sections are not marked as completed, 1 error is open, 1 warning is open.',
        '  It can be sent as it is; the office sees that it is incomplete.',
      ]);
      const again = await outcomeOf([...climate, '--signed-off', 'A. Chair', '--incomplete', '--out', two]);
      expect(again.said.slice(1)).toEqual(said.slice(1, -1));
      expect(readFileSync(two).equals(readFileSync(one))).toBe(true);
      const { 'submission.html': page } = unzipSync(Uint8Array.from(readFileSync(one)));
      expect(strFromU8(page!)).toContain('<p class="cover-group">Climate Change</p>');
      expect(strFromU8(page!)).not.toMatch(/Community Safety|holds nothing/);
    });
  });

  test('in a folder the file has the name of its group, year, round and revision', async () => {
    await inTemporaryFolder(async (folder) => {
      expect((await outcomeOf([...climate, '--revision', '3', '--out', folder])).code).toBe(0);
      expect(readdirSync(folder)).toEqual(['climate-change-2009-10-annual-revision-3.zip']);
      const { submission } = await fromDisk(join(folder, 'climate-change-2009-10-annual-revision-3.zip'));
      expect(submission).toMatchObject({ revision: 3, baseDigest: null, signedOff: 'Made from the sample' });
    });
  });

  test('a revision that builds on another is the next one and names it', async () => {
    await inTemporaryFolder(async (folder) => {
      const [base, next] = [join(folder, 'base.zip'), join(folder, 'next.zip')];
      writeFileSync(base, await fileOf('climate-change', { revision: 4 }));
      expect((await outcomeOf([...climate, '--base', base, '--out', next])).code).toBe(0);
      const { submission } = await fromDisk(next);
      expect(submission).toMatchObject({ revision: 5, baseDigest: (await fromDisk(base)).submission.digest });
      expect((await outcomeOf([...climate, '--base', base, '--revision', '9', '--out', next])).code).toBe(0);
      expect((await fromDisk(next)).submission.revision).toBe(9);
      expect(await outcomeOf([...climate, '--base', base, '--revision', '4', '--out', next])).toEqual({
        code: 2,
        said: [],
        complaints: ['Revision 4 is what it builds on: give --revision 5 or a higher number, or leave it out.'],
      });
    });
  });

  test.each([
    [['--group', 'housing', '--year', '2009-10'], /^There is no group "housing" in this review\. It has people-and-/],
    [['--group', 'climate-change', '--year', '2010-11'], /^There is no year 2010-11 in this review\./],
    [['--group', 'climate-change', '--year', '2009-10', '--round', 'q1'], /^There is no round "q1" in this year\./],
    [['--group', 'climate-change', '--year', '2009-10', '--signed-off', ' '], /Write the name of who signs it off/],
    [
      ['--group', 'climate-change', '--year', '2009-10', '--base', 'nowhere.zip'],
      /^nowhere\.zip: There is no such file/,
    ],
  ])('%j is refused and nothing is written', async (options, sentence) => {
    await inTemporaryFolder(async (folder) => {
      const out = join(folder, 'out.zip');
      const { code, complaints } = await outcomeOf(['submit', '--sample', ...options, '--out', out]);
      expect({ code, complaints }).toEqual({ code: 2, complaints: [expect.stringMatching(sentence)] });
      expect(existsSync(out)).toBe(false);
    });
  });

  test('what is no revision of the same group cannot be built on', async () => {
    await inTemporaryFolder(async (folder) => {
      const [other, table] = [join(folder, 'other.zip'), join(folder, 'table.csv')];
      writeFileSync(other, await fileOf('community-safety'));
      writeFileSync(table, 'a,b\r\n1,2\r\n');
      const refused = async (base: string) =>
        (await outcomeOf([...climate, '--base', base, '--out', folder])).complaints;
      expect(await refused(other)).toEqual([
        `${other}: This is Community Safety, 2009 to 2010, revision 1, which another group, year or round cannot build on.`,
      ]);
      expect(await refused(table)).toEqual([
        expect.stringMatching(/^.*table\.csv: This is a table, not a submission\./),
      ]);
      expect(readdirSync(folder).sort()).toEqual(['other.zip', 'table.csv']);
    });
  });

  test('a folder that cannot be written to is named, and a file in the way stays', async () => {
    await inTemporaryFolder(async (folder) => {
      mkdirSync(join(folder, 'inner'));
      writeFileSync(join(folder, 'file'), 'mine');
      const { code, complaints } = await outcomeOf([...climate, '--out', join(folder, 'file', 'x.zip')]);
      expect(code).toBe(2);
      expect(complaints).toEqual([expect.stringMatching(/^".*" could not be saved or opened\. .*\.$/)]);
      expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
    });
  });
});
