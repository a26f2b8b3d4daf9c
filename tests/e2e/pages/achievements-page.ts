import type { Locator } from '@playwright/test';
import { expect } from '../support/program-fixture.ts';
import { EntryPage } from './entry-page.ts';

/** The outline of a group's achievements, as somebody types in it. */
export class AchievementsPage extends EntryPage {
  async openFor(group: string): Promise<void> {
    await this.open('achievement', group);
    await expect(this.boxes.first()).toBeVisible();
  }

  get boxes(): Locator {
    return this.page.locator('outline-line textarea');
  }

  /** The line with exactly this text. */
  async line(text: string): Promise<Locator> {
    const index = (await this.shape()).findIndex((line) => line.replace(/^\/+/, '') === text);
    expect(index, `a line that says ${text}`).not.toBe(-1);
    return this.page.locator('outline-line').nth(index);
  }

  /** Puts the cursor at the end of the line with this text. */
  async goInto(text: string): Promise<void> {
    await (await this.line(text)).locator('textarea').focus();
    await this.page.keyboard.press('Control+End');
  }

  /** The lines from top to bottom, each with a stroke for every level below the first: "Houses", "/Opening". */
  shape(): Promise<string[]> {
    return this.page.locator('outline-line').evaluateAll((lines) =>
      lines.map((line) => {
        const level = /level-(\d)/.exec(line.className)?.[1];
        return '/'.repeat(Number(level) - 1) + (line.querySelector('textarea')?.value ?? '');
      }),
    );
  }

  async expectShape(lines: readonly string[]): Promise<void> {
    await expect(async () => expect(await this.shape()).toEqual(lines)).toPass({ timeout: 5000 });
  }

  /** The text of the box with the cursor, with a stroke where the cursor stands. */
  cursor(): Promise<string> {
    return this.page.evaluate(() => {
      const box = document.activeElement;
      if (!(box instanceof HTMLTextAreaElement)) return `outside the lines, in ${box?.tagName}`;
      return `${box.value.slice(0, box.selectionStart)}|${box.value.slice(box.selectionEnd)}`;
    });
  }

  tool(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Tools for this line' }).getByRole('button', { name, exact: true });
  }

  get toast(): Locator {
    return this.page.locator('app-toast');
  }
}
