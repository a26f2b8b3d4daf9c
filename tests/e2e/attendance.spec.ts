import { EntryPage } from './pages/entry-page.ts';
import { openSample } from './pages/sample.ts';
import { accessibilityFaults } from './support/axe.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';

test('the total that is 100 short is caught while it is typed, by keyboard alone', async ({ program }) => {
  await openSample(program);
  const entry = new EntryPage(program);
  const { page } = entry;
  await entry.open('attendance', 'climate-change');
  await expect(page.getByText('No attendance yet.')).toBeVisible();
  await entry.add.press('Enter');
  await expect(entry.box('Programme')).toBeFocused();
  await page.keyboard.type('Made-up example of a programme');
  await expect(page.getByRole('heading', { level: 3, name: 'Made-up example of a programme' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByLabel('Attendances')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(entry.cell(0, 0)).toBeFocused();
  await page.keyboard.type('Parent/carers');
  await page.keyboard.press('Tab');
  await page.keyboard.type('7,567');
  await page.keyboard.press('Enter');
  await expect(entry.cell(1, 1)).toBeFocused();
  await page.keyboard.type('9,800');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Under fives');
  expect(await entry.rows()).toEqual(['Parent/carers|7,567', 'Under fives|9,800', '|']);
  await expect(entry.foot).toHaveText('17,367');
  await entry.box('Total as you report it (optional)').press('End');
  await page.keyboard.type('17,267');
  await expect(entry.sentence).toContainText('Does not add up. 17,267 as stated; the parts add to 17,367.');
  await expect(entry.sentence).toContainText('The stated total is 100 too few for its parts.');
  await entry.box('Explanation (optional)').press('End');
  await page.keyboard.type('Made-up example of an explanation.');
  await entry.saved();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'attendance');

  // Error summary and box say the same.
  await entry.complete.press('Enter');
  const error = page.locator('.govuk-error-summary').getByRole('button', { name: /The parts add to 17,367/ });
  await error.press('Enter');
  await expect(entry.box('Total as you report it (optional)')).toBeFocused();
  expect(await entry.about(entry.box('Total as you report it (optional)'))).toContain('a difference of 100.');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('17,367');
  await expect(entry.sentence).toHaveText('17,367: the parts and the stated total agree.');
  expect(program.messages).toEqual([]);
});

test('rows come from a spreadsheet in one step, and are typed, removed, brought back and kept', async ({ start }) => {
  const program = await start();
  await openSample(program);
  const entry = new EntryPage(program);
  const { page } = entry;
  await entry.open('attendance', 'children-and-young-people');
  const before = ['Parent/carers|7,567', 'Under fives|9,800', '|'];
  expect(await entry.rows()).toEqual(before);

  await entry.cell(2, 0).click();
  await entry.paste('Category\tNumber\tNote\r\n"Made-up\npart"\t"1,234"\tx\r\nAnother\t7,56\ty\r\n');
  await expect(entry.said).toHaveText(
    '4 values pasted, 2 did not fit because the table has two columns. The first line was left out because it repeats the headings.',
  );
  const pasted = [...before.slice(0, 2), 'Made-up part|1,234', 'Another|7,56', '|'];
  expect(await entry.rows()).toEqual(pasted);
  expect(await entry.about(entry.cell(3, 1))).toContain('"7,56" has its comma in an unusual place.');
  await expect(entry.foot).toHaveText('one cannot be read');
  await expect(entry.cell(2, 0)).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await expect(entry.undoButton('paste 4 values')).toBeEnabled();
  await entry.press('Control+Z');
  expect(await entry.rows()).toEqual(before);
  await expect(entry.cell(2, 0)).toBeFocused();
  await entry.press('Control+Y');
  expect(await entry.rows()).toEqual(pasted);

  // A single value goes where the caret is.
  await entry.cell(0, 1).click();
  await entry.cell(0, 1).press('End');
  await entry.paste('0');
  await expect(entry.cell(0, 1)).toHaveValue('7,5670');
  await page.keyboard.press('Escape');
  await expect(entry.cell(0, 1)).toHaveValue('7,567');

  await page.getByRole('button', { name: 'Remove Made-up part' }).click();
  await expect(page.getByRole('button', { name: 'Remove Another' })).toBeFocused();
  expect(await entry.rows()).toEqual([...before.slice(0, 2), 'Another|7,56', '|']);
  await entry.press('Control+Z');
  expect(await entry.rows()).toEqual(pasted);

  // What was typed a moment before the power goes.
  await entry.cell(4, 0).click();
  await page.keyboard.type('Typed last');
  await entry.saved();
  await program.kill();
  const again = new EntryPage(await start({ dataFolder: program.dataFolder }));
  await expect(again.page.locator('.rail-nav')).toBeVisible();
  await again.open('attendance', 'children-and-young-people');
  await expect(again.foot).toHaveText('one cannot be read');
  expect(await again.rows()).toEqual([...pasted.slice(0, -1), 'Typed last|', '|']);
});

test('a table is deleted at once and brought back, and the cursor is never lost', async ({ program }) => {
  await openSample(program);
  const entry = new EntryPage(program);
  const { page } = entry;
  await entry.open('attendance', 'children-and-young-people');
  await entry.add.click();
  await expect(entry.box('Programme').nth(1)).toBeFocused();
  await page.getByRole('button', { name: 'Delete attendance table 2' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Children’s Centre Programme' })).toBeFocused();
  await page.getByRole('button', { name: 'Delete Children’s Centre Programme' }).click();
  await expect(page.getByText('No attendance yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add an attendance table' })).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Children’s Centre Programme' })).toBeFocused();
  await expect(entry.foot).toHaveText('17,367');
});
