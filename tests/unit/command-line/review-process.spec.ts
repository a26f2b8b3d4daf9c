import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { runChecks } from '../../../renderer/domain/rules/run-checks.ts';
import { csvFormat } from '../../../renderer/exchange/csv/csv-format.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { loadSpelling } from '../../../renderer/language/british-english.ts';
import { inTemporaryFolder, review, reviewFromSources, type Outcome } from './support.ts';

/** What stands in the README: others script against these names. */
const names = [
  'abbreviations.csv',
  'achievement-partners.csv',
  'achievements.csv',
  'answers.csv',
  'attendance-categories.csv',
  'attendance.csv',
  'case-studies.csv',
  'case-study-awards.csv',
  'case-study-changes.csv',
  'case-study-people.csv',
  'case-study-quotations.csv',
  'commissioned-projects.csv',
  'commissioning-budgets.csv',
  'counted-facts.csv',
  'data-dictionary.csv',
  'free-notes.csv',
  'front-pages.csv',
  'governance-events.csv',
  'groups.csv',
  'house-names.csv',
  'initiative-partners.csv',
  'initiatives.csv',
  'listed-measures.csv',
  'look-ahead-commitments.csv',
  'look-aheads.csv',
  'measure-comparators.csv',
  'measures.csv',
  'named-people.csv',
  'organisations.csv',
  'places.csv',
  'printed-pages.csv',
  'printed-text.csv',
  'references.csv',
  'review.html',
  'source-covers.csv',
  'source-documents.csv',
  'sources.csv',
  'structures.csv',
  'survey-answers.csv',
  'surveys.csv',
  'themes.csv',
  'visions.csv',
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
      expect(outcome.out).toContain(`Wrote ${names.length} files to ${first}:\n`);
      expect(readdirSync(first).sort()).toEqual(names);
      expect((await review(['export', '--sample', '--year', '2009-10', '--out', second])).code).toBe(0);
      for (const name of names) {
        expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name))), name).toBe(true);
      }
      const findings = runChecks(sampleDataset(), await loadSpelling());
      for (const { name, text } of csvFormat.write(sampleDataset(), { bom: true, findings })) {
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
      for (const [name, run] of Object.entries({ bundled: review, sources: reviewFromSources })) {
        expect((await run(['export', '--sample', '--out', name], { cwd: folder })).code).toBe(0);
      }
      const [one, other] = ['bundled', 'sources'].map((name) => readFileSync(join(folder, name, 'review.html')));
      expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
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

/** What the sample’s flaws are found by, and the lines they stand in. */
const flaws = [
  ['ATT-E01', '227 to 234'],
  ['MEA-W01', '91 to 93'],
  ['MEA-W02', '91 to 93'],
  ['CRO-W01', '130 to 139'],
  ['CAS-W01', '130 to 139'],
  ['DUR-W01', '130 to 139'],
  ['MEA-W03', '94 to 97'],
  ['SUR-W01', '114 to 126'],
  ['IMP-W01', '96'],
  ['MEA-W04', '108 to 110'],
  ['PER-W01', '127'],
  ['SUR-W02', '114 to 126'],
  ['SUR-W03', '114 to 126'],
  ['CAS-W03', '56 to 73; 76 to 83'],
  ['CRO-W02', '56 to 73; 76 to 83'],
  ['CAS-W04', '56 to 73; 76 to 83'],
  ['BUD-W01', '224 to 226'],
  ['BUD-W02', '224 to 226'],
  ['TXT-E01', '222 to 223'],
  ['TXT-E02', '143 to 144'],
  ['IMP-W03', '147'],
  ['TXT-I01', '265'],
  ['IMP-W02', '260 to 272'],
  ['IMP-W02', '55 to 73'],
  ['ACH-W03', '40 to 41'],
  ['VAL-W04', '181'],
  ['VAL-W04', '211'],
  ['NAM-I01', '160 to 161'],
  ['NAM-I02', '291'],
  ['SPE-I01', '114 to 126'],
  ['PRI-W01', '56 to 73; 76 to 83'],
  ['AGE-W01', '245 to 247'],
  ['PRJ-W01', '224 to 226'],
  ['NUM-W01', '49'],
  ['NUM-W01', '222 to 223'],
  ['NUM-W01', '248 to 251'],
  ['NUM-W01', '265'],
  ['CLM-W01', '284 to 285'],
  ['CLM-W01', '315 to 316'],
  ['LOO-W01', '317 to 318'],
] as const;

describe('check', () => {
  test('prints one finding to a line, those in the source text included, and is done', async () => {
    const outcome = await review(['check', '--sample']);
    expect(outcome).toMatchObject({ code: 0, errors: '' });
    const lines = outcome.out.trimEnd().split('\n');
    for (const line of lines)
      expect(line).toMatch(
        /^[A-Z]{3,6}-[EWI]\d{2} \| (?:cw0910-[a-z0-9-]+|source-text) \| lines? [\d; to]+ \| ".*" \| \S.*$/,
      );
    expect(lines.find((line) => line.startsWith('ATT-E01'))).toMatch(/227 to 234 \| "17,267" \|.*17,367.*17,267/);
    const found = lines.map((line) => line.split(' | '));
    for (const [code, at] of flaws) {
      const ranges = found.filter(([each]) => each === code).map(([, , where = '']) => where.replace(/^lines? /, ''));
      expect(
        ranges.some((range) => range === at || range.endsWith(`; ${at}`)),
        `${code} ${at}`,
      ).toBe(true);
    }
  });
});

test('coverage accounts for every line of the review and names the rest', async () => {
  const outcome = await review(['coverage']);
  expect(outcome).toMatchObject({ code: 0, errors: '' });
  expect(outcome.out).toContain('315 of 318 lines accounted for.\n  312 lines by the record that holds their words\n');
  expect(outcome.out).toContain('\n  3 lines empty\n    2:\n    4:\n    6:\n  0 lines not accounted for\n');
});

test('the review as printed replaces the one in the house style', async () => {
  await inTemporaryFolder(async (folder) => {
    expect((await review(['export', '--sample', '--as-printed', '--out', folder])).code).toBe(0);
    const page = readFileSync(join(folder, 'review.html'), 'utf8');
    expect(page).toContain('Not for publication: internal facsimile<');
    expect(readdirSync(folder).sort()).toEqual(names);
  });
});
