import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSetUpFile } from '../../renderer/exchange/set-up-file.ts';
import { goTo } from './pages/sample.ts';
import { SetUpPage } from './pages/set-up-page.ts';
import { StartPage } from './pages/start-page.ts';
import { accessibilityFaults } from './support/axe.ts';
import { answerSaveDialogs } from './support/dialogs.ts';
import { press } from './support/keyboard.ts';
import { expect, test } from './support/program-fixture.ts';
import { chooseMenu, takePictures } from './support/screens.ts';

test('the office changes the set-up by keyboard, takes a change back, and exports one file', async ({ program }) => {
  test.setTimeout(120_000);
  const { page } = program;
  const setUp = new SetUpPage(page);
  await new StartPage(page).begin('office');
  await page.getByRole('link', { name: 'Set-up', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'set-up');

  // The frame follows a new name while the cursor stays in its box.
  const name = page.getByLabel('Name of the partnership');
  await name.fill('Charnwood Together (made up)');
  await expect(page.locator('.rail-fixed')).toHaveText('Charnwood Together (made up)');
  await expect(name).toBeFocused();

  // Renaming, moving, adding; the focus stays where the work is.
  await setUp.group(1).fill('Places & People');
  await setUp.button('Down with Places & People').press('Enter');
  await expect(setUp.button('Down with Places & People')).toBeFocused();
  await expect.poll(async () => (await setUp.groups()).slice(0, 2)).toEqual(['Community Safety', 'Places & People']);
  await page.getByLabel('Add a group').fill('Culture');
  await page.keyboard.press('Enter');
  await expect(setUp.group(8)).toHaveValue('Culture');
  await expect(page.getByLabel('Add a group')).toBeFocused();
  await expect(page.getByLabel('Add a group')).toHaveValue('');
  await page.getByLabel('Add a group').fill('culture');
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is already a group called "culture".')).toBeVisible();
  await setUp.button('Remove Culture').press('Enter');
  await expect(setUp.group(7)).toBeFocused();
  await chooseMenu(program.app, 'undo');
  await expect(setUp.group(8)).toHaveValue('Culture');

  // What others entered is never taken away.
  await goTo(page, { screen: 'entry', type: 'commissioning-budget', group: 'climate-change' });
  await page.getByRole('button', { name: 'Add a budget' }).press('Enter');
  await expect(page.getByLabel('Fund', { exact: true })).toBeFocused();
  await goTo(page, { screen: 'set-up' });
  await setUp.button('Remove Climate Change').press('Enter');
  await expect(
    page.getByText('Climate Change has 1 entry on this computer, so it cannot be removed. Delete it first.'),
  ).toBeVisible();
  await setUp.button('Remove 2009 to 2010').press('Enter');
  await expect(
    page.getByText('A set-up needs at least one year. Add another before you remove this one.'),
  ).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  // Facts of a group and a house name with its other ways of writing, folded away until somebody opens them.
  const facts = page.locator('summary', { hasText: 'Short names, years and coordinators' });
  await facts.press('Enter');
  await page.getByLabel('Short name of Places & People').fill('P&P');
  await page.getByLabel('First year of Places & People').selectOption('2009 to 2010');
  await setUp.list('terms').press('Enter');
  await page.getByLabel('Add a house name').fill('Sub-group');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name of house name 8')).toHaveValue('Sub-group');
  const others = page.getByLabel('Other ways of writing Sub-group, with semicolons between them');
  await others.pressSequentially('subgroup; Sub-group');
  await expect(others).toHaveValue('subgroup; Sub-group');
  await page.keyboard.press('Tab');
  await expect(page.getByText('"Sub-group" is how it is written. Enter only other ways here.')).toBeVisible();
  await others.fill('subgroup; sub group;');
  await page.keyboard.press('Tab');
  await expect(page.getByText('"Sub-group" is how it is written.')).toHaveCount(0);
  await setUp.list('organisations').press('Enter');
  await expect(page.getByLabel(/^Name of organisation \d+$/)).toHaveCount(20);
  expect(await accessibilityFaults(page)).toEqual([]);
  // Folded again, they are out of the way of the Tab key.
  for (const fold of [facts, setUp.list('terms'), setUp.list('organisations')]) await fold.press('Enter');

  // Years and deadlines.
  await expect(page.getByLabel('Add a year')).toHaveValue('2010 to 2011');
  await page.getByLabel('Add a year').fill('2009/10');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2009 to 2010 is already there.')).toBeVisible();
  await page.getByLabel('Add a year').fill('2010-11');
  await page.keyboard.press('Enter');
  const deadline = setUp.deadline(/Deadline of Annual review, 2010 to 2011/);
  await deadline.getByLabel('Day').fill('31');
  await page.keyboard.press('Tab');
  await expect(deadline.getByLabel('Month')).toBeFocused();
  await page.keyboard.type('feb');
  await page.keyboard.press('Tab');
  await expect(deadline.getByLabel('Year')).toBeFocused();
  await page.keyboard.type('2011');
  await page.keyboard.press('Tab');
  await expect(deadline).toContainText('Deadline must be a real date, like 27 3 2010. Until then it is not changed.');

  // Nothing goes out while something is wrong.
  await setUp.group(8).fill('');
  await press(page, setUp.button('Export set-up file'));
  await expect(setUp.problem).toBeFocused();
  await expect(setUp.problem.getByRole('heading')).toHaveText('Not exported: 2 things need putting right');
  await expect(setUp.problem.getByRole('listitem')).toHaveText([
    'Enter a name for group 8, or remove it.',
    'Annual review, 2010 to 2011: Deadline must be a real date, like 27 3 2010.',
  ]);
  await expect(page).toHaveTitle('Error: Set-up - Partnership Review');
  const gap = await setUp.problem.evaluate((box) => {
    const card = document.querySelector('set-up-screen .sheet');
    return (card?.getBoundingClientRect().top ?? 0) - box.getBoundingClientRect().bottom;
  });
  expect(gap).toBeGreaterThanOrEqual(16);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Enter a name for group 8, or remove it.' }).press('Enter');
  await expect(setUp.group(8)).toBeFocused();
  await page.keyboard.type('Culture & Sport');
  await deadline.getByLabel('Month').fill('jun');
  await deadline.getByLabel('Day').fill('30');

  const file = join(program.dataFolder, 'charnwood-together-set-up.json');
  await answerSaveDialogs(program, file);
  await press(page, setUp.button('Export set-up file'));
  await expect(setUp.saved).toBeFocused();
  await expect(setUp.saved).toContainText('charnwood-together-set-up.json is saved, as version 2.');
  await expect(setUp.saved.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  const written = readSetUpFile(await readFile(file, 'utf8'));
  if ('problem' in written) throw new Error(written.problem);
  expect(written).toMatchObject({
    setUp: { id: 'charnwood-together', version: 2, partnership: { name: 'Charnwood Together (made up)' } },
  });
  expect(written.setUp.groups).toContainEqual({
    id: 'people-and-places',
    name: 'Places & People',
    chartName: 'Places & People',
    chartOrder: 2,
    sectionOrder: 2,
    shortName: 'P&P',
    activeFrom: 2009,
    activeTo: null,
    follows: '',
    coordinator: '',
  });
  expect(written.setUp.terms.at(-1)).toEqual({
    id: 'sub-group',
    name: 'Sub-group',
    variants: ['subgroup', 'sub group'],
  });
  // The partnership's own pages go out with it.
  expect(written.records.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['front-page', 'vision', 'structure']),
  );
  expect(written).toHaveProperty('setUp.years.1.rounds.0.deadline', '2011-06-30');

  // What went out cannot be taken back: undo must not give the next file the version of this one.
  await chooseMenu(program.app, 'undo');
  await expect(page.getByText('This is version 2;')).toBeVisible();
  await goTo(page, { screen: 'settings' });
  await goTo(page, { screen: 'set-up' });
  await expect(page.getByText('This is version 2;')).toBeVisible();
  await expect(setUp.group(8)).toHaveValue('Culture & Sport');
  await press(page, setUp.button('Export set-up file'));
  await expect(setUp.saved).toContainText('as version 3.');
  expect(program.messages).toEqual([]);
});
