import type { Locator, Page } from '@playwright/test';
import { hrefOf } from '../../../renderer/screens/routes.ts';

/** The page on which a table from elsewhere is taken in. */
export class TablesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get chooseFile(): Locator {
    return this.page.getByRole('button', { name: 'Choose a CSV file…' });
  }

  get takeIn(): Locator {
    return this.page.locator('.tables-take');
  }

  get summary(): Locator {
    return this.page.locator('.tables-summary');
  }

  get done(): Locator {
    return this.page.getByRole('region', { name: / taken in$|^Undone/ });
  }

  /** The row of the preview with this number in the table. */
  row(number: number): Locator {
    return this.page.locator('.tables-rows tbody tr').filter({ has: this.page.locator(`#tables-row-${number}`) });
  }

  /** What the column with this heading goes into. */
  useOf(heading: string): Locator {
    return this.page.getByRole('combobox', { name: `${heading} goes into`, exact: true });
  }

  async open(group = 'community-safety'): Promise<void> {
    await this.page.evaluate(
      (hash) => (window.location.hash = hash),
      hrefOf({ screen: 'tables', year: 2009, round: 'annual', group }),
    );
    await this.chooseFile.waitFor();
  }
}
