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
  await expect(progress).toHaveText(/0 of 42 sections completed\. \d+ not yet started\./);
  await expect(page.getByRole('columnheader')).toHaveText([
    'Group',
    'Achievements',
    'Measures and surveys',
    'Budget and projects',
    'Attendance and counts',
    'Case studies and events',
    'Sources and terms',
    'Checks',
  ]);
  const row = page.getByRole('row', { name: /^Children & Young People/ });
  await expect(row.getByRole('cell').nth(2)).toHaveText(/In progress\s*1\sbudget\s*\d+\sprojects/);
  await expect(row.getByRole('cell').nth(3)).toHaveText(/In progress\s*1\sattendance table/);
  await expect(row.getByRole('cell').last()).toHaveText(/\d+\serrors? and \d+\swarnings?/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'overview-office');

  // The partnership's own sections are the office's, with the same pages and without an act of completing.
  const own = page.getByRole('region', { name: 'Partnership' });
  await expect(own.getByRole('link')).toHaveText([
    'Front page and vision',
    'Structure',
    'Look ahead',
    'Older document',
  ]);
  await press(page, own.getByRole('link', { name: 'Front page and vision' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Front page and vision');
  await expect(page.locator('.page-head .caption')).toContainText('Charnwood Together');
  await expect(page.getByRole('button', { name: 'Mark as completed' })).toHaveCount(0);
  await expect(page.getByLabel('Group', { exact: true })).not.toHaveValue('partnership');
  await press(page, page.getByRole('link', { name: 'Back to the overview' }));

  await press(page, page.getByRole('link', { name: 'Community Safety, Budget and projects: Not yet started' }));
  await expect(page.locator('.page-head .caption')).toContainText('Community Safety');
  await press(page, page.getByRole('button', { name: 'Mark as completed' }));
  await press(page, page.getByRole('link', { name: 'Overview' }).first());
  await expect(progress).toHaveText(/1 of 42 sections completed\./);
  await press(page, page.getByRole('link', { name: /^Children & Young People: \d+\serrors? and \d+\swarnings?$/ }));
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
  await expect(tasks).toHaveCount(6);
  await expect(page.getByRole('region', { name: 'Partnership' })).toHaveCount(0);
  await expect(page.locator('.rail-nav').getByRole('link', { name: 'Look ahead' })).toHaveCount(0);
  await expect(tasks.nth(0)).toContainText(/\d+ points?: \d+ \w+/);
  await expect(tasks.nth(2)).toContainText('1 budget: £97,716 under budget, 11.6% of the budget.');
  await expect(tasks.nth(2)).toContainText(/\d+ projects: /);
  await expect(tasks.nth(3)).toContainText('1 attendance table: 17,267 as stated; the parts add to 17,367.');
  await expect(tasks.nth(3)).toContainText('In progress');
  await expect(page.getByRole('link', { name: /^\d+ errors? and \d+ warnings?$/ })).toBeVisible();
  await expect(page.locator('.overview-side')).toContainText('a warning can also be explained');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'overview');

  await page.getByRole('link', { name: 'Attendance and counts' }).last().press('Enter');
  await page.getByLabel('Total as you report it').fill('17,367');
  await page.goBack();
  await expect(tasks.nth(3)).toContainText('17,367: the parts and the stated total agree.');

  // The partnership's own pages are the office's.
  await goTo(page, { screen: 'entry', type: 'look-ahead', group: 'partnership' });
  await expect(page.getByText('The partnership office keeps this section.')).toBeVisible();

  // A group that has not begun is told what to do.
  await putRows(page, { records: [], identity: { role: 'coordinator', group: 'community-safety' }, alone: true });
  await goTo(page, { screen: 'overview', group: 'community-safety' });
  await expect(page.getByText('Nothing has been entered for this year yet.')).toBeVisible();
  await expect(page.getByText('Nothing to check yet.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(program.messages).toEqual([]);
});

test('stays fluent with ten thousand entries in one year', { tag: '@load' }, async ({ program }) => {
  const { page } = program;
  await openSample(program);
  const { records, setUp } = madeUpDataset(10_000, 1, [2009]);
  await putRows(page, { records, setUp, identity: { role: 'office' }, alone: true });
  await goTo(page, { screen: 'settings' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await watchBlocks(page);
  const began = Date.now();
  await goTo(page, { screen: 'overview' });
  await expect(page.locator('.overview-progress')).toHaveText(/0 of 42 sections completed\./);
  const took = Date.now() - began;
  const blocked = await longestBlock(page);
  test.info().annotations.push({ type: 'milliseconds: drawn, longest block', description: `${took}, ${blocked}` });
  // A fraction of a second on a quiet machine; this is for work that grows faster than the entries do.
  expect(took).toBeLessThan(4_000);
});
