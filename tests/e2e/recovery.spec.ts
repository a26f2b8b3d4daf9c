import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { goTo } from './pages/sample.ts';
import { StartPage } from './pages/start-page.ts';
import { answerSaveDialogs } from './support/dialogs.ts';
import { expect, test } from './support/program-fixture.ts';

const budget = {
  screen: 'entry',
  type: 'commissioning-budget',
  year: 2009,
  round: 'annual',
  group: 'children-and-young-people',
} as const;

test('what was entered is there after a kill and after the database is gone, and the screen says so once', async ({
  start,
}) => {
  const first = await start();
  const { dataFolder } = first;
  await new StartPage(first.page).begin('office');
  await goTo(first.page, budget);
  await first.page.getByRole('button', { name: /^Add/ }).first().click();
  await expect(first.page.getByLabel('Fund', { exact: true })).toBeFocused();
  const spend = first.page.getByLabel('Spend', { exact: true });
  await spend.fill('742,284');
  await spend.blur();
  await expect(first.page.getByText(/Saved on this computer at/)).toBeVisible();
  await first.kill();

  const second = await start({ dataFolder });
  const notice = second.page.locator('.recovery-notice');
  await expect(notice).toContainText('did not close as it should last time');
  await expect(notice).toContainText('is here.');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  await second.close();

  await rm(join(dataFolder, 'IndexedDB'), { recursive: true });
  const third = await start({ dataFolder });
  await expect(third.page.locator('.recovery-notice')).toContainText('Your work was put back from its second copy');
  await goTo(third.page, budget);
  const again = third.page.getByLabel('Spend', { exact: true });
  await expect(again).toHaveValue('742,284');

  // Nothing can be written, here because the journal's folder is gone: a copy can be saved elsewhere.
  await rm(join(dataFolder, 'journal'), { recursive: true });
  await again.fill('742,285');
  const banner = third.page.getByRole('alert').filter({ hasText: 'Your last change is not saved yet.' });
  await expect(banner).toBeVisible();
  const copy = join(dataFolder, 'copy.jsonl');
  await answerSaveDialogs(third, copy);
  await banner.getByRole('button', { name: 'Save a copy elsewhere' }).click();
  await expect(third.page.locator('app-toast')).toContainText('A copy of all your work is saved');
  expect(await readFile(copy, 'utf8')).toContain('742285');
});
