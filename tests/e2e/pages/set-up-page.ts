import type { Locator, Page } from '@playwright/test';

/** The office's set-up page. */
export class SetUpPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The names of the groups in the order of their sections. */
  async groups(): Promise<string[]> {
    return this.#page
      .getByLabel(/^Name of group \d+$/)
      .evaluateAll((boxes) => boxes.map((box) => (box instanceof HTMLInputElement ? box.value : '')));
  }

  group(place: number): Locator {
    return this.#page.getByLabel(`Name of group ${place}`, { exact: true });
  }

  button(name: string): Locator {
    return this.#page.getByRole('button', { name, exact: true });
  }

  /** The heading of a shared list, which unfolds it. */
  list(list: string): Locator {
    return this.#page.locator(`#set-up-${list} > summary`);
  }

  deadline(round: RegExp): Locator {
    return this.#page.getByRole('group', { name: round });
  }

  get problem(): Locator {
    return this.#page.locator('.govuk-error-summary');
  }

  get saved(): Locator {
    return this.#page.locator('#set-up-saved');
  }
}
