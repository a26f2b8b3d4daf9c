import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { answerOpenDialogs } from './support/dialogs.ts';
import { choose, press, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/program-fixture.ts';
import { chooseMenu } from './support/screens.ts';

/** The main job from beginning to end, by keyboard alone, with the power cut in the middle. */
test('a coordinator enters three sections, loses the program, finds everything again and exports it', async ({
  start,
}) => {
  test.setTimeout(180_000);
  let program = await start();
  let { page } = program;
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  // First run: who are you?
  await choose(page, /I coordinate a group/);
  await press(page, button('Continue'));
  await choose(page, /Use the Charnwood Together set-up/);
  await press(page, button('Continue'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/your partnership/);
  await press(page, button('Use this set-up'));
  await choose(page, /Children & Young People/);
  await press(page, button(/Continue|Start|Begin/));
  await expect(page.getByRole('link', { name: 'Achievements' }).first()).toBeVisible();

  // Achievements: an outline.
  await press(page, link('Achievements'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Achievements');
  await tabTo(page, page.locator('achievement-outline textarea'));
  await page.keyboard.type('Family Outreach Workers in every Children’s Centre');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Toy library opened in Shelthorpe');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second toy library planned for autumn 2010');
  await expect(page.locator('achievement-outline textarea')).toHaveCount(3);

  // Budget: a short form.
  await press(page, link('Budget and projects'));
  await press(page, button('Add a budget'));
  await expect(page.getByLabel('Fund', { exact: true })).toBeFocused();
  await page.keyboard.type('Commissioning Budget');
  await tabTo(page, page.getByLabel('Budget', { exact: true }));
  await page.keyboard.type('840,000');
  await tabTo(page, page.getByLabel('Spend', { exact: true }));
  await page.keyboard.type('£742,284');
  await expect(page.getByText('£97,716 under budget, 11.6% of the budget.')).toBeVisible();
  await choose(page, /^Predicted/);
  await tabTo(page, page.getByLabel('As of when'));
  await page.keyboard.type('mid March 2010');
  await expect(page.getByText('We understood: 11 to 20 March 2010')).toBeVisible();

  // Attendance: a grid.
  await press(page, link('Attendance and counts'));
  await press(page, button('Add an attendance table'));
  await expect(page.locator('record-form input').first()).toBeFocused();
  await page.keyboard.type('Children’s Centre Programme');
  await choose(page, /^Attendances/);
  await tabTo(page, page.locator('entry-grid input').first());
  for (const text of ['Parent/carers', '7,567', 'Under fives', '9,800']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
    if (/\d/.test(text)) {
      const cells = page.locator('entry-grid tbody tr:last-child input').first();
      await tabTo(page, cells);
    }
  }
  await tabTo(page, page.getByLabel('Total as you report it'));
  await page.keyboard.type('17,267');
  await expect(page.getByText('17,267 as stated; the parts add to 17,367.')).toBeVisible();
  await expect(page.getByText(/Saved on this computer at \d\d:\d\d/)).toBeVisible();

  // The power goes.
  await program.kill();
  program = await start({ dataFolder: program.dataFolder });
  page = program.page;

  await press(page, link('Achievements'));
  await expect(page.locator('achievement-outline textarea').first()).toHaveValue(/Family Outreach Workers/);
  await expect(page.locator('achievement-outline textarea').nth(2)).toHaveValue(/Second toy library/);
  await press(page, link('Budget and projects'));
  await expect(page.getByLabel('Spend', { exact: true })).toHaveValue('742,284');
  await expect(page.getByRole('radio', { name: /^Predicted/ })).toBeChecked();
  await press(page, link('Attendance and counts'));
  await expect(page.getByLabel('Total as you report it')).toHaveValue('17,267');

  // Undo by name: delete the table and bring it back.
  await press(page, button(/^Delete/));
  await expect(page.getByText('No attendance yet.')).toBeVisible();
  await chooseMenu(program.app, 'undo');
  await expect(page.getByLabel('Total as you report it')).toHaveValue('17,267');

  // The checks name the total and lead to its box.
  await press(page, link('Checks'));
  await expect(page.getByText('ATT-E01')).toBeVisible();
  await press(page, page.getByRole('link', { name: /Total as you report it/ }));
  await expect(page.getByLabel('Total as you report it')).toBeFocused();

  // Found from anywhere.
  await chooseMenu(program.app, 'find');
  await expect(page.locator('#search-box')).toBeFocused();
  await page.keyboard.type('shelthorpe');
  await expect(page.locator('mark', { hasText: 'Shelthorpe' })).toBeVisible();

  // Export, and read what was written.
  const folder = await mkdtemp(join(tmpdir(), 'review-export-'));
  await answerOpenDialogs(program, folder);
  await press(page, link('Export'));
  await press(page, button('Export…'));
  await expect(page.locator('#export-done')).toBeVisible();
  const rows = async (name: string) => {
    const text = (await readFile(join(folder, name), 'utf8')).replace(/^\uFEFF/, '');
    return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  };
  const group = { group_id: 'children-and-young-people', group_name: 'Children & Young People' };
  expect(await rows('attendance.csv')).toMatchObject([
    { ...group, stated_total: '17267', computed_total: '17367', finding_codes: expect.stringContaining('ATT-E01') },
  ]);
  expect(await rows('attendance-categories.csv')).toMatchObject([{ count: '7567' }, { count: '9800' }]);
  expect(await rows('commissioning-budgets.csv')).toMatchObject([
    { budget_gbp: '840000.00', spend_gbp: '742284.00', variance_percent: '-11.6', as_of_earliest: '2010-03-11' },
  ]);
  expect((await rows('achievements.csv')).map((row) => row['level'])).toEqual(['1', '2', '2']);
  const review = await readFile(join(folder, 'review.html'), 'utf8');
  expect(review).toContain('17,267 as stated; the parts add to 17,367');
  expect(review).not.toMatch(/<script/i);
  await rm(folder, { recursive: true });
  expect(program.messages).toEqual([]);
});
