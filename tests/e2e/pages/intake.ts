import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Dataset } from '../../../renderer/domain/dataset/dataset.ts';
import type { GenericRecord } from '../../../renderer/domain/records/record.ts';
import { completenessOf } from '../../../renderer/domain/submission/completeness.ts';
import { moveTo, startRevision } from '../../../renderer/domain/submission/states.ts';
import { databaseNames } from '../../../renderer/storage/schema.ts';
import type { Part, Submission } from '../../../renderer/domain/submission/submission.ts';
import { writeSubmission } from '../../../renderer/exchange/package/write-submission.ts';
import type { Program } from '../support/launch.ts';

const written = '2010-06-30T14:05:00.000Z';
const act = { who: 'A. Coordinator', when: written, note: '' };

export interface MadeFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly submission: Submission;
}

/** The submission of one group, sent, as a file on the disk. */
export async function makeFile(
  folder: string,
  name: string,
  dataset: Dataset,
  part: Part,
  before: Submission | null = null,
): Promise<MadeFile> {
  const { id: setUpId, version: setUpVersion } = dataset.setUp;
  const completeness = completenessOf(dataset, part, []);
  const facts = { ...part, setUpId, setUpVersion, signedOff: 'A. Chair', completeness, digest: '0'.repeat(64) };
  const started = startRevision(facts, before, act);
  if ('problem' in started) throw new Error(started.problem);
  const sent = moveTo(started.submission, 'sent', act);
  if ('problem' in sent) throw new Error(sent.problem);
  const html = '<!doctype html><html lang="en-GB"><title>Review</title></html>';
  const program = 'Partnership Review 0.1.0';
  const file = await writeSubmission({ submission: sent.submission, dataset, html, written, program, findings: [] });
  if ('problem' in file) throw new Error(file.problem);
  const path = join(folder, name);
  await writeFile(path, file.bytes);
  return { name, path, bytes: file.bytes, submission: file.submission };
}

/** The same records with another text in one box of one of them. */
export function withText(dataset: Dataset, id: string, field: string, text: string): Dataset {
  const records = dataset.records.map((record): GenericRecord => {
    const stored = record.values[field];
    if (record.id !== id || stored === undefined) return record;
    return {
      ...record,
      values: { ...record.values, [field]: typeof stored === 'string' ? text : { ...stored, typed: text } },
    } as GenericRecord;
  });
  return { ...dataset, records };
}

/**
 * Every row of every table of one's own work or of the sample: what is really on the disk. Without the marks, which count
 * the writes that led there.
 */
export function allRows(
  page: Page,
  workspace: 'own' | 'sample',
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The database could not be opened.'));
    });
    const names = [...database.objectStoreNames].filter((table) => table !== 'marks');
    const transaction = database.transaction(names);
    const rows = names.map(
      (table) =>
        new Promise<[string, unknown[]]>((resolve) => {
          const request = transaction.objectStore(table).getAll();
          request.onsuccess = () => resolve([table, request.result]);
        }),
    );
    const all = Object.fromEntries(await Promise.all(rows));
    database.close();
    return all;
  }, databaseNames[workspace]);
}

/** Lets files fall on the window, as the page gets to see it. */
export async function dropFiles(
  { page }: Program,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, bytes } of list) data.items.add(new File([new Uint8Array(bytes)], name));
    return data;
  }, given);
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: transfer });
}

export class IntakePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get chooseFiles(): Locator {
    return this.page.getByRole('button', { name: /^Choose (more )?files…$/ });
  }

  get takeIn(): Locator {
    return this.page.getByRole('button', { name: /^Take in( \d+ files?)?$/ });
  }

  get summary(): Locator {
    return this.page.locator('.intake-summary');
  }

  get problem(): Locator {
    return this.page.locator('.govuk-error-summary');
  }

  get done(): Locator {
    return this.page.locator('.intake-done');
  }

  /** The card of the files with these words in their name or heading. */
  file(words: string | RegExp): Locator {
    return this.page.locator('.intake-file').filter({ hasText: words });
  }

  part(heading: string): Locator {
    return this.page.locator('intake-part').filter({ has: this.page.getByRole('heading', { name: heading }) });
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => (window.location.hash = '#/intake'));
    await this.page.getByRole('heading', { level: 1, name: 'Take in files' }).waitFor();
  }
}
