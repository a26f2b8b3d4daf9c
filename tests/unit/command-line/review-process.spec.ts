import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { csvFormat } from '../../../renderer/exchange/csv/csv-format.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { inTemporaryFolder, review, type Outcome } from './support.ts';

const names = [
  'achievement-partners.csv',
  'achievements.csv',
  'attendance-categories.csv',
  'attendance.csv',
  'commissioning-budgets.csv',
  'data-dictionary.csv',
  'review.html',
];

// Every test starts a process or two, which take their time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const isRoot = process.getuid?.() === 0;

/** A sentence or more on standard error, nothing of a stack, nothing on standard output. */
function expectSentence({ out, errors }: Outcome): void {
  expect(out).toBe('');
  expect(errors).toMatch(/^.{10,}\.\n$/);
  expect(errors.trim().split('\n')).toHaveLength(1);
  expect(errors).not.toMatch(/\bat .*:\d+|node:|Error:/);
}

describe('export', () => {
  test('writes the published files and nothing else, the same bytes each time', async () => {
    await inTemporaryFolder(async (folder) => {
      const [first, second] = [join(folder, 'made', 'on the way'), join(folder, 'other')];
      const outcome = await review(['export', '--sample', '--out', first]);
      expect(outcome).toMatchObject({ code: 0, errors: '' });
      expect(outcome.out).toContain(`Wrote 7 files to ${first}:\n  achievements.csv\n`);
      expect(readdirSync(first).sort()).toEqual(names);
      expect((await review(['export', '--sample', '--year', '2009-10', '--out', second])).code).toBe(0);
      for (const name of names) {
        expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name))), name).toBe(true);
      }
      for (const { name, text } of csvFormat.write(sampleDataset(), { bom: true })) {
        expect(readFileSync(join(first, name), 'utf8')).toBe(text);
      }
    });
  });

  test('leaves out the byte order mark where asked to', async () => {
    await inTemporaryFolder(async (folder) => {
      expect((await review(['export', '--sample', '--no-bom', `--out=${folder}`])).code).toBe(0);
      for (const name of names) expect(readFileSync(join(folder, name), 'utf8').startsWith('\ufeff')).toBe(false);
    });
  });

  test('replaces its own files in a folder that is not empty, and no others', async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, 'notes.txt'), 'mine');
      writeFileSync(join(folder, 'achievements.csv'), 'old');
      mkdirSync(join(folder, 'archive'));
      expect((await review(['export', '--sample', '--out', folder])).code).toBe(0);
      expect(readdirSync(folder).sort()).toEqual([...names, 'archive', 'notes.txt'].sort());
      expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
      expect(readFileSync(join(folder, 'achievements.csv'), 'utf8')).toContain('Community Houses');
    });
  });

  test('takes a relative folder from where the user is', async () => {
    await inTemporaryFolder(async (folder) => {
      expect((await review(['export', '--sample', '--out', 'here'], { cwd: folder })).code).toBe(0);
      expect(existsSync(join(folder, 'here', 'review.html'))).toBe(true);
    });
  });
});

describe('what is refused has exit code 2 and leaves nothing behind', () => {
  test('a file in place of the folder', async () => {
    await inTemporaryFolder(async (folder) => {
      const file = join(folder, 'file');
      writeFileSync(file, 'mine');
      for (const out of [file, join(file, 'below')]) {
        const outcome = await review(['export', '--sample', '--out', out]);
        expect(outcome.code).toBe(2);
        expectSentence(outcome);
      }
      expect(readFileSync(file, 'utf8')).toBe('mine');
    });
  });

  test('a folder in place of a file', async () => {
    await inTemporaryFolder(async (folder) => {
      mkdirSync(join(folder, 'review.html'));
      const outcome = await review(['export', '--sample', '--out', folder]);
      expect(outcome.code).toBe(2);
      expectSentence(outcome);
      expect(outcome.errors).toContain('review.html');
      expect(readdirSync(folder)).toEqual(['review.html']);
    });
  });

  test('a folder that may not be written to', async () => {
    await inTemporaryFolder(async (folder) => {
      chmodSync(folder, 0o555);
      // Root may write anywhere but into the kernel's own folder.
      const outcome = await review(['export', '--sample', '--out', isRoot ? '/proc/partnership-review' : folder]);
      expect(outcome.code).toBe(2);
      expectSentence(outcome);
      if (!isRoot) expect(outcome.errors).toContain('not allowed');
      expect(readdirSync(folder)).toEqual([]);
      chmodSync(folder, 0o755);
    });
  });

  test('a year that is not in the review', async () => {
    await inTemporaryFolder(async (folder) => {
      const outcome = await review(['export', '--sample', '--year', '2031-32', '--out', join(folder, 'new')]);
      expect(outcome.code).toBe(2);
      expectSentence(outcome);
      expect(outcome.errors).toBe('There is no year 2031-32 in this review. It has 2009-10.\n');
      expect(readdirSync(folder)).toEqual([]);
    });
  });
});

test.each([[['exprot']], [['export', '--sample']], [['export', '--sample', '--out', 'somewhere', '--colour', 'red']]])(
  '%j is not understood, exit code 1',
  async (args) => {
    await inTemporaryFolder(async (folder) => {
      const outcome = await review(args, { cwd: folder });
      expect(outcome.code).toBe(1);
      expectSentence(outcome);
      expect(readdirSync(folder)).toEqual([]);
    });
  },
);

test('check prints one finding to a line and is done', async () => {
  const outcome = await review(['check', '--sample']);
  expect(outcome).toMatchObject({ code: 0, errors: '' });
  const lines = outcome.out.trimEnd().split('\n');
  for (const line of lines)
    expect(line).toMatch(/^[A-Z]{3,6}-[EWI]\d{2} \| cw0910-[a-z0-9-]+ \| lines? [\d; to]+ \| ".*" \| \S.*$/);
  expect(lines.find((line) => line.startsWith('ATT-E01'))).toMatch(/227 to 234 \| "17,267" \|.*17,367.*17,267/);
  expect(lines).toHaveLength(5);
});
