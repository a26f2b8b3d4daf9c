import type { Page } from '@playwright/test';
import { hrefOf, type Route } from '../../../renderer/screens/routes.ts';
import { expect } from '../support/program-fixture.ts';
import type { Program } from '../support/launch.ts';
import { chooseMenu } from '../support/screens.ts';

/** Opens the sample from the menu, as somebody does who looks round. */
export async function openSample(program: Program): Promise<void> {
  await expect(program.page.locator('h1').first()).toBeVisible();
  await expect(async () => {
    await chooseMenu(program.app, 'sample');
    await expect(program.page.getByText('You are looking round with the sample.')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(program.page.locator('.rail-nav')).toBeVisible();
}

/** Goes to an address of the program, as its links do. */
export async function goTo(page: Page, route: Route): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), hrefOf(route));
}
