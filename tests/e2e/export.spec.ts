import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { valuesFrom } from '../../renderer/domain/records/blank.ts';
import { achievement } from '../../renderer/domain/records/achievement.ts';
import { putRows, readSample } from './pages/sample-rows.ts';
import { openSample } from './pages/sample.ts';
import { accessibilityFaults } from './support/axe.ts';
import { answerOpenDialogs } from './support/dialogs.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';

const golden = join(import.meta.dirname, '../golden/csv/sample');
let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('saves the published files, says where they are, and changes nothing when it is cancelled', async ({
  program,
}) => {
  const { page } = program;
  await openSample(program);
  await page.getByRole('link', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Export');
  const summary = page.getByRole('region', { name: 'What will be in it' });
  await expect(summary.getByRole('row', { name: /^Community Safety/ })).toContainText('7 entries');
  await expect(summary.getByRole('link', { name: /^\d+ errors? and \d+ warnings?$/ })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'export');

  const button = page.getByRole('button', { name: 'Export…' });
  await answerOpenDialogs(program);
  await button.click();
  const cancelled = page.getByRole('status').filter({ hasText: 'Nothing was exported: no folder was chosen.' });
  await expect(cancelled).toBeVisible();
  await expect(button).toBeFocused();
  await expect(page.locator('.export-done')).toHaveCount(0);
  expect(await readdir(folder)).toEqual([]);

  await page.getByLabel('As printed (HTML), not for publication').check();
  await writeFile(join(folder, 'notes.txt'), 'somebody else’s');
  await answerOpenDialogs(program, folder);
  await button.click();
  const tables = (await readdir(golden)).sort();
  const done = page.getByRole('heading', { name: `${tables.length + 2} files saved` });
  await expect(done).toBeFocused();
  await expect(cancelled).toHaveCount(0);
  await expect(page.locator('.export-done')).toContainText(folder);
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'export-done');

  const pages = ['review.html', 'review-as-printed.html'];
  expect((await readdir(folder)).sort()).toEqual([...tables, ...pages, 'notes.txt'].sort());
  for (const name of tables) {
    const saved = await readFile(join(folder, name), 'utf8');
    // The golden files are written without a dictionary.
    expect(saved.replaceAll(' SPE-I01', ''), name).toBe(await readFile(join(golden, name), 'utf8'));
  }
  expect(await readFile(join(folder, 'surveys.csv'), 'utf8')).toContain(' SPE-I01');
  const facsimile = await readFile(join(folder, 'review-as-printed.html'), 'utf8');
  expect(facsimile).toContain('>Not for publication: internal facsimile</h2>');
  // Nothing says that she agreed to be named: her name stands in the facsimile and not in what is published.
  expect(facsimile).toContain('Cherie');
  const attendance = await readFile(join(folder, 'attendance.csv'), 'utf8');
  expect(attendance.startsWith('\ufeffrecord_id,group_id,group_name,year_start,')).toBe(true);
  expect(attendance).toMatch(/,17267,"17,267",.*,17367,-100,ATT-E01,/);
  const review = await readFile(join(folder, 'review.html'), 'utf8');
  expect(review).toContain('17,267');
  expect(review).toContain('17,367');
  expect(review).toContain('given to a resident');
  expect(review).not.toMatch(/cherie/i);
  expect(review).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  expect(program.messages).toEqual([]);
});

test('saves one group without the mark, harmless and unharmed; answers bad folders with a sentence', async ({
  program,
}) => {
  const { page } = program;
  await openSample(program);
  const [first] = (await readSample(page)).records;
  const made = (id: string, text: string) => ({
    ...first!,
    id,
    order: 900,
    parent: null,
    sourceLines: [],
    group: 'community-safety',
    type: 'achievement',
    values: valuesFrom(achievement, { role: 'point', text, status: 'achieved' }),
  });
  const tables = (await readdir(golden)).length;
  const risky = ['-7.3% made-up figure of £5', '-7.3%', '=1+1'];
  await putRows(page, { records: risky.map((text, index) => made(`made-up-${index}`, text)) });
  await page.getByRole('link', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Export');
  await page.locator('#export-group').selectOption('community-safety');
  await expect(page.locator('.section-table tbody tr')).toHaveCount(1);
  await expect(page.locator('.section-table')).toContainText('3 entries');

  await page.getByLabel('Spreadsheet files (CSV)').uncheck();
  await page.getByLabel('Review for reading (HTML)').uncheck();
  const button = page.getByRole('button', { name: 'Export…' });
  await button.click();
  const problem = page.locator('.govuk-error-summary');
  await expect(problem).toBeFocused();
  await expect(problem).toContainText('Choose at least one thing to save.');
  await expect(page).toHaveTitle(/^Error: Export/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await problem.getByRole('button', { name: 'Choose at least one thing to save.' }).click();
  await expect(page.getByLabel('Spreadsheet files (CSV)')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(problem).toHaveCount(0);
  await page.getByLabel('Spreadsheet files are for Excel').uncheck();

  await mkdir(join(folder, 'attendance.csv'));
  await answerOpenDialogs(program, folder);
  await button.click();
  await expect(problem).toBeFocused();
  await expect(problem).toContainText(/attendance\.csv/);
  expect(await readdir(folder)).toEqual(['attendance.csv']);
  await rm(join(folder, 'attendance.csv'), { recursive: true });

  await button.click();
  await expect(page.getByRole('heading', { name: `${tables} files saved` })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Open the review' })).toHaveCount(0);
  await expect(page).toHaveTitle(/^Export/);
  const text = await readFile(join(folder, 'achievements.csv'), 'utf8');
  expect(text.startsWith('record_id,')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(5);
  expect(text).toContain(',-7.3%,');
  expect(text).toContain(",'=1+1,");
  expect(text).toContain('£5');

  // The review of one group is of that group alone, and says so on its cover.
  await page.getByLabel('Review for reading (HTML)').check();
  await button.click();
  await expect(page.getByRole('heading', { name: `${tables + 1} files saved` })).toBeFocused();
  const review = await readFile(join(folder, 'review.html'), 'utf8');
  expect(review).toContain('<p class="cover-group">Community Safety</p>');
  expect(review).toContain('made-up figure of £5');
  expect(review).not.toContain('No entries from this group');
  expect(review).not.toContain('Climate Change');
});
