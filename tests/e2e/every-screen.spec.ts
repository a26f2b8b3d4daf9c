import type { Page } from '@playwright/test';
import { sections } from '../../renderer/domain/records/sections.ts';
import { hrefOf, screens, type Route } from '../../renderer/screens/routes.ts';
import { everyRoute } from './pages/every-route.ts';
import { goTo, openSample } from './pages/sample.ts';
import { accessibilityFaults } from './support/axe.ts';
import type { Program } from './support/launch.ts';
import { expect, test } from './support/program-fixture.ts';
import { setSize, setTheme, sizes, takePicture, takePictures } from './support/screens.ts';

test('every section and every screen but the first questions is among those that are looked at', () => {
  const types = everyRoute.map(([, { type }]) => type);
  expect(sections.map(({ id }) => id).filter((id) => !types.includes(id))).toEqual([]);
  const names = everyRoute.map(([, { screen }]) => screen);
  expect(screens.filter((screen) => !names.includes(screen))).toEqual(['start']);
});

// In two halves, which are looked at side by side where the machine can.
test.describe.configure({ mode: 'parallel' });
const middle = Math.ceil(everyRoute.length / 2);
const halves = [
  ['the first half', everyRoute.slice(0, middle)],
  ['the second half', everyRoute.slice(middle)],
] as const;

for (const [name, routes] of halves) {
  test(`every screen, ${name}: no accessibility fault and nothing wider than the window, in both sizes and both colours`, async ({
    program,
  }) => lookAt(program, routes));
}

async function lookAt(program: Program, routes: typeof everyRoute): Promise<void> {
  test.setTimeout(300_000);
  await openSample(program);
  const faults: string[] = [];
  for (const [name, route] of routes) {
    await arriveAt(program.page, route);
    await program.page.waitForLoadState('networkidle');
    await takePictures(program, `every-${name}`);
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(program, theme);
      // Colours change nothing but colours.
      const look = theme === 'dark' ? 'colours' : 'all';
      faults.push(...(await accessibilityFaults(program.page, look)).map((fault) => `${name}, ${theme}: ${fault}`));
    }
    if (route.screen === 'entry') {
      await openAll(program.page);
      await takePicture(program, `every-${name}-open`);
      faults.push(...(await accessibilityFaults(program.page)).map((fault) => `${name}, all open: ${fault}`));
    }
    for (const size of sizes) {
      await setSize(program, size);
      const overflow = await program.page.evaluate(() => {
        const page = document.querySelector('#page');
        return page ? page.scrollWidth - page.clientWidth : NaN;
      });
      if (overflow !== 0) faults.push(`${name}: ${overflow} pixels wider than the window of ${size.width}`);
    }
  }
  expect(faults).toEqual([]);
  expect(program.messages).toEqual([]);
}

/** Goes there and waits until the new page stands: the window has its name then, and no earlier. */
async function arriveAt(page: Page, route: Route): Promise<void> {
  const address = await page.evaluate(() => window.location.hash);
  if (address !== hrefOf(route)) await page.evaluate(() => (document.title = ''));
  await goTo(page, route);
  await page.waitForFunction(() => document.title !== '');
  await expect(page.locator('#page h1')).toBeVisible();
}

/** Opens every entry and every folded part of the page, so that nothing in them stays unlooked at. */
async function openAll(page: Page): Promise<void> {
  for (const button of await page.getByRole('button', { name: /^Open all/ }).all()) await button.click();
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('#page details')) folded.open = true;
  });
  await page.waitForLoadState('networkidle');
}
