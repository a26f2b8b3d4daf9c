import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goTo, openSample } from './pages/sample.ts';
import { readSample } from './pages/sample-rows.ts';
import { accessibilityFaults } from './support/axe.ts';
import { answerOpenDialogs } from './support/dialogs.ts';
import { press } from './support/keyboard.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';

test('a name is found, erased for good, and in no file afterwards', async ({ program }) => {
  const { page } = program;
  await openSample(program);
  await goTo(page, { screen: 'settings' });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await page.getByLabel('Name', { exact: true }).fill('cherie\nMarios Tinenti');
  await press(page, button('Find the name'));
  await expect(page.locator('#erase-preview')).toBeFocused();
  await expect(page.getByLabel('Cherie', { exact: true })).toBeChecked();
  await expect(page.getByLabel('Marios Tinenti Centre', { exact: true })).not.toBeChecked();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'erase-name');
  await press(page, button(/^Erase the name from \d texts?$/));
  await expect(page.getByLabel('I understand that this cannot be undone')).toBeFocused();
  await page.keyboard.press('Space');
  await press(page, button(/^Erase the name from/));
  await expect(page.getByRole('heading', { name: 'Erase a person’s name' })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: /, in 3 places$/ })).toBeVisible();

  const kept = JSON.stringify(await readSample(page));
  expect(kept).not.toMatch(/cherie/i);
  expect(kept).toContain('Marios Tinenti Centre');

  const folder = await mkdtemp(join(tmpdir(), 'named-'));
  try {
    await goTo(page, { screen: 'export' });
    await page.getByLabel('As printed (HTML), not for publication').check();
    await answerOpenDialogs(program, folder);
    await press(page, button('Export…'));
    await expect(page.getByRole('heading', { name: /files saved$/ })).toBeFocused();
    const facsimile = await readFile(join(folder, 'review-as-printed.html'), 'utf8');
    expect(facsimile).toContain('A named person awarded H.O.');
    expect(facsimile).not.toMatch(/cherie/i);
    expect(await readFile(join(folder, 'case-study-people.csv'), 'utf8')).not.toMatch(/cherie/i);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
