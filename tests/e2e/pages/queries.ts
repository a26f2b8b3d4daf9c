import type { Locator, Page } from '@playwright/test';
import { goTo } from './sample.ts';
import type { Route } from '../../../renderer/screens/routes.ts';

/** The page "Questions", and threads wherever they stand. */
export class QueriesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(place: Omit<Route, 'screen'>): Promise<void> {
    await goTo(this.page, { screen: 'queries', ...place });
    await this.page.getByRole('heading', { level: 1, name: 'Questions' }).waitFor();
  }

  get threads(): Locator {
    return this.page.locator('.query-thread');
  }

  get incoming(): Locator {
    return this.page.locator('.query-incoming');
  }

  get taken(): Locator {
    return this.page.locator('.query-taken');
  }

  get problem(): Locator {
    return this.page.locator('.query-problem');
  }

  /** The part under a heading such as "Answered: your turn". */
  part(heading: string): Locator {
    return this.page.getByRole('region', { name: heading, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Where what is written goes, and how it is saved. */
  get text(): Locator {
    return this.page.locator('.query-form textarea');
  }

  get name(): Locator {
    return this.page.locator('.query-form .query-name');
  }
}
