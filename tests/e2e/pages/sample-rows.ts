import type { Page } from '@playwright/test';
import type { Dataset } from '../../../renderer/domain/dataset/dataset.ts';
import type { GenericRecord } from '../../../renderer/domain/records/record.ts';
import type { SetUp } from '../../../renderer/domain/set-up/set-up.ts';
import type { Identity } from '../../../renderer/storage/identity.ts';

export interface Rows {
  readonly records: readonly GenericRecord[];
  readonly setUp?: SetUp;
  readonly identity?: Identity;
  /** Whether these records take the place of all there are. */
  readonly alone?: boolean;
}

/**
 * Puts records, a set-up and who one is straight into the sample's database and opens the page anew: for what no screen
 * can bring about quickly, such as years of other entries.
 */
export async function putRows(page: Page, rows: Rows): Promise<void> {
  await page.evaluate(async ({ records, setUp, identity, alone }) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('partnership-review-sample');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The database could not be opened.'));
    });
    const transaction = database.transaction(['records', 'facts'], 'readwrite');
    if (alone === true) transaction.objectStore('records').clear();
    for (const record of records) transaction.objectStore('records').put(record);
    if (setUp) transaction.objectStore('facts').put({ key: 'set-up', value: setUp });
    if (identity) transaction.objectStore('facts').put({ key: 'identity', value: identity });
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(new Error('The rows could not be written.'));
    });
    database.close();
  }, rows);
  await page.reload();
  await page.waitForSelector('.rail-nav');
}

/** What the sample's database holds: the tests' loader cannot read the sample's own files. */
export async function readSample(page: Page): Promise<Dataset> {
  const rows = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('partnership-review-sample');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The database could not be opened.'));
    });
    const transaction = database.transaction(['records', 'facts']);
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const [records, fact] = await Promise.all([
      answer<GenericRecord[]>(transaction.objectStore('records').getAll()),
      answer<{ value: SetUp }>(transaction.objectStore('facts').get('set-up')),
    ]);
    database.close();
    return { records, setUp: fact.value };
  });
  return { ...rows, completions: [] };
}
