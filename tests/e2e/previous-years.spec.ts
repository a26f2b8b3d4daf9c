import type { Locator } from '@playwright/test';
import { earlierRecords, withEarlierYear } from '../fixtures/earlier-year.ts';
import { putRows, readSample } from './pages/sample-rows.ts';
import { goTo, openSample } from './pages/sample.ts';
import { accessibilityFaults } from './support/axe.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';

test('says what to do without an earlier year, and sets one beside this year', async ({ program }) => {
  const { page } = program;
  await openSample(program);
  await page.getByRole('link', { name: 'Previous years' }).click();
  await expect(page.getByText('There are no entries from an earlier year on this computer.')).toBeVisible();
  await expect(page.locator('.empty').getByRole('link', { name: 'Set-up' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  const two = { ...earlierRecords()[0]!, id: 'made-up-2007', year: 2007 };
  await putRows(page, { records: [...earlierRecords(), two], setUp: withEarlierYear((await readSample(page)).setUp) });
  await goTo(page, { screen: 'years', year: 2009, group: 'children-and-young-people' });
  await expect(page.getByText('Viewing 2008 to 2009, read-only')).toBeVisible();

  const [before, now] = [page.locator('.years-side').nth(0), page.locator('.years-side').nth(1)];
  await expect(before.locator('ul ul ul')).toContainText('Made-up point under a point');
  await expect(before).toContainText('Achieved · May 2008');
  await expect(now).toContainText('Children’s Centre Programme');

  const budget = page.getByRole('table', { name: 'Commissioning Budget' });
  await expect(rowOf(budget, 'Budget')).toHaveText(['£800,000', '£840,000', '+£40,000']);
  await expect(rowOf(budget, 'Spend')).toHaveText(['£790,000', '£742,284', '-£47,716']);
  await expect(rowOf(budget, 'Variance')).toHaveText(['-£10,000', '-£97,716', '-£87,716']);
  await expect(rowOf(budget, 'Variance, percent of budget')).toHaveText(['-1.3%', '-11.6%', '']);
  const gone = page.getByRole('table', { name: 'Made-up fund of that year' });
  await expect(gone.getByRole('columnheader', { name: '2009 to 2010 not entered' })).toBeVisible();
  await expect(rowOf(gone, 'Spend')).toHaveCount(0);

  const people = page.getByRole('table', { name: 'Children’s Centre Programme' });
  await expect(rowOf(people, 'Under fives')).toHaveText(['9,000', '9,800', '+800']);
  await expect(rowOf(people, 'Parent/carers')).toHaveText(['Not entered', '7,567', '']);
  await expect(rowOf(people, 'Made-up category')).toHaveText(['100', 'Not entered', '']);
  await expect(rowOf(people, 'Total of the parts')).toHaveText(['9,100', '17,367', '+8,267']);
  await expect(page.locator('#page').getByRole('textbox')).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'years');

  await page.getByLabel('Compare with').selectOption('2007');
  await expect(page.getByText('Viewing 2007 to 2008, read-only')).toBeVisible();
  await expect(page.getByText('Nothing was entered for 2007 to 2008.')).toHaveCount(0);
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.goBack();
  await expect(page.getByText('Viewing 2007 to 2008, read-only')).toBeVisible();
  expect(program.messages).toEqual([]);
});

/** The cells of the row with this heading. */
function rowOf(table: Locator, heading: string): Locator {
  return table
    .getByRole('row')
    .filter({ has: table.page().getByRole('rowheader', { name: heading, exact: true }) })
    .getByRole('cell');
}
