import type { Page } from '@playwright/test';
import { sections } from '../../renderer/domain/records/sections.ts';
import { goTo, openSample } from './pages/sample.ts';
import { accessibilityFaults } from './support/axe.ts';
import type { Program } from './support/launch.ts';
import { expect, test } from './support/program-fixture.ts';
import { setTheme, takePicture, takePictures } from './support/screens.ts';
import type { Route } from '../../renderer/screens/routes.ts';

const place = { year: 2009, round: 'annual', group: 'children-and-young-people' };

const looked: readonly (readonly [name: string, route: Route])[] = [
  ['overview', { screen: 'overview', ...place }],
  ['achievements', { screen: 'entry', type: 'achievement', ...place }],
  ['achievements-empty', { screen: 'entry', type: 'achievement', ...place, group: 'community-safety' }],
  ['budget', { screen: 'entry', type: 'commissioning-budget', ...place }],
  ['budget-empty', { screen: 'entry', type: 'commissioning-budget', ...place, group: 'community-safety' }],
  ['attendance', { screen: 'entry', type: 'attendance', ...place }],
  ['measures', { screen: 'entry', type: 'measure', ...place, group: 'community-safety' }],
  ['case-studies', { screen: 'entry', type: 'case-study', ...place, group: 'community-safety' }],
  ['events', { screen: 'entry', type: 'case-study', ...place, group: 'health-and-wellbeing' }],
  ['sources', { screen: 'entry', type: 'source', ...place }],
  ['front-page', { screen: 'entry', type: 'front-page', ...place, group: 'partnership' }],
  ['structure', { screen: 'entry', type: 'structure', ...place, group: 'partnership' }],
  ['look-ahead', { screen: 'entry', type: 'look-ahead', ...place, group: 'partnership' }],
  ['older-document', { screen: 'entry', type: 'printed-page', ...place, group: 'partnership' }],
  ['checks', { screen: 'checks', ...place }],
  ['years-empty', { screen: 'years', ...place }],
  ['search', { screen: 'search', query: 'community', ...place }],
  ['export', { screen: 'export', ...place }],
  ['submit', { screen: 'submit', ...place }],
  ['intake', { screen: 'intake', ...place }],
  ['tracker', { screen: 'tracker', ...place }],
  ['queries', { screen: 'queries', ...place }],
  ['consolidate', { screen: 'consolidate', ...place }],
  ['tables', { screen: 'tables', ...place }],
  ['settings', { screen: 'settings', ...place }],
  ['backups', { screen: 'backups', ...place }],
  ['set-up', { screen: 'set-up', ...place }],
];

test('every section is among the screens that are looked at', () => {
  const types = looked.map(([, route]) => route.type);
  expect(sections.map(({ id }) => id).filter((id) => !types.includes(id))).toEqual([]);
});

// In two halves, which are looked at side by side where the machine can.
test.describe.configure({ mode: 'parallel' });
const middle = Math.ceil(looked.length / 2);
const halves = [
  ['the first half', looked.slice(0, middle)],
  ['the second half', looked.slice(middle)],
] as const;

for (const [name, screens] of halves) {
  test(`every screen, ${name}: no accessibility fault and nothing wider than the window, in both sizes and both colours`, async ({
    program,
  }) => lookAt(program, screens));
}

async function lookAt(program: Program, screens: typeof looked): Promise<void> {
  test.setTimeout(300_000);
  await openSample(program);
  const faults: string[] = [];
  for (const [name, route] of screens) {
    await goTo(program.page, route);
    await expect(program.page.locator('#page h1')).toBeVisible();
    await program.page.waitForLoadState('networkidle');
    await takePictures(program, `every-${name}`);
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(program, theme);
      faults.push(...(await accessibilityFaults(program.page)).map((fault) => `${name}, ${theme}: ${fault}`));
    }
    if (route.screen === 'entry') {
      await openAll(program.page);
      await takePicture(program, `every-${name}-open`);
      faults.push(...(await accessibilityFaults(program.page)).map((fault) => `${name}, all open: ${fault}`));
    }
    const overflow = await program.page.evaluate(() => {
      const page = document.querySelector('#page');
      return page ? page.scrollWidth - page.clientWidth : NaN;
    });
    if (overflow > 0) faults.push(`${name}: ${overflow} pixels wider than the window`);
  }
  expect(faults).toEqual([]);
  expect(program.messages).toEqual([]);
}

/** Opens every entry and every folded part of the page, so that nothing in them stays unlooked at. */
async function openAll(page: Page): Promise<void> {
  for (const button of await page.getByRole('button', { name: /^Open all/ }).all()) await button.click();
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('#page details')) folded.open = true;
  });
  await page.waitForLoadState('networkidle');
}
