import type { Page } from '@playwright/test';
import { tabTo } from '../support/keyboard.ts';
import { expect } from '../support/program-fixture.ts';
import type { Step } from './kind.ts';

/** Types a line of the outline below the one with the cursor, or opens the details of that one. */
export async function typeLine(page: Page, step: Extract<Step, { line: string } | { details: string }>): Promise<void> {
  const { keyboard } = page;
  const focused = page.locator('outline-line textarea:focus');
  if ('details' in step) {
    await expect(focused).toHaveValue(step.details);
    await keyboard.press('Alt+Enter');
    await expect(page.locator('.outline-details input').first()).toBeFocused();
    return;
  }
  if ((await focused.count()) === 0) await tabTo(page, page.locator('outline-line textarea').last());
  if ((await focused.inputValue()) !== '') {
    await keyboard.press('Control+End');
    await keyboard.press('Enter');
    await expect(focused).toHaveValue('');
  }
  await keyboard.insertText(step.line);
  if (step.heading === true) await keyboard.press('Control+Enter');
  if (step.level !== undefined) await keyboard.press(step.level === 'in' ? 'Alt+ArrowRight' : 'Alt+ArrowLeft');
  await expect(focused).toHaveValue(step.line);
  if (step.status === undefined) return;
  await keyboard.press('Tab');
  await keyboard.type(step.status);
  await expect(page.locator('.outline-status:focus').locator('option:checked')).toHaveText(step.status);
  await keyboard.press('Shift+Tab');
}
