import type { Locator, Page } from '@playwright/test';

/** The checks, as somebody sees them. */
export class ChecksPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get headings(): Locator {
    return this.#page.locator('#page h2');
  }

  get filter(): Locator {
    return this.#page.getByLabel('Show', { exact: true });
  }

  get state(): Locator {
    return this.#page.getByLabel('Findings', { exact: true });
  }

  /** The codes of a list of the page, folded away or not. */
  codes(list: 'error' | 'warning' | 'style' | 'kept' | 'settled'): Locator {
    return this.#page.locator(`[data-findings="${list}"] .finding-code`);
  }

  /** A list that is folded away, opened. */
  async unfold(summary: string): Promise<void> {
    await this.#page.locator('.checks-folded summary', { hasText: summary }).click();
  }

  get more(): Locator {
    return this.#page.getByRole('button', { name: 'Show 100 more' });
  }

  /** The finding with this code whose text has these words. */
  finding(code: string, words: string): Locator {
    return this.#page.locator('.finding', { hasText: code }).filter({ hasText: words });
  }
}
