import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * The accessibility faults on the page, a line each with the rule, the element and its HTML; empty when there are none.
 * Legacy mode, because axe would otherwise open a second page, which Electron cannot.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${node.html}`),
  );
}
