import type { Locator, Page } from '@playwright/test';
import type { Dataset } from '../../../renderer/domain/dataset/dataset.ts';
import { groupSections } from '../../../renderer/domain/records/sections.ts';
import type { Part } from '../../../renderer/domain/submission/submission.ts';
import { answerOpenDialogs } from '../support/dialogs.ts';
import type { Program } from '../support/launch.ts';
import { IntakePage, makeFile, type MadeFile } from './intake.ts';
import { goTo } from './sample.ts';

export const round = { year: 2009, round: 'annual' } as const;

/** The same entries, with every section of these groups marked as completed. */
export function completed(dataset: Dataset, groups: readonly string[]): Dataset {
  const completions = groups.flatMap((group) => groupSections.map(({ id }) => ({ ...round, group, type: id })));
  return { ...dataset, completions };
}

/** Makes the submissions of these groups and takes them in through the page. */
export async function takeInFrom(
  program: Program,
  folder: string,
  dataset: Dataset,
  groups: readonly string[],
): Promise<readonly MadeFile[]> {
  const files: MadeFile[] = [];
  for (const group of groups) {
    const part: Part = { ...round, group };
    files.push(await makeFile(folder, `${group}.zip`, dataset, part));
  }
  const intake = new IntakePage(program.page);
  await intake.open();
  await answerOpenDialogs(program, ...files.map(({ path }) => path));
  await intake.chooseFiles.click();
  await intake.takeIn.click();
  await intake.done.waitFor();
  return files;
}

export class TrackerPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get totals(): Locator {
    return this.page.locator('.tracker-totals');
  }

  get rows(): Locator {
    return this.page.locator('.tracker-table tbody tr:not(.tracker-more)');
  }

  get problem(): Locator {
    return this.page.locator('.govuk-error-summary');
  }

  /** What stands under the open row. */
  get panel(): Locator {
    return this.page.locator('tracker-group');
  }

  get name(): Locator {
    return this.page.getByLabel('Your name');
  }

  row(group: string): Locator {
    return this.rows.filter({ hasText: group });
  }

  opener(group: string): Locator {
    return this.page.locator('.tracker-table tbody th').getByRole('button', { name: group, exact: true });
  }

  act(words: string): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^${words}`) });
  }

  async open(): Promise<void> {
    await goTo(this.page, { screen: 'tracker', ...round });
    await this.page.getByRole('heading', { level: 1, name: 'Submissions' }).waitFor();
  }
}

export class ConsolidatePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get begin(): Locator {
    return this.page.getByRole('button', { name: /^Consolidate( \d+ groups?)?$/ });
  }

  get export(): Locator {
    return this.page.getByRole('button', { name: 'Export the consolidated review…' });
  }

  get result(): Locator {
    return this.page.locator('#consolidate-result');
  }

  get findings(): Locator {
    return this.page.getByRole('region', { name: 'What stands out between the groups' });
  }

  get done(): Locator {
    return this.page.locator('#consolidate-done');
  }

  get problem(): Locator {
    return this.page.locator('.govuk-error-summary');
  }

  tick(group: string): Locator {
    return this.page.getByRole('checkbox', { name: group });
  }

  row(group: string): Locator {
    return this.page.locator('.consolidate-groups tbody tr').filter({ hasText: group });
  }

  async open(): Promise<void> {
    await goTo(this.page, { screen: 'consolidate', ...round });
    await this.page.getByRole('heading', { level: 1, name: 'Consolidate' }).waitFor();
  }
}
