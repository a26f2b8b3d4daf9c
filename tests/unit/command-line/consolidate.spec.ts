import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { fileOf, flipped, groups, withWords } from './made-files.ts';
import { inTemporaryFolder, outcomeOf } from './support.ts';

/** The files of all groups in a folder, and their paths. */
async function sevenIn(folder: string, left: readonly string[] = groups): Promise<string[]> {
  const paths = left.map((group) => join(folder, `${group}.zip`));
  for (const [index, group] of left.entries()) writeFileSync(paths[index] ?? '', await fileOf(group));
  return paths;
}

const textOf = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');

describe('consolidate', () => {
  test('writes the sound files, then one line to a refused one, exit code 2', async () => {
    await inTemporaryFolder(async (folder) => {
      const files = await sevenIn(folder, groups.slice(1));
      const [bad, out] = [join(folder, 'bad\nname.zip'), join(folder, 'out')];
      writeFileSync(bad, flipped(await fileOf('people-and-places'), 500));
      const { code, said, complaints } = await outcomeOf(['consolidate', bad, ...files, '--out', out]);
      expect(code).toBe(2);
      expect(complaints).toEqual([expect.stringMatching(/\/bad name\.zip: This file was changed or damaged .*\.$/)]);
      expect(said[0]).toBe('Charnwood Together, 2009 to 2010: 6 of 7 groups, 124 entries.');
      expect(said).toContain('  People & Places: Nothing was taken from People & Places for 2009 to 2010.');
      const rows = Papa.parse<Record<string, string>>(textOf(out, 'consolidation-log.csv').slice(1), {
        header: true,
        skipEmptyLines: true,
      }).data;
      expect(rows.map(({ what }) => what).slice(0, 9)).toEqual([
        'missing',
        ...groups.slice(1).map(() => 'received'),
        'refused',
        'shared',
      ]);
      expect(rows[1]).toMatchObject({
        group_id: 'community-safety',
        group_name: 'Community Safety',
        year_label: '2009 to 2010',
        file: 'community-safety.zip',
        entries: '13',
        complete: 'no',
        written: '2010-06-30T14:05:00.000Z',
      });
      expect(rows[8]).toMatchObject({ group_id: 'partnership', group_name: 'Charnwood Together', entries: '23' });
      expect(textOf(out, 'groups.csv')).toMatch(/^people-and-places,.*,no\r$/m);
      expect(textOf(out, 'groups.csv')).toMatch(/^community-safety,.*,yes\r$/m);
      expect(textOf(out, 'review.html')).toContain(
        'This review holds nothing from People &amp; Places for 2009 to 2010: its part is missing.',
      );
    });
  });

  test('notes what is repeated or older, exit code 0', async () => {
    await inTemporaryFolder(async (folder) => {
      const files = await sevenIn(folder, ['climate-change', 'community-safety']);
      const [second, out] = [join(folder, 'second.zip'), join(folder, 'out')];
      const dataset = withWords('climate-change', 'Another sentence.');
      writeFileSync(second, await fileOf('climate-change', { dataset, revision: 2 }));
      const args = ['consolidate', ...files, second, second, '--out', out, '--no-bom'];
      const { code, said, complaints } = await outcomeOf(args);
      expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
      const lines = said.filter((line) => line.startsWith('  Climate Change, '));
      expect(lines).toEqual([
        expect.stringMatching(/, revision 2, .*\(second\.zip; .*\): Taken\.$/),
        expect.stringMatching(/, revision 1, .*revision 2 was taken instead\.$/),
        expect.stringMatching(/, revision 2, .*: It is named more than once, and changes nothing\.$/),
      ]);
      expect(textOf(out, 'achievements.csv')).toContain('Another sentence.');
      expect(textOf(out, 'consolidation-log.csv')).toMatch(/^what,/);
      expect(textOf(out, 'consolidation-log.csv')).not.toContain(folder);
    });
  });

  test('tells machines the same in one document, totals included', async () => {
    await inTemporaryFolder(async (folder) => {
      const files = await sevenIn(folder, ['children-and-young-people']);
      const out = join(folder, 'out');
      const { code, said } = await outcomeOf(['consolidate', ...files, '--out', out, '--json']);
      expect(code).toBe(0);
      const document: unknown = JSON.parse(said.join('\n'));
      expect(document).toMatchObject({
        partnership: 'Charnwood Together',
        setUp: { id: 'charnwood-together', version: 1 },
        year: '2009-10',
        round: 'annual',
        entries: 43,
        folder: out,
      });
      expect(document).toHaveProperty('log.0.what', 'missing');
      expect(document).toHaveProperty('totals.0.shown');
      expect(document).toHaveProperty('written.length', readdirSync(out).length);
    });
  });

  test('where nothing can be taken, nothing is written', async () => {
    await inTemporaryFolder(async (folder) => {
      const [out, file] = [join(folder, 'out'), join(folder, 'a.zip')];
      writeFileSync(file, 'x');
      const { code, said, complaints } = await outcomeOf(['consolidate', file, '--out', out]);
      expect({ code, said }).toEqual({ code: 2, said: [] });
      expect(complaints).toEqual([expect.stringContaining('a.zip: '), expect.stringContaining('Nothing was written')]);
      const other = await outcomeOf([
        'consolidate',
        ...(await sevenIn(folder, groups.slice(0, 1))),
        '--out',
        out,
        '--set-up',
        file,
      ]);
      expect(other.complaints).toEqual([expect.stringMatching(/a\.zip: .*\.$/)]);
      expect(existsSync(out)).toBe(false);
    });
  });
});
