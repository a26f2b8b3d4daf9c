import type { Locator } from '@playwright/test';
import { EntryPage } from './pages/entry-page.ts';
import { openSample } from './pages/sample.ts';
import { expect, test } from './support/program-fixture.ts';

/** Longer than any text of a review: a whole document in one box. */
const hugeText = 'Made-up example. '.repeat(5883).slice(0, 100_000);

/** What somebody might put into each box, and the sentence that answers it. */
const badInput = [
  { box: 'Total as you report it (optional)', text: 'about 200', answer: '"about 200" must be a whole number' },
  { box: 'Period (optional)', text: 'May 2012', answer: 'May 2012 (1 to 31 May 2012) is after the year 2009 to 2010' },
  { box: 'Programme', text: 'Fun \u202eyad 🎉', answer: 'a character that cannot be seen or printed, at position 5' },
] as const;

const badCells = [
  { row: 0, column: 1, text: '7,56', answer: '"7,56" has its comma in an unusual place' },
  { row: 1, column: 1, text: '7.5', answer: '"7.5" has a decimal point' },
  { row: 2, column: 1, text: '7🙂', answer: '"7🙂" must be a whole number' },
  { row: 3, column: 1, text: '(4)', answer: '"(4)" must be a whole number' },
  { row: 4, column: 1, text: '-4', answer: '"-4" is below zero' },
  { row: 5, column: 0, text: '\ud83d', answer: 'a character that cannot be seen or printed, at position 1' },
] as const;

test('whatever is typed is answered with a sentence, kept, and still there after the power went', async ({ start }) => {
  test.setTimeout(120_000);
  let program = await start();
  await openSample(program);
  let entry = new EntryPage(program);
  await entry.open('attendance', 'climate-change');
  await entry.add.click();
  await expect(entry.box('Programme')).toBeFocused();
  for (const { box, text } of badInput) await entry.box(box).fill(text);
  for (const { row, column, text } of badCells) await typeHalf(entry.cell(row, column), text);
  const explanation = entry.box('Explanation (optional)');
  await explanation.click();
  await entry.paste(hugeText);
  await expect.poll(async () => (await explanation.inputValue()).length).toBe(100_000);

  // Nobody has to wait for a letter, although a book stands in the box.
  const started = Date.now();
  await entry.page.keyboard.type(' And more.');
  expect(Date.now() - started).toBeLessThan(3000);
  await entry.box('Programme').focus();
  await explanation.focus();
  await entry.saved();
  expect(program.messages).toEqual([]);

  for (const again of [false, true]) {
    if (again) {
      await program.kill();
      program = await start({ dataFolder: program.dataFolder });
      await expect(program.page.locator('.rail-nav')).toBeVisible();
      entry = new EntryPage(program);
      await entry.open('attendance', 'climate-change');
      await expect(entry.box('Programme')).toBeVisible();
    }
    const said = (box: Locator) => expect.poll(() => entry.about(box));
    for (const { box, text, answer } of badInput) {
      await expect(entry.box(box)).toHaveValue(text);
      await said(entry.box(box)).toContain(answer);
    }
    for (const { row, column, text, answer } of badCells) {
      expect(await isExactly(entry.cell(row, column), text), `${row}, ${column}`).toBe(true);
      await said(entry.cell(row, column)).toContain(answer);
    }
    await said(entry.box('Explanation (optional)')).toContain('100,010 characters; about 10,000 can be printed well');
    expect(await isExactly(entry.box('Explanation (optional)'), `${hugeText} And more.`)).toBe(true);
  }
  expect(program.messages).toEqual([]);
});

test('an empty form cannot be marked as completed, and says what is missing', async ({ program }) => {
  await openSample(program);
  const entry = new EntryPage(program);
  const { page } = entry;
  await entry.open('commissioning-budget', 'climate-change');
  await entry.add.click();
  await expect(entry.box('Fund')).toBeFocused();
  await entry.complete.click();
  const summary = page.locator('.govuk-error-summary');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('heading')).toHaveText('There is a problem');
  await expect(page).toHaveTitle(/^Error: Budget and projects/);
  await expect(summary.getByRole('listitem')).toHaveCount(4);
  for (const box of ['Fund', 'Budget', 'Spend']) {
    await summary.getByRole('button', { name: `${box} is not provided.` }).click();
    await expect(entry.box(box)).toBeFocused();
    expect(await entry.about(entry.box(box))).toContain(`${box} is not provided.`);
  }
  await entry.open('attendance', 'climate-change');
  await entry.add.click();
  await entry.complete.click();
  await summary.getByRole('button', { name: 'Parts: no category is entered.' }).click();
  await expect(entry.cell(0, 0)).toBeFocused();
  await page.keyboard.type('x');
  await expect(entry.cell(0, 0)).toBeFocused();
  await expect(summary.getByRole('button', { name: 'Number is not provided.' })).toBeVisible();
});

/** Types a text; half a letter, which no keyboard can type, is put there as a damaged clipboard would. */
async function typeHalf(box: Locator, text: string): Promise<void> {
  await box.focus();
  await box.evaluate((element, typed) => {
    if (!(element instanceof HTMLInputElement)) return;
    element.value = JSON.parse(typed) as string;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, JSON.stringify(text));
}

/** Compares inside the page: on its way out of it half a letter would be mended. */
function isExactly(box: Locator, text: string): Promise<boolean> {
  return box.evaluate(
    (element, wanted) =>
      (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
      element.value === JSON.parse(wanted),
    JSON.stringify(text),
  );
}
