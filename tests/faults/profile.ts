import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { GenericRecord } from '../../renderer/domain/records/record.ts';
import type { SetUp } from '../../renderer/domain/set-up/set-up.ts';
import { openSample } from '../e2e/pages/sample.ts';
import { launch } from '../e2e/support/launch.ts';
import { readRows, started, type Root } from './in-page.ts';

/** The entry that is typed in, and copied for new ones. */
export const budget = { type: 'commissioning-budget', group: 'children-and-young-people', year: 2009 } as const;

const mostEntries = 80;

/**
 * A data folder as an office has it after three days: the entries of one group, a journal of several files, and backups.
 * Made once by the program itself, and copied for every run.
 */
export async function makeFilledFolder(folder: string, programFolder: string, display: string): Promise<string> {
  const dataFolder = join(folder, 'filled');
  const start = () => launch({ dataFolder, programFolder, environment: { DISPLAY: display } });
  const first = await start();
  await openSample(first);
  await first.page.evaluate('globalThis.__name = (named) => named');
  await takeOver(first.page, await readOf(first.page));
  await first.close();
  // The next start begins a journal anew, with everything in its snapshot as after weeks of work.
  await rm(join(dataFolder, 'journal'), { recursive: true });
  for (const day of [2, 3]) {
    const { page, close } = await start();
    await started(page);
    await addEntries(page, day);
    await page.evaluate(() => window.desktop?.backUpNow('by hand'));
    await close();
  }
  return dataFolder;
}

interface Content {
  readonly records: readonly GenericRecord[];
  readonly setUp: SetUp;
}

/** What the sample holds of one group, with the set-up. */
async function readOf(page: Page): Promise<Content> {
  return page.evaluate(
    async ({ group, most }) => {
      const { store } = document.querySelector('pr-app') as unknown as Root;
      const setUp = await store?.setUp();
      const records = (await store?.records({ group })) ?? [];
      if (!setUp) throw new Error('The sample has no set-up.');
      return { setUp, records: records.slice(0, most) };
    },
    { group: budget.group, most: mostEntries },
  );
}

/** Makes it one's own work. */
async function takeOver(page: Page, content: Content): Promise<void> {
  await page.evaluate(() => window.desktop?.writePreferences({ workspace: 'own' }));
  await page.reload();
  await started(page);
  await page.evaluate(async ({ setUp, records }) => {
    const { store } = document.querySelector('pr-app') as unknown as Root;
    await store?.replaceAll({ dataset: { setUp, records, completions: [] }, identity: { role: 'office' } });
  }, content);
}

async function addEntries(page: Page, day: number): Promise<void> {
  const like = [...(await readRows(page))].find(([, json]) => json.includes(`"type":"${budget.type}"`))?.[1];
  if (like === undefined) throw new Error('There is no entry to copy.');
  await page.evaluate(
    async ({ json, prefix }) => {
      const { store } = document.querySelector('pr-app') as unknown as Root;
      const copied = JSON.parse(json) as GenericRecord;
      for (let number = 1; number <= 6; number += 1) {
        await store?.commit({ label: 'add', put: [{ ...copied, id: `${prefix}-${number}`, group: 'other' }] });
      }
    },
    { json: like, prefix: `day-${day}` },
  );
}
