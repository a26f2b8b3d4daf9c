import { EntryPage } from './pages/entry-page.ts';
import { goTo, openSample } from './pages/sample.ts';
import { accessibilityFaults } from './support/axe.ts';
import { press } from './support/keyboard.ts';
import { expect, test } from './support/program-fixture.ts';
import { pressShortcut, takePictures } from './support/screens.ts';

const place = { year: 2009, round: 'annual', group: 'partnership' } as const;

test('what the groups left unfinished is taken over into the look ahead, once, in one step', async ({ program }) => {
  const { page } = program;
  await openSample(program);
  await goTo(page, { screen: 'entry', type: 'look-ahead', ...place });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look ahead');
  const takeOver = page.getByRole('button', { name: 'Take over unfinished points' });
  const commitments = page.getByLabel('Commitment', { exact: true });
  const before = await commitments.count();
  await press(page, takeOver);
  await expect(page.locator('app-toast')).toContainText(/^\s*\d+ unfinished points? taken over\./);
  const said = Number(/\d+/.exec(await page.locator('app-toast').innerText())?.[0]);
  expect(said).toBeGreaterThan(1);
  await expect(commitments).toHaveCount(before + said);
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'look-ahead');
  await press(page, takeOver);
  await expect(page.locator('app-toast')).toContainText('no unfinished points that are not among the commitments');
  await pressShortcut(program, 'Control+Z');
  await expect(commitments).toHaveCount(before);
  expect(program.messages).toEqual([]);
});

test('what the office enters is found by its words under the name of the partnership', async ({ program }) => {
  const { page } = program;
  await openSample(program);
  const entry = new EntryPage(program);
  await goTo(page, { screen: 'entry', type: 'structure', ...place });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Structure');
  const box = page.getByLabel(/^Executive/);
  await box.focus();
  await page.keyboard.type('Made-up quorum of neighbours');
  await entry.saved();
  await pressShortcut(program, 'Control+F');
  await page.keyboard.type('quorum of neighbours');
  await expect(page.locator('.search-results h2')).toHaveText('Charnwood Together, 2009 to 2010');
  await press(page, page.locator('.search-hit').first());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Structure');
  await expect(page.locator('.page-head .caption')).toContainText('Charnwood Together');
  await expect(box).toBeFocused();
  await expect(page.locator('.rail-nav').getByRole('link', { name: 'Structure' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  expect(program.messages).toEqual([]);
});
