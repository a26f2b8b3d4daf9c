import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { flipped, groups } from './made-files.ts';
import { inTemporaryFolder, review } from './support.ts';

// Every test starts many processes, which take their time on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

test('seven groups submit, and the office gets the same files as from the whole sample', async () => {
  await inTemporaryFolder(async (folder) => {
    const file = (name: string) => join(folder, `${name}.zip`);
    for (const group of groups) {
      const args = ['submit', '--group', group, '--year', '2009-10', '--sample', '--out', `${group}.zip`];
      const sent = await review(args, { cwd: folder });
      expect(sent).toMatchObject({ code: 0, errors: '' });
      expect(sent.out).toMatch(/^Wrote .*\n.*revision 1\n {2}Four words: (?:[a-z]+ ?){4}\n {2}Incomplete: /);
    }
    copyFileSync(file('climate-change'), file('copy'));
    const names = [...groups, 'copy'].map((name) => `${name}.zip`).reverse();
    const done = await review(['consolidate', ...names, '--out', 'together'], { cwd: folder });
    expect(done).toMatchObject({ code: 0, errors: '' });
    expect(done.out).toMatch(/^Charnwood Together, 2009 to 2010: 7 of 7 groups, 143 entries\.\n/);
    expect(done.out).toContain('It is the same file as "climate-change.zip", and changes nothing.');

    expect((await review(['export', '--sample', '--out', 'whole'], { cwd: folder })).code).toBe(0);
    const whole = readdirSync(join(folder, 'whole')).sort();
    expect(readdirSync(join(folder, 'together')).sort()).toEqual([...whole, 'consolidation-log.csv'].sort());
    for (const name of whole) {
      const [one, other] = ['whole', 'together'].map((each) => readFileSync(join(folder, each, name)));
      expect(one?.equals(other ?? Buffer.alloc(0)), name).toBe(true);
    }

    writeFileSync(file('bad'), flipped(readFileSync(file('climate-change')), 9999));
    const refused = await review(['consolidate', 'bad.zip', 'community-safety.zip', '--out', 'less', '--json'], {
      cwd: folder,
    });
    expect(refused.code).toBe(2);
    expect(refused.errors).toMatch(/^bad\.zip: This file was changed or damaged[^\n]*\.\n$/);
    expect(JSON.parse(refused.out)).toMatchObject({ entries: 36 });
    expect(readdirSync(join(folder, 'less'))).toContain('review.html');

    const checked = await review(['check', 'climate-change.zip'], { cwd: folder });
    expect(checked).toMatchObject({ code: 0, errors: '' });
    expect(checked.out).toMatch(/\nTXT-E02 \| .*\n/);
    expect(await review(['check', 'bad.zip'], { cwd: folder })).toMatchObject({ code: 2, out: '' });
    const compared = await review(['diff', 'climate-change.zip', 'copy.zip'], { cwd: folder });
    expect(compared).toMatchObject({ code: 0, errors: '' });
    expect(compared.out).toMatch(/\nBoth hold the same entries of the group\.\n$/);
  });
});
