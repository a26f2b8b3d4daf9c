import type { Page } from '@playwright/test';
import type { DesktopBridge } from '../../../electron/api.ts';
import type { Program } from './launch.ts';

declare global {
  interface Window {
    readonly desktop?: DesktopBridge;
  }
}

/** A page of our origin, with our policy and preload script but none of our code: for tests of the shell alone. */
export async function openBarePage({ app, page }: Program): Promise<void> {
  // The program's own page first: leaving it while it is still loading can break off the new load (ERR_FAILED).
  await page.locator('h1').first().waitFor();
  const arrived = page.waitForURL('app://partnership-review/bare.html');
  await app.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]?.loadURL('app://partnership-review/bare.html');
  });
  await arrived;
}

/**
 * Runs a function in the page as the page's own code would run: later, outside the test tool's call, which the engine
 * exempts from the page's policy. Answers with what it returned, or `Name: message` of what it threw.
 */
export async function asThePage(page: Page, work: () => unknown, patience = 5000): Promise<unknown> {
  await page.evaluate(`setTimeout(async () => {
    try { globalThis.__done = { value: await (${work.toString()})() }; }
    catch (error) { globalThis.__done = { value: error.name + ': ' + error.message }; }
  }, 0); globalThis.__done = undefined;`);
  const answer = await page.waitForFunction('globalThis.__done', undefined, { timeout: patience, polling: 20 });
  return answer.evaluate((done: unknown) => (done as { value: unknown }).value);
}
