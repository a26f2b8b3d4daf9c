import type { Page } from '@playwright/test';

/** From now on notes how long the window is busy at a stretch. */
export async function watchBlocks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const blocks: number[] = [];
    new PerformanceObserver((list) => blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    Object.assign(globalThis, { blocks });
  });
}

/** The longest stretch since then in whole milliseconds; 0 where none reached 50. */
export async function longestBlock(page: Page): Promise<number> {
  await page.waitForTimeout(300);
  const blocks: unknown = await page.evaluate('globalThis.blocks');
  return Array.isArray(blocks) ? Math.round(Math.max(0, ...blocks.map(Number))) : 0;
}
