import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * The accessibility faults on the page, a line each with the rule, the element and its HTML; empty when there are none.
 * `colours` looks only for what depends on colours: enough where the same page has been looked at in the other ones.
 */
export async function accessibilityFaults(page: Page, look: 'all' | 'colours' = 'all'): Promise<string[]> {
  // Run by hand, once a page: the usual builder reads the whole of axe into the page before every look, and lists what
  // is right as well.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (which) => {
    const { axe: ours } = window as unknown as { axe: typeof axe };
    // A button on its way from one colour to the other has neither.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    const { violations } = await ours.run(document, {
      resultTypes: ['violations'],
      ...(which === 'colours' ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } : {}),
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${String(target)}: ${html}`));
  }, look);
}
