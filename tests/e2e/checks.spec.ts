import { valuesFrom } from '../../renderer/domain/records/blank.ts';
import { countedFact } from '../../renderer/domain/records/counted-fact.ts';
import { isOpen } from '../../renderer/domain/rules/finding.ts';
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
  const open = found.filter(isOpen);
  const errors = open.filter(({ severity }) => severity === 'error');
  const warnings = open.filter(({ severity }) => severity === 'warning');
  const settled = found.filter(({ severity, answer }) => severity === 'warning' && answer !== null);
  await page.getByRole('link', { name: 'Checks', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(checks.headings.nth(0)).toHaveText(`${errors.length} error${errors.length === 1 ? '' : 's'}`);
  await expect(checks.headings.nth(1)).toHaveText(`${warnings.length} warning${warnings.length === 1 ? '' : 's'}`);
  await expect(checks.codes('error')).toHaveText(errors.map(({ code }) => code));
  await expect(checks.codes('warning')).toHaveText(warnings.map(({ code }) => code));
  await expect(checks.codes('settled')).toHaveText(settled.map(({ code }) => code));
  await expect(checks.filter.getByRole('option', { name: `All groups (${open.length})` })).toBeAttached();

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
  await expect(checks.codes('error').filter({ hasText: 'ATT-E01' })).toHaveCount(0);

  // The partnership's own entries go by its name, and their links lead to its own sections.
  await checks.filter.selectOption('partnership');
  await expect(checks.headings.nth(0)).toHaveText('1 warning');
  const lookAhead = checks.finding('LOO-W01', 'Watch this space');
  await lookAhead.getByRole('link', { name: /^Go to/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look ahead');
  await page.goBack();
  await expect(checks.filter).toHaveValue('partnership');
  await checks.state.selectOption('settled');
  await expect(page.getByText('Nothing is settled yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.goBack();
  await expect(checks.state).toHaveValue('settled');
  expect(program.messages).toEqual([]);
});

test('shows a coordinator the own group only', async ({ program }) => {
  const { page } = program;
  const checks = new ChecksPage(page);
  await openSample(program);
  const found = runChecks(await readSample(page));
  await putRows(page, { records: [], identity: { role: 'coordinator', group: 'children-and-young-people' } });
  await goTo(page, { screen: 'checks', group: 'children-and-young-people' });
  const own = found.filter((finding) => isOpen(finding) && finding.group === 'children-and-young-people');
  const errors = own.filter(({ severity }) => severity === 'error').length;
  await expect(checks.codes('error')).toHaveCount(errors);
  await expect(checks.codes('warning')).toHaveCount(own.length - errors);
  await expect(checks.filter).toHaveCount(0);
});

test('stays fluent with ten thousand entries', { tag: '@load' }, async ({ program }) => {
  const { page } = program;
  const checks = new ChecksPage(page);
  await openSample(program);
  const { records, setUp } = madeUpDataset(10_000, 1, [2009]);
  await putRows(page, { records, setUp, identity: { role: 'office' }, alone: true });
  const all = runChecks({ setUp, records, completions: [] });
  await goTo(page, { screen: 'settings' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await watchBlocks(page);
  await goTo(page, { screen: 'checks' });
  await expect(checks.codes('error').first()).toBeVisible({ timeout: 30_000 });
  const blocked = await longestBlock(page);
  test.info().annotations.push({ type: 'longest block in milliseconds', description: String(blocked) });
  const many = all.filter(({ severity }) => severity === 'error').length;
  expect(many).toBeGreaterThan(100);
  await expect(checks.headings.nth(0)).toHaveText(`${many.toLocaleString('en-GB')} errors`);
  await checks.more.first().click();
  await expect(page.locator('finding-list').first().locator('.finding')).toHaveCount(Math.min(200, many));
  await expect(page.locator('.finding-link').nth(100)).toBeFocused();
});

test('says so where nothing is found', async ({ program }) => {
  const { page } = program;
  const checks = new ChecksPage(page);
  await openSample(program);
  const { setUp } = await readSample(page);
  const group = 'climate-change';
  const envelope = { id: 'sound', group, year: 2009, round: 'annual', order: 1, parent: null, sourceLines: [] };
  const values = valuesFrom(countedFact, { what: 'Ward walks', number: '9' });
  const records = [{ ...envelope, type: countedFact.id, values }];
  await putRows(page, { records, setUp, identity: { role: 'office' }, alone: true });
  await goTo(page, { screen: 'checks' });
  await checks.filter.selectOption(group);
  await expect(checks.headings.nth(0)).toHaveText('Nothing found');
  await expect(page.locator('.notice-success')).toContainText(/1 entry of Climate Change\s+was put to \d+ checks/);
  expect(await accessibilityFaults(page)).toEqual([]);
});
