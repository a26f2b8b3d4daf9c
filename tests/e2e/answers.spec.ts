import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boxId } from '../../renderer/components/base/dom-id.ts';
import { AnswersPage } from './pages/answers-page.ts';
import { ChecksPage } from './pages/checks-page.ts';
import { EntryPage } from './pages/entry-page.ts';
import { readSample } from './pages/sample-rows.ts';
import { goTo, openSample } from './pages/sample.ts';
import { accessibilityFaults } from './support/axe.ts';
import { answerOpenDialogs } from './support/dialogs.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';

test('an error that was printed so is answered under its entry, and the section can be completed', async ({
  program,
}) => {
  const { page } = program;
  const entry = new EntryPage(program);
  const answers = new AnswersPage(page);
  await openSample(program);
  await entry.open('attendance', 'children-and-young-people');
  const block = answers.under('Children’s Centre Programme');
  const total = answers.finding(block, 'Total does not add up');
  await expect(total).toHaveCount(0);
  await entry.complete.press('Enter');
  await expect(entry.problems).not.toHaveCount(0);
  await expect(total).toBeVisible();

  await answers.control(total, 'Printed so in the original').press('Enter');
  await expect(answers.reason).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(total).toContainText('Enter what readers should know about it');
  await expect(answers.reason).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'answer-reason');
  await page.keyboard.press('Escape');
  await expect(answers.control(total, 'Printed so in the original')).toBeFocused();
  await answers.answer(total, 'Printed so in the original', 'The total was printed 100 too low.');
  await expect(answers.toast).toContainText('Answered as printed so in the original: total does not add up.');
  await expect(block.locator('[data-findings="open"]')).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');

  const rest = page.locator('[data-findings="open"] [data-finding]');
  for (let left = await rest.count(); left > 0; left -= 1) {
    await answers.answer(rest.first(), 'Explain', 'It is right as it is.');
    await expect(rest).toHaveCount(left - 1);
  }
  await entry.complete.press('Enter');
  await expect(page.locator('.section-foot')).toContainText('Completed');

  // An answer opens nothing; taken back, it opens the section in the same step.
  await block.locator('summary', { hasText: 'Settled' }).click();
  await expect(total).toContainText('Printed so in the original: The total was printed 100 too low.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await answers.answer(total, 'Change', 'The printed total is 100 too low.');
  await expect(total).toContainText('The printed total is 100 too low.');
  await expect(page.locator('.section-foot')).toContainText('Completed');
  await answers.control(total, 'Take back').press('Enter');
  await expect(entry.complete).toBeVisible();
  await answers.toast.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.section-foot')).toContainText('Completed');
  expect(program.messages).toEqual([]);
});

test('an explained warning outlives a restart, is printed, and asks again when the figure changes', async ({
  start,
}) => {
  let program = await start();
  let checks = new ChecksPage(program.page);
  let answers = new AnswersPage(program.page);
  await openSample(program);
  await goTo(program.page, { screen: 'checks' });
  const words = 'The target was missed by 14.4 points';
  await expect(checks.finding('MEA-W02', words)).toBeVisible();
  const before = await checks.codes('warning').count();
  await answers.answer(checks.finding('MEA-W02', words), 'Explain', 'Burglary rose after a gang moved here.');
  await expect(checks.codes('warning')).toHaveCount(before - 1);
  await expect(checks.headings.filter({ hasText: 'warnings' })).toHaveText(`${before - 1} warnings`);
  await expect(program.page.locator('.finding:focus-within')).toHaveCount(1);
  await answers.toast.getByRole('button', { name: 'Undo' }).click();
  await expect(checks.codes('warning')).toHaveCount(before);
  await answers.answer(checks.finding('MEA-W02', words), 'Explain', 'Burglary rose after a gang moved here.');
  await expect(checks.codes('warning')).toHaveCount(before - 1);

  await program.close();
  program = await start({ dataFolder: program.dataFolder });
  checks = new ChecksPage(program.page);
  answers = new AnswersPage(program.page);
  const { page } = program;
  await expect(page.locator('.rail-nav')).toBeVisible();
  await goTo(page, { screen: 'checks' });
  await expect(checks.codes('warning')).toHaveCount(before - 1);
  await checks.unfold('Settled errors and warnings');
  const settled = checks.finding('MEA-W02', words);
  await expect(settled).toContainText('Explained: Burglary rose after a gang moved here.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'checks-settled');

  const folder = await mkdtemp(join(tmpdir(), 'answers-'));
  await answerOpenDialogs(program, folder);
  await goTo(page, { screen: 'export' });
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.locator('#export-done')).toBeVisible();
  const review = await readFile(join(folder, 'review.html'), 'utf8');
  expect(review).toContain('Explained: Burglary rose after a gang moved here.');
  await rm(folder, { recursive: true });

  await goTo(page, { screen: 'checks' });
  await checks.state.selectOption('settled');
  await settled.getByRole('link', { name: /^Go to/ }).click();
  await page.locator(`#${boxId('cw0910-community-safety-domestic-burglary', 'actual')}`).fill('12.4');
  await page.keyboard.press('Tab');
  const block = answers.under('Domestic Burglary');
  await expect(block.locator('[data-findings="open"]')).toContainText('The target was missed by 15.4 points');
  expect(program.messages).toEqual([]);
});

test('style is kept or put right in one step, and a number is lifted out of its sentence', async ({ program }) => {
  const { page } = program;
  const checks = new ChecksPage(page);
  const answers = new AnswersPage(page);
  await openSample(program);
  await goTo(page, { screen: 'checks' });
  await expect(checks.codes('style').filter({ hasText: 'SPE-I01' })).toHaveCount(1);
  const many = await checks.codes('style').count();
  await checks.unfold('Spelling, names and wording');

  const repeated = checks.finding('TXT-I01', 'diverse initiatives');
  await answers.control(repeated, 'Keep as printed').press('Enter');
  await expect(checks.codes('style')).toHaveCount(many - 1);
  await expect(checks.codes('kept')).toHaveText(['TXT-I01']);
  await checks.unfold('Kept as printed');
  await answers.control(repeated, 'Take back').press('Enter');
  await expect(checks.codes('style')).toHaveCount(many);

  const spelling = checks.finding('SPE-I01', 'Respondants');
  await answers.control(spelling, 'Correct').press('Enter');
  await expect(page.getByRole('button', { name: 'Replace with Respondents (4 places)' })).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(answers.toast).toContainText('“Respondants” is now “Respondents” in 4 places.');
  await expect(spelling).toHaveCount(0);
  const typed = async () => JSON.stringify((await readSample(page)).records.map(({ values }) => values));
  expect(await typed()).not.toContain('Respondants');
  await answers.toast.getByRole('button', { name: 'Undo' }).click();
  await expect(spelling).toHaveCount(1);
  expect(await typed()).not.toContain('Respondents');

  const number = checks.finding('NUM-W01', '9 Ward Walks');
  await answers.control(number, 'Lift into counted facts').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Attendance and counts');
  const fact = page.locator('.record-card').filter({ has: page.getByRole('heading', { name: '9 Ward Walks' }) });
  await expect(fact.getByLabel('Place')).toBeFocused();
  await expect(answers.toast.getByRole('button', { name: 'Undo' })).toBeVisible();
  await goTo(page, { screen: 'checks' });
  await expect(checks.codes('warning').first()).toBeVisible();
  await expect(number).toHaveCount(0);
  expect(program.messages).toEqual([]);
});
