import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartPage } from './pages/start-page.ts';
import { accessibilityFaults } from './support/axe.ts';
import { answerOpenDialogs } from './support/dialogs.ts';
import { choose } from './support/keyboard.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';

test('a coordinator opens the set-up file of the office, wrong ones first, and is remembered', async ({ start }) => {
  const program = await start();
  const { page, dataFolder } = program;
  const asked = new StartPage(page);
  await asked.asks('Which are you?');
  await expect(page).toHaveTitle('Which are you? - Partnership Review');
  await takePictures(program, 'start');
  await asked.goOn();
  await expect(asked.problem).toBeFocused();
  await expect(asked.problem).toContainText('Choose which you are, or look round with the sample.');
  await expect(page).toHaveTitle('Error: Which are you? - Partnership Review');
  expect(await accessibilityFaults(page)).toEqual([]);
  await asked.answer(/I coordinate a group/);
  await asked.asks('Where is your set-up?');

  // Files that are no set-up are answered with a sentence, and nothing goes on.
  const file = join(dataFolder, 'office set-up.json');
  await answerOpenDialogs(program, file);
  await writeFile(file, 'no set-up at all');
  await asked.answer(/In a file from my partnership office/);
  await expect(asked.problem).toContainText(
    'office set-up.json: This file is damaged or is not a set-up file. Ask the partnership office to send it again.',
  );
  await expect(asked.problem).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await answerOpenDialogs(program);
  await asked.goOn();
  await expect(asked.heading).toHaveText('Where is your set-up?');

  const round = { id: 'annual', name: 'Annual review', deadline: '2011-06-30' };
  const group = (id: string, place: number) => ({
    id,
    name: `Made-up ${id}`,
    chartName: id,
    chartOrder: place,
    sectionOrder: place,
  });
  const setUp = {
    id: 'made-up',
    version: 4,
    partnership: { name: 'Made-up Partnership', documentTitle: 'Made-up Review', vision: '' },
    groups: [group('north', 2), group('south', 1)],
    years: [{ start: 2010, labelAsPrinted: '2010/2011', rounds: [round] }],
    themes: [],
    measures: [],
  };
  await writeFile(file, JSON.stringify({ format: 'partnership-review set-up', formatVersion: 1, setUp }));
  await answerOpenDialogs(program, file);
  await asked.goOn();
  await asked.asks('Is this your partnership?');
  await expect(page.locator('.set-up-facts')).toContainText('Made-up Partnership');
  await expect(page.locator('.set-up-facts')).toContainText('2010 to 2011: Annual review (due 30 June 2011)');
  expect(await accessibilityFaults(page)).toEqual([]);

  // Back keeps what was answered.
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await asked.asks('Where is your set-up?');
  await expect(page.getByLabel(/In a file/)).toBeChecked();
  await asked.goOn();
  await asked.goOn();
  await asked.asks('Which group do you coordinate?');
  await expect(page.getByRole('radio')).toHaveCount(2);
  await asked.goOn();
  await expect(asked.problem).toContainText('Choose your group.');
  await asked.answer('Made-up north');
  await expect(asked.heading).toHaveText('Made-up north');
  await expect(page.getByText('The partnership office expects this by 30 June 2011.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();

  await program.close();
  const again = await start({ dataFolder });
  await expect(again.page.getByRole('heading', { level: 1 })).toHaveText('Made-up north');
  expect([...program.messages, ...again.messages]).toEqual([]);
});

test('the office begins a set-up of its own, and somebody looks round', async ({ program }) => {
  const { page } = program;
  const asked = new StartPage(page);
  await asked.answer(/I want to look round/);
  await expect(asked.heading).toHaveText('All groups');
  await page.getByRole('button', { name: 'Leave the sample' }).press('Enter');
  await asked.asks('Which are you?');

  await asked.answer(/I work in the partnership office/);
  await asked.answer(/Begin a new set-up/);
  await asked.asks('What is your partnership called?');
  await asked.goOn();
  await expect(asked.problem).toContainText('Enter the name of the partnership.');
  await page.getByRole('button', { name: 'Enter the name of the partnership.' }).press('Enter');
  await expect(asked.box).toBeFocused();
  await asked.type('Made-up Partnership');
  await asked.type('North\n north');
  await expect(asked.problem).toContainText('"north" stands in the list twice.');
  await asked.box.fill('North\n\nSouth & West\n');
  await asked.goOn();
  await asked.asks('Which year comes first?');
  await expect(page.getByRole('radio').first()).toBeChecked();
  await asked.goOn();
  await choose(page, /Every quarter/);
  await asked.goOn();
  await asked.asks('Is this right?');
  await expect(page.locator('.set-up-facts')).toContainText('Quarter 4, January to March');
  await asked.goOn();
  await expect(asked.heading).toHaveText('Set-up');
  await expect(page.getByLabel('Name of the partnership')).toHaveValue('Made-up Partnership');
  await expect(page.getByLabel('Name of group 2')).toHaveValue('South & West');
  await expect(page.getByLabel('Round', { exact: true })).toContainText('Quarter 1');
  expect(program.messages).toEqual([]);
});
