import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readSubmission, type ReadSubmission } from '../../../renderer/exchange/package/read-submission.ts';
import { expect } from '../support/program-fixture.ts';

/** The page "Send to the office", and the one that follows it. */
export class SubmitPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }
  get name(): Locator {
    return this.#page.getByLabel('Name of the person who signs it off');
  }
  get note(): Locator {
    return this.#page.getByLabel(/^Note to the office/);
  }
  get export(): Locator {
    return this.#page.getByRole('button', { name: /^(?:Save the file for the office|Save revision \d+ again)…$/ });
  }
  get problem(): Locator {
    return this.#page.locator('.govuk-error-summary');
  }
  get state(): Locator {
    return this.#page.locator('.submit-state');
  }
  get changes(): Locator {
    return this.#page.locator('.submit-changes li');
  }
  get fourWords(): Locator {
    return this.#page.locator('.submit-four');
  }
  get letter(): Locator {
    return this.#page.getByRole('textbox', { name: 'Covering letter' });
  }
  get back(): Locator {
    return this.#page.getByRole('button', { name: 'Back to the check page' });
  }

  async isSaved(revision: number): Promise<void> {
    await expect(this.heading).toHaveText(`Revision ${revision} is ready to send`);
    await expect(this.heading).toBeFocused();
  }
}

/** The file as the office reads it. */
export async function readFileOf(path: string): Promise<ReadSubmission> {
  const read = await readSubmission(new Uint8Array(await readFile(path)));
  if ('problem' in read) throw new Error(read.problem);
  return read;
}
