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

  get codes(): Locator {
    return this.#page.locator('.finding-code');
  }

  get more(): Locator {
    return this.#page.getByRole('button', { name: 'Show 100 more' });
  }

  /** The finding with this code whose text has these words. */
  finding(code: string, words: string): Locator {
    return this.#page.locator('.finding', { hasText: code }).filter({ hasText: words });
  }
}
