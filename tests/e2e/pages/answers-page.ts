import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/program-fixture.ts';

/** The controls of findings, on the checks page or under an entry. */
export class AnswersPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The block under the entry with this heading. */
  under(entry: string): Locator {
    const card = this.#page.locator('.record-card').filter({
      has: this.#page.getByRole('heading', { name: entry, exact: true }),
    });
    return card.locator('findings-to-settle');
  }

  /** A finding in the block under an entry, or wherever else it is listed, by words of it. */
  finding(within: Locator, words: string): Locator {
    return within.locator('[data-finding]').filter({ hasText: words });
  }

  control(finding: Locator, name: string): Locator {
    return finding.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  get reason(): Locator {
    return this.#page.locator('reason-form textarea');
  }

  /** Opens the box with the keyboard, types the reason and saves it. */
  async answer(finding: Locator, button: string, reason: string): Promise<void> {
    await this.control(finding, button).press('Enter');
    await expect(this.reason).toBeFocused();
    await this.#page.keyboard.press('Control+A');
    await this.#page.keyboard.insertText(reason);
    await this.#page.keyboard.press('Tab');
    await this.#page.keyboard.press('Enter');
    await expect(this.reason).toHaveCount(0);
  }

  get toast(): Locator {
    return this.#page.locator('app-toast');
  }
}
