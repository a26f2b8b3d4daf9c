import { expect, type Locator, type Page } from '@playwright/test';
import { choose, press } from '../support/keyboard.ts';

/** The questions of the first run, answered with the keyboard. */
export class StartPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }

  /** "There is a problem", with its one line. */
  get problem(): Locator {
    return this.#page.locator('.govuk-error-summary');
  }

  get box(): Locator {
    return this.#page.locator('#answer');
  }

  async answer(name: string | RegExp): Promise<void> {
    await choose(this.#page, name);
    await this.goOn();
  }

  async type(text: string): Promise<void> {
    await this.box.focus();
    await this.#page.keyboard.insertText(text);
    await this.goOn();
  }

  async goOn(): Promise<void> {
    await press(this.#page, this.#page.locator('.start-page .govuk-button'));
  }

  /** The question that is asked now, which has the focus. */
  async asks(question: string): Promise<void> {
    await expect(this.heading).toHaveText(question);
    await expect(this.heading).toBeFocused();
  }

  /** Takes the shipped set-up as the partnership office, or as the coordinator of a group. */
  async begin(who: 'office' | { readonly group: string }): Promise<void> {
    await this.answer(who === 'office' ? /I work in the partnership office/ : /I coordinate a group/);
    await this.answer(/Use the Charnwood Together set-up/);
    await this.goOn();
    if (who !== 'office') await this.answer(who.group);
    await expect(this.#page.locator('.rail-nav')).toBeVisible();
  }
}
