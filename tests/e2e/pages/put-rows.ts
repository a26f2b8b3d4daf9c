import type { Page } from '@playwright/test';
import type { SetUp } from '../../../renderer/domain/set-up/set-up.ts';
import type { GenericRecord } from '../../../renderer/domain/records/record.ts';

/**
 * Puts records, and a set-up where one is given, straight into the sample's database and opens the page anew: for what no
 * screen can bring about yet, such as years of other entries.
 */
export async function putRows(page: Page, rows: { records: readonly GenericRecord[]; setUp?: SetUp }): Promise<void> {
  await page.evaluate(async ({ records, setUp }) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('partnership-review-sample');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The database could not be opened.'));
    });
    const transaction = database.transaction(['records', 'facts'], 'readwrite');
    for (const record of records) transaction.objectStore('records').put(record);
    if (setUp) transaction.objectStore('facts').put({ key: 'set-up', value: setUp });
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(new Error('The rows could not be written.'));
    });
    database.close();
  }, rows);
  await page.reload();
  await page.waitForSelector('.rail-nav');
}
