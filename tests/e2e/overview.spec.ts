import { madeUpDataset } from '../fixtures/made-up.ts';
import { longestBlock, watchBlocks } from './pages/blocks.ts';
import { putRows } from './pages/sample-rows.ts';
import { goTo, openSample } from './pages/sample.ts';
import { accessibilityFaults } from './support/axe.ts';
import { press } from './support/keyboard.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';

test('the office sees every group and section, and each cell leads in', async ({ program }) => {
  const { page } = program;
  await openSample(program);
  const progress = page.locator('.overview-progress');
  await expect(progress).toHaveText('0 of 21 sections completed. 13 not yet started.');
  const row = page.getByRole('row', { name: /^Children & Young People/ });
  await expect(row.getByRole('cell')).toHaveText([
    /In progress\s*14 points/,
    /In progress\s*1 budget/,
    /In progress\s*1 attendance table/,
    /1 error and 2 warnings/,
  ]);
  await expect(
    page
      .getByRole('row', { name: /^Community Safety/ })
      .getByRole('cell')
      .last(),
  ).toHaveText('Nothing yet');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'overview-office');

  await press(page, page.getByRole('link', { name: 'Community Safety, Commissioning budget: Not yet started' }));
  await expect(page.locator('.page-head .caption')).toContainText('Community Safety');
  await press(page, page.getByRole('button', { name: 'Mark as completed' }));
  await press(page, page.getByRole('link', { name: 'Overview' }).first());
  await expect(progress).toHaveText('1 of 21 sections completed. 12 not yet started.');
  await press(page, page.getByRole('link', { name: 'Children & Young People: 1 error and 2 warnings' }));
  await expect(page).toHaveURL(/checks\?.*group=children-and-young-people/);
  expect(program.messages).toEqual([]);
});

test('a coordinator sees a task list with what is there, always true', async ({ program }) => {
  const { page } = program;
  await openSample(program);
  await putRows(page, { records: [], identity: { role: 'coordinator', group: 'children-and-young-people' } });
  await goTo(page, { screen: 'overview', group: 'children-and-young-people' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Children & Young People');
  const tasks = page.locator('.govuk-task-list__item');
  await expect(tasks.nth(0)).toContainText(/14 points: \d+ achieved/);
  await expect(tasks.nth(1)).toContainText('1 budget: £97,716 under budget, 11.6% of the budget.');
  await expect(tasks.nth(2)).toContainText('1 attendance table: 17,267 as stated; the parts add to 17,367.');
  await expect(tasks.nth(2)).toContainText('In progress');
  await expect(page.getByRole('link', { name: '1 error and 2 warnings' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'overview');

  await page.getByRole('link', { name: 'Attendance' }).last().press('Enter');
  await page.getByLabel('Total as you report it').fill('17,367');
  await page.goBack();
  await expect(tasks.nth(2)).toContainText('17,367: the parts and the stated total agree.');
  await expect(page.getByRole('link', { name: '2 warnings' })).toBeVisible();

  // A group that has not begun is told what to do.
  await goTo(page, { screen: 'overview', group: 'community-safety' });
  await expect(page.getByText('Nothing has been entered for this year yet.')).toBeVisible();
  await expect(page.getByText('Nothing to check yet.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(program.messages).toEqual([]);
});

test('stays fluent with ten thousand entries in one year', async ({ program }) => {
  const { page } = program;
  await openSample(program);
  const { records, setUp } = madeUpDataset(10_000, 1, [2009]);
  await putRows(page, { records, setUp, identity: { role: 'office' }, alone: true });
  await goTo(page, { screen: 'settings' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await watchBlocks(page);
  const began = Date.now();
  await goTo(page, { screen: 'overview' });
  await expect(page.locator('.overview-progress')).toHaveText('0 of 21 sections completed.');
  const took = Date.now() - began;
  const blocked = await longestBlock(page);
  test.info().annotations.push({ type: 'milliseconds: drawn, longest block', description: `${took}, ${blocked}` });
  // A fraction of a second on a quiet machine; this is for work that grows faster than the entries do.
  expect(took).toBeLessThan(4_000);
});
