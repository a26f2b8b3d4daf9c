import { accessibilityFaults } from './support/axe.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';
import { AchievementsPage } from './pages/achievements-page.ts';
import { openSample } from './pages/sample.ts';

test('an outline typed by keyboard alone is all there after the power was cut', async ({ program, start }) => {
  await openSample(program);
  const outline = new AchievementsPage(program);
  await outline.openFor('community-safety');
  await expect(outline.page.getByText('No achievements yet.')).toBeVisible();
  await expect(outline.page.locator('.rail-foot').getByRole('button', { name: 'Undo' })).toBeDisabled();

  const { keyboard } = outline.page;
  await outline.boxes.first().focus();
  await keyboard.type('Safer streets');
  await keyboard.press('Control+Enter');
  await keyboard.press('Enter');
  await keyboard.type('New lights in May 2009');
  await keyboard.press('Enter');
  await keyboard.type('Fewer complaints');
  await keyboard.press('Alt+ArrowRight');
  await keyboard.press('Enter');
  await keyboard.type('A second street');
  await keyboard.press('Alt+ArrowLeft');
  await keyboard.press('Alt+ArrowUp');
  expect(await outline.cursor()).toBe('A second street|');
  const lines = ['Safer streets', '/A second street', '/New lights in May 2009', '//Fewer complaints'];
  await outline.expectShape(lines);

  await keyboard.press('Tab');
  await keyboard.type('Aw');
  await expect((await outline.line('A second street')).getByRole('combobox')).toHaveValue('awaiting a decision');
  await outline.goInto('New lights in May 2009');
  await keyboard.press('Alt+Enter');
  await keyboard.type('May 2009');
  await expect(outline.page.getByText('We understood: 1 to 31 May 2009')).toBeVisible();
  await keyboard.press('Tab');
  await keyboard.type('Made-up Street');
  await keyboard.press('Escape');
  expect(await outline.cursor()).toBe('New lights in May 2009|');
  await outline.saved();
  await program.kill();

  const again = await start({ dataFolder: program.dataFolder });
  const restored = new AchievementsPage(again);
  await restored.openFor('community-safety');
  await restored.expectShape(lines);
  await expect(await restored.line('New lights in May 2009')).toContainText('May 2009 · Made-up Street');
  await expect((await restored.line('Safer streets')).getByRole('combobox')).toHaveCount(0);
  await restored.page.getByRole('button', { name: 'Mark the points without a status as achieved (2)' }).click();
  await expect(restored.undoButton('mark 2 points as achieved')).toBeVisible();
  await restored.complete.click();
  await expect(restored.page.getByText('Achievements is marked as completed.')).toBeVisible();
  expect(again.messages).toEqual([]);
});

test('pasted lines, deleted headings and moved lines are each one step to undo', async ({ program }) => {
  await openSample(program);
  const outline = new AchievementsPage(program);
  await outline.openFor('community-safety');
  await outline.boxes.first().focus();
  await outline.paste('•\tMade-up houses\r\no\tOpening\r\no\tSecond flat to open\r\nMay 2010\r\n•\tMade-up works');
  const lines = ['Made-up houses', '/Opening', '/Second flat to open', '/May 2010', 'Made-up works'];
  await outline.expectShape(lines);
  expect(await outline.cursor()).toBe('Made-up works|');
  await expect(outline.toast).toContainText('5 lines pasted, 1 of them as a heading.');

  await outline.goInto('May 2010');
  await outline.page.keyboard.press('Home');
  await outline.page.keyboard.press('Backspace');
  await outline.expectShape(['Made-up houses', '/Opening', '/Second flat to openMay 2010', 'Made-up works']);
  await outline.page.keyboard.type(' ');
  await outline.saved();
  await outline.goInto('Made-up houses');
  await outline.tool('Delete line').click();
  await expect(outline.toast).toContainText('Deleted “Made-up houses”. The 2 lines under it are kept, one level up.');
  await outline.expectShape(['Opening', 'Second flat to open May 2010', 'Made-up works']);
  await outline.toast.getByRole('button', { name: 'Undo' }).click();
  await outline.expectShape(['Made-up houses', '/Opening', '/Second flat to open May 2010', 'Made-up works']);
  for (const what of ['change line', 'join lines', 'paste 5 lines']) {
    await outline.undoButton(what).click();
    await expect(outline.undoButton(what)).toHaveCount(0);
  }
  await expect(outline.page.getByText('No achievements yet.')).toBeVisible();
  expect(program.messages).toEqual([]);
});

test('the last act is undone first, also where something was typed before it', async ({ program }) => {
  await openSample(program);
  const outline = new AchievementsPage(program);
  await outline.openFor('people-and-places');
  const before = await outline.shape();
  await outline.goInto('9 Ward Walks completed');
  await outline.page.keyboard.type(' twice');
  await outline.page.keyboard.press('Alt+ArrowDown');
  await outline.page.keyboard.press('Alt+ArrowRight');
  expect(await outline.cursor()).toBe('9 Ward Walks completed twice|');
  await outline.saved();
  for (let presses = 0; presses < 3; presses += 1) await outline.press('Control+Z');
  await outline.expectShape(before);
  for (let presses = 0; presses < 3; presses += 1) await outline.press('Control+Y');
  expect(await outline.shape()).toContain('//9 Ward Walks completed twice');
});

test('100,000 pasted characters neither freeze the page nor lose a word', { tag: '@load' }, async ({ program }) => {
  await openSample(program);
  const outline = new AchievementsPage(program);
  await outline.openFor('people-and-places');
  await outline.goInto('9 Ward Walks completed');
  const lines = Array.from({ length: 2000 }, (_, index) => `${index} ${'made up '.repeat(6)}end`);
  await outline.paste(`${lines.join('\n')}\n`);
  await expect(outline.toast).toContainText('2,000 lines pasted.');
  await expect(outline.page.getByRole('button', { name: /^Show 1,000 more of / })).toBeVisible();
  await outline.saved();
  await outline.page.getByRole('button', { name: /^Show 1,000 more of / }).click();
  await outline.page.getByRole('button', { name: /^Show \d+ more of / }).click();
  await expect(outline.boxes).toHaveCount(2011);
  expect((await outline.shape()).filter((line) => line.startsWith('/')).map((line) => line.slice(1))).toEqual(
    expect.arrayContaining(lines),
  );
  await outline.goInto('Improved Neighbourhood Management process');
  await outline.paste('y'.repeat(100_000));
  await outline.saved();
  await outline.page.reload();
  await outline.openFor('people-and-places');
  const longest = () =>
    outline.boxes.evaluateAll((boxes) =>
      Math.max(...boxes.map((box) => (box instanceof HTMLTextAreaElement ? box.value.length : 0))),
    );
  await expect.poll(longest).toBe(100_000 + 'Improved Neighbourhood Management process'.length);
  expect(program.messages).toEqual([]);
});

test('looks right and is accessible, with tools and details', async ({ program }) => {
  await openSample(program);
  const outline = new AchievementsPage(program);
  await outline.openFor('people-and-places');
  await outline.goInto('2nd ‘community flat’ on Warwick Way to open mid May 2010.');
  await outline.page.keyboard.press('Alt+Enter');
  await expect(outline.box('When (optional)')).toBeFocused();
  await outline.page.getByText('How to use the keyboard').click();
  expect(await accessibilityFaults(program.page)).toEqual([]);
  await outline.page.getByText('How to use the keyboard').click();
  await takePictures(program, 'achievements-details');
});
