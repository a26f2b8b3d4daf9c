import { EntryPage } from './pages/entry-page.ts';
import { openSample } from './pages/sample.ts';
import { accessibilityFaults } from './support/axe.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';

test('a budget says its variance in words while it is typed, and asks for what is missing', async ({ program }) => {
  await openSample(program);
  const entry = new EntryPage(program);
  const { page } = entry;
  await entry.open('commissioning-budget', 'climate-change');
  await entry.add.press('Enter');
  await expect(entry.box('Fund')).toBeFocused();
  await page.keyboard.type('Made-up example of a fund');
  await page.keyboard.press('Tab');
  await page.keyboard.type('£840,000');
  await page.keyboard.press('Tab');
  // The pound sign stands before the box already.
  await expect(entry.box('Budget')).toHaveValue('840,000');
  await page.keyboard.type('742,284');
  await expect(entry.sentence).toHaveText('£97,716 under budget, 11.6% of the budget.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('mid March 2010');
  await expect(page.getByText('We understood: 11 to 20 March 2010')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(entry.box('Explanation (optional)')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  expect(await entry.about(entry.box('Explanation (optional)'))).toContain('A variance over 10% has no explanation.');
  await entry.saved();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'budget');
  // A warning keeps the section open until it is put right or explained.
  await entry.complete.press('Enter');
  await expect(entry.problems).toHaveText([/^Warning: .*A variance over 10% has no explanation/]);
  await expect(page.locator('.govuk-error-summary')).toContainText('A warning may be right as it is');
  await entry.problems.first().getByRole('button').press('Enter');
  await page.keyboard.type('Two posts stayed empty until the autumn.');
  await entry.complete.press('Enter');
  await expect(page.getByText('Budget and projects is marked as completed.')).toBeVisible();

  // A change opens the section again, and undo closes it.
  await entry.box('Budget').click();
  await page.keyboard.press('End');
  await page.keyboard.type('0');
  await expect(entry.sentence).toHaveText('No variance yet: the budget cannot be read.');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('700000');
  await expect(entry.sentence).toHaveText('£42,284 over budget, 6.0% of the budget.');
  await expect(entry.complete).toBeVisible();
  expect(program.messages).toEqual([]);
});

test('undo takes back typing in the box first, then what was done before', async ({ program }) => {
  await openSample(program);
  const entry = new EntryPage(program);
  const { page } = entry;
  await entry.open('commissioning-budget', 'children-and-young-people');
  const fund = entry.box('Fund');
  const explanation = entry.box('Explanation (optional)');
  await fund.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' X');
  await explanation.click();
  await page.keyboard.type('Slowly');
  await entry.saved();
  await expect(entry.undoButton('change explanation')).toBeEnabled();
  // The box's own undo, and then nothing is left of the typing to bring back.
  for (let presses = 0; presses < 3 && (await explanation.inputValue()) !== ''; presses += 1) {
    await entry.press('Control+Z');
  }
  await expect(explanation).toHaveValue('');
  await expect(fund).toHaveValue('Commissioning Budget X');
  await expect(page.getByText(/^Undone: /)).toHaveCount(0);
  await entry.press('Control+Y');
  await expect(explanation).not.toHaveValue('');
  while ((await explanation.inputValue()) !== '') await entry.press('Control+Z');
  await entry.saved();
  await expect(entry.undoButton('change fund')).toBeEnabled();
  // Now the program's: the fund changed before.
  await entry.press('Control+Z');
  await expect(fund).toHaveValue('Commissioning Budget');
  await expect(page.getByText('Undone: change fund.')).toBeVisible();
  await entry.press('Control+Y');
  await expect(fund).toHaveValue('Commissioning Budget X');
  await expect(explanation).toHaveValue('');

  // What was erased by hand comes back, in the box and also after it has been left.
  await explanation.click();
  await page.keyboard.type('A whole paragraph');
  await entry.saved();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await entry.press('Control+Z');
  await expect(explanation).toHaveValue('A whole paragraph');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await entry.saved();
  await fund.click();
  await entry.press('Control+Z');
  await expect(explanation).toHaveValue('A whole paragraph');
});
