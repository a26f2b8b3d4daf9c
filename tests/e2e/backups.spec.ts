import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goTo } from './pages/sample.ts';
import { EntryPage } from './pages/entry-page.ts';
import { StartPage } from './pages/start-page.ts';
import { accessibilityFaults } from './support/axe.ts';
import { press } from './support/keyboard.ts';
import { expect, test } from './support/program-fixture.ts';
import { chooseMenu } from './support/screens.ts';

const budget = { type: 'commissioning-budget', group: 'children-and-young-people' } as const;

async function line(page: Page, what: string): Promise<string> {
  return (await page.getByRole('row', { name: what }).getByRole('cell').allInnerTexts()).join(' | ');
}

test('typed, backed up, changed, restored with a look at what changes, and undone', async ({ start }) => {
  const program = await start();
  const { page, dataFolder } = program;
  await new StartPage(page).begin('office');
  const entry = new EntryPage(program);
  await entry.open(budget.type, budget.group);
  await entry.add.click();
  await entry.box('Spend').fill('742,284');
  await expect(page.getByText(/Saved on this computer at/)).toBeVisible();

  await chooseMenu(program.app, 'backups');
  await expect(page.locator('h1')).toHaveText('Backups');
  await press(page, page.getByRole('button', { name: 'Back up now' }));
  await expect(page.getByText(/Last proven on .* at \d\d:\d\d/)).toBeVisible();
  await expect(page.locator('backup-mark')).toHaveText(/Backed up \d\d:\d\d/);
  expect((await readdir(join(dataFolder, 'backups'))).join()).toMatch(/^[\dT-]+ by hand\.jsonl$/);

  await entry.open(budget.type, budget.group);
  await entry.box('Spend').fill('1');
  await entry.open('measure', budget.group);
  await entry.add.click();
  await expect(page.getByText(/Saved on this computer at/)).toBeVisible();

  await goTo(page, { screen: 'backups' });
  await press(page, page.getByRole('button', { name: /^See what would change/ }));
  await expect(
    page.getByText('Restoring it would change this: 1 would be as it was then, 1 would be taken away.'),
  ).toBeVisible();
  expect(await line(page, 'Commissioning budget')).toMatch(/Children & Young People \| 2009.* \| – \| 1 \| –$/);
  expect(await line(page, 'Measures')).toMatch(/ \| – \| – \| 1$/);
  expect(await accessibilityFaults(page)).toEqual([]);

  await press(page, page.getByRole('button', { name: 'Restore this backup' }));
  await expect(page.locator('app-toast')).toContainText(/Restored the backup of .*\./);
  await expect(page.getByRole('row', { name: /Before another backup was restored/ })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await entry.open(budget.type, budget.group);
  await expect(entry.box('Spend')).toHaveValue('742,284');
  await chooseMenu(program.app, 'undo');
  await expect(entry.box('Spend')).toHaveValue('1');

  // At close once more, because the undoing is in no backup yet; a new start knows when the last one was proven.
  await program.close();
  expect((await readdir(join(dataFolder, 'backups'))).filter((name) => name.includes('at close'))).toHaveLength(1);
  const again = await start({ dataFolder });
  await expect(again.page.locator('backup-mark')).toHaveText(/Backed up \d\d:\d\d/);
  expect([...program.messages, ...again.messages]).toEqual([]);
});
