import { runChecks } from '../../renderer/domain/rules/run-checks.ts';
import { madeUpDataset } from '../fixtures/made-up.ts';
import { ChecksPage } from './pages/checks-page.ts';
import { longestBlock, watchBlocks } from './pages/blocks.ts';
import { putRows, readSample } from './pages/sample-rows.ts';
import { goTo, openSample } from './pages/sample.ts';
import { accessibilityFaults } from './support/axe.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';

test('shows errors before warnings, leads to the box, and forgets what is put right', async ({ program }) => {
  const { page } = program;
  const checks = new ChecksPage(page);
  await openSample(program);
  const found = runChecks(await readSample(page));
  const errors = found.filter(({ severity }) => severity === 'error');
  const warnings = found.filter(({ severity }) => severity === 'warning');
  await page.getByRole('link', { name: 'Checks', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(checks.headings.nth(0)).toHaveText(`${errors.length} error${errors.length === 1 ? '' : 's'}`);
  await expect(checks.headings.nth(1)).toHaveText(`${warnings.length} warning${warnings.length === 1 ? '' : 's'}`);
  await expect(checks.codes).toHaveText([...errors, ...warnings].map(({ code }) => code));

  const total = checks.finding('ATT-E01', 'Children’s Centre Programme');
  await expect(total).toContainText('The parts add to 17,367 (7,567 + 9,800). The total is given as 17,267');
  await expect(total).toContainText('As printed: 17,267, lines 227 to 234');
  await expect(total).toContainText('What to do: ');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'checks');

  await total.getByRole('link', { name: /Go to “Total as you report it”/ }).click();
  const box = page.getByLabel('Total as you report it');
  await expect(box).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('17,367');
  await page.goBack();
  await expect(checks.codes.filter({ hasText: 'ATT-E01' })).toHaveCount(0);

  await checks.filter.selectOption('climate-change');
  await expect(checks.headings.nth(0)).toHaveText('Nothing found');
  await expect(page.locator('.notice-success')).toContainText(/\d+ entries of Climate Change\s+were put to \d+ checks/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.goBack();
  await expect(checks.filter).toHaveValue('climate-change');
  expect(program.messages).toEqual([]);
});

test('shows a coordinator the own group only, and stays fluent with ten thousand entries', async ({ program }) => {
  const { page } = program;
  const checks = new ChecksPage(page);
  await openSample(program);
  const found = runChecks(await readSample(page));
  await putRows(page, { records: [], identity: { role: 'coordinator', group: 'children-and-young-people' } });
  await goTo(page, { screen: 'checks', group: 'children-and-young-people' });
  const own = found.filter(({ group }) => group === 'children-and-young-people');
  await expect(checks.codes).toHaveCount(own.length);
  await expect(checks.filter).toHaveCount(0);

  const { records, setUp } = madeUpDataset(10_000, 1, [2009]);
  await putRows(page, { records, setUp, identity: { role: 'office' }, alone: true });
  const all = runChecks({ setUp, records, completions: [] });
  await goTo(page, { screen: 'settings' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await watchBlocks(page);
  await goTo(page, { screen: 'checks' });
  await expect(checks.codes.first()).toBeVisible();
  const blocked = await longestBlock(page);
  test.info().annotations.push({ type: 'longest block in milliseconds', description: String(blocked) });
  const many = all.filter(({ severity }) => severity === 'error').length;
  expect(many).toBeGreaterThan(100);
  await expect(checks.headings.nth(0)).toHaveText(`${many.toLocaleString('en-GB')} errors`);
  await checks.more.first().click();
  await expect(page.locator('finding-list').first().locator('.finding')).toHaveCount(Math.min(200, many));
  await expect(page.locator('.finding-link').nth(100)).toBeFocused();
});
