import type { Locator, Page } from '@playwright/test';
import { sectionOfType } from '../../../renderer/domain/records/sections.ts';
import { expect } from '../support/program-fixture.ts';
import type { Program } from '../support/launch.ts';
import { pressShortcut } from '../support/screens.ts';
import { goTo } from './sample.ts';

/** One record type in its section of a group in the sample's year, as somebody fills it in. */
export class EntryPage {
  readonly page: Page;
  readonly #program: Program;
  #type = '';

  constructor(program: Program) {
    this.#program = program;
    this.page = program.page;
  }

  async open(type: string, group: string): Promise<void> {
    this.#type = type;
    await goTo(this.page, { screen: 'entry', type, group, year: 2009, round: 'annual' });
    await expect(this.complete).toBeVisible();
  }

  /** The part of the page that holds this type's entries: all of it where the section has no other type. */
  get part(): Locator {
    const several = (sectionOfType(this.#type)?.types.length ?? 1) > 1;
    return this.page.locator(several ? `[aria-labelledby="part-${this.#type}"]` : '#page');
  }

  /** The lines of "There is a problem". */
  get problems(): Locator {
    return this.page.locator('.govuk-error-summary').getByRole('listitem');
  }

  get complete(): Locator {
    return this.page.getByRole('button', { name: 'Mark as completed' });
  }

  get add(): Locator {
    return this.part.locator('.add-record');
  }

  box(label: string): Locator {
    return this.part.getByLabel(label, { exact: true });
  }

  get sentence(): Locator {
    return this.part.locator('.live-sentence');
  }

  /** The total under the parts. */
  get foot(): Locator {
    return this.part.locator('tfoot td').first();
  }

  get said(): Locator {
    return this.part.locator('.grid-said');
  }

  /** The grid as text, a line a row: "Under fives|9,800". */
  async rows(): Promise<string[]> {
    const rows = await this.part.locator('.grid tbody tr:has(input)').all();
    return Promise.all(
      rows.map(async (row) => {
        const boxes = await row.locator('input').all();
        return (await Promise.all(boxes.map((box) => box.inputValue()))).join('|');
      }),
    );
  }

  cell(row: number, column: number): Locator {
    return this.part.locator('.grid tbody tr:has(input)').nth(row).locator('input').nth(column);
  }

  /** Puts the text on the clipboard and pastes it where the cursor is, as the Edit menu does. */
  async paste(text: string): Promise<void> {
    await this.#program.app.evaluate(({ BrowserWindow, clipboard }, copied) => {
      clipboard.writeText(copied);
      BrowserWindow.getAllWindows()[0]?.webContents.paste();
    }, text);
  }

  /** Ctrl+Z or Ctrl+Y on the keyboard, and waits until what they do is done. */
  async press(keys: 'Control+Z' | 'Control+Y'): Promise<void> {
    await pressShortcut(this.#program, keys);
    await this.page.waitForTimeout(400);
  }

  undoButton(what: string): Locator {
    return this.page.locator('.rail-foot').getByRole('button', { name: `Undo ${what}`, exact: true });
  }

  /** Resolves once everything typed is on the disk. */
  async saved(): Promise<void> {
    await expect(this.page.locator('save-status')).toHaveText(/Saved on this computer at \d\d:\d\d/);
  }

  /** What stands under or over a box about it: its error, warning or what was understood. */
  async about(box: Locator): Promise<string> {
    const ids = (await box.getAttribute('aria-describedby'))?.split(' ') ?? [];
    const texts = await Promise.all(ids.map((id) => this.page.locator(`[id="${id}"]`).innerText()));
    return texts.join('\n');
  }
}
