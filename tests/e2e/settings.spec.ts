import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../build/runtime/folders.ts';
import { valuesFrom } from '../../renderer/domain/records/blank.ts';
import { lookAhead } from '../../renderer/domain/records/partnership/look-ahead.ts';
import type { GenericRecord } from '../../renderer/domain/records/record.ts';
import { partnershipId } from '../../renderer/domain/records/sections.ts';
import type { SetUp } from '../../renderer/domain/set-up/set-up.ts';
import { readSetUpFile, writeSetUpFile } from '../../renderer/exchange/set-up-file.ts';
import { goTo } from './pages/sample.ts';
import { StartPage } from './pages/start-page.ts';
import { accessibilityFaults } from './support/axe.ts';
import { answerOpenDialogs } from './support/dialogs.ts';
import { choose, press } from './support/keyboard.ts';
import { expect, test } from './support/program-fixture.ts';
import { chooseMenu, takePictures } from './support/screens.ts';

const page2010: GenericRecord = {
  ...{ id: 'made-up', type: 'look-ahead', group: partnershipId, year: 2010, round: 'annual' },
  ...{ order: 1, parent: null, sourceLines: [] },
  values: valuesFrom(lookAhead, { nextYear: '2011 - 2012', commitments: [{ id: 'a', text: 'Open the flat' }] }),
};

test('a coordinator opens a newer set-up file, and settings hold after a restart', async ({ start }) => {
  test.setTimeout(120_000);
  const program = await start();
  const { page, dataFolder } = program;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await new StartPage(page).begin({ group: 'Climate Change' });
  await goTo(page, { screen: 'entry', type: 'commissioning-budget' });
  await button('Add a budget').press('Enter');
  await expect(page.getByLabel('Fund', { exact: true })).toBeFocused();
  await press(page, page.getByRole('link', { name: 'Settings' }));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText(dataFolder)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'settings');
  await button('Keyboard shortcuts').press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Keyboard shortcuts');
  await page.keyboard.press('Escape');

  // A newer file of the same partnership: first what it changes, then the change, which can be undone.
  const file = join(dataFolder, 'newer.json');
  const read = readSetUpFile(await readFile(join(projectFolder, 'assets/sample/set-up.json'), 'utf8'));
  if ('problem' in read) throw new Error(read.problem);
  const { setUp } = read;
  const write = (changed: Partial<SetUp>) => writeFile(file, writeSetUpFile({ ...setUp, ...changed }, [page2010]).text);
  const groups = setUp.groups.map((group) => (group.id === 'climate-change' ? { ...group, name: 'Climate' } : group));
  await answerOpenDialogs(program, file);
  await write({ version: 5, groups });
  await button('Open a set-up file').press('Enter');
  await expect(page.locator('#settings-preview')).toBeFocused();
  await expect(page.getByText('Climate Change is now called Climate.')).toBeVisible();
  await expect(page.getByText('Vision of 2009 to 2010 removed.')).toBeVisible();
  await expect(page.getByText('Look ahead of 2010 to 2011 added.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, button('Use this set-up'));
  await expect(page.locator('.rail-place')).toContainText('Climate');
  await expect(page.getByText('Charnwood Together, version 5.', { exact: false }).first()).toBeVisible();
  // The partnership's own pages came with it, in the same step to undo.
  await button('Open a set-up file').press('Enter');
  await expect(page.getByText('This is the set-up you are using already.')).toBeVisible();
  await press(page, button('Keep the present one'));
  await chooseMenu(program.app, 'undo');
  await expect(page.locator('.rail-place')).toContainText('Climate Change');
  await button('Open a set-up file').press('Enter');
  await expect(page.getByText('Vision of 2009 to 2010 removed.')).toBeVisible();
  await press(page, button('Keep the present one'));

  // A file without the own group: the records stay, and it is asked which group it is from now on.
  await write({ version: 6, groups: groups.filter(({ id }) => id !== 'climate-change') });
  await button('Open a set-up file').press('Enter');
  await expect(
    page.getByText('Climate Change is not in this file: the 1 entry there stay', { exact: false }),
  ).toBeVisible();
  await press(page, button('Use this set-up'));
  await expect(page.getByText('Choose your group.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, button('Keep the present one'));
  await expect(button('Open a set-up file')).toBeFocused();

  // Another partnership's file, and one that is none.
  await write({ id: 'made-up', partnership: { ...setUp.partnership, name: 'Made-up Partnership' } });
  await button('Open a set-up file').press('Enter');
  await press(page, button('Use this set-up'));
  await expect(page.getByText('Tick the box if you mean to change to another partnership')).toBeVisible();
  await expect(page.getByLabel('I want to change to Made-up Partnership')).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, button('Keep the present one'));
  await expect(page.locator('.rail-fixed')).toHaveText('Charnwood Together');
  await writeFile(file, '{}');
  await button('Open a set-up file').press('Enter');
  await expect(page.getByRole('alert')).toContainText('newer.json: This is not a set-up file.');

  // The set-up itself is the office's.
  await goTo(page, { screen: 'set-up' });
  await expect(page.getByText('The partnership office decides the set-up')).toBeVisible();
  await expect(page.getByLabel('Name of the partnership')).toHaveCount(0);
  await goTo(page, { screen: 'settings' });

  // Choices hold at once and after a restart.
  await choose(page, 'Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel('Mark CSV files for Excel').press('Space');
  await button('Change who you are').press('Enter');
  await expect(page.getByRole('radio', { name: 'The coordinator of Climate Change' })).toBeFocused();
  await page.getByRole('radio', { name: 'The partnership office' }).press('Space');
  await press(page, button('Save'));
  await expect(page.getByText('The partnership office of Charnwood Together')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Set-up' })).toBeVisible();
  await program.close();
  const again = await start({ dataFolder });
  await expect(again.page.getByRole('heading', { level: 1 })).toHaveText('All groups');
  await again.page.getByRole('link', { name: 'Settings' }).click();
  await expect(again.page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(again.page.getByLabel('Mark CSV files for Excel')).not.toBeChecked();
  expect([...program.messages, ...again.messages]).toEqual([]);
});
