import type { Page } from '@playwright/test';
import type { Services } from '../../renderer/screens/services.ts';
import type { Recovery } from '../../renderer/storage/journal/reconcile.ts';
import type { ReviewStore } from '../../renderer/storage/review-store.ts';
import type { Rows } from './ledger.ts';

/** The program's root element, of which tests of faults use what no screen shows. */
export interface Root extends Element {
  readonly store: ReviewStore | null;
  readonly services: Services | null;
  readonly problem: string | null;
}

/** How the program stands once it has started. */
export interface Started {
  /** The sentence of the screen that is shown where the program could not start. */
  readonly problem: string | null;
  readonly recovery: Recovery | null;
  /** What the screen says of it. */
  readonly notice: string | null;
  /** Whether it asks the questions of a first start. */
  readonly asksFirstQuestions: boolean;
}

/** Waits until the program is usable, or says why it is not. */
export async function started(page: Page): Promise<Started> {
  // The loader of these files wraps functions with a name; the page does not know its helper.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.waitForFunction(() => {
    const root = document.querySelector('pr-app') as unknown as Root | null;
    const shown = document.querySelector('.rail-nav, .start-page, h1');
    return root !== null && shown !== null && (root.problem !== null || root.store !== null);
  });
  return page.evaluate(() => {
    const root = document.querySelector('pr-app') as unknown as Root;
    return {
      problem: root.problem,
      recovery: root.store?.recovery ?? null,
      notice: document.querySelector('.recovery-notice')?.textContent?.trim() ?? null,
      asksFirstQuestions: document.querySelector('.start-page') !== null,
    };
  });
}

const tables = ['records', 'completions', 'facts', 'submissions', 'contents', 'queries', 'origins'];

/** Every row of one's own work, read past the program. */
export async function readRows(page: Page, names: readonly string[] = tables): Promise<Rows> {
  const rows = await page.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('partnership-review');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The database could not be opened.'));
    });
    const there = wanted.filter((name) => database.objectStoreNames.contains(name));
    const found: [string, string][] = [];
    for (const name of there) {
      const table = database.transaction(name).objectStore(name);
      const answer = (request: IDBRequest<unknown[]> | IDBRequest<IDBValidKey[]>) =>
        new Promise<unknown[]>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error('A table could not be read.'));
        });
      const [keys, values] = await Promise.all([answer(table.getAllKeys()), answer(table.getAll())]);
      keys.forEach((key, index) => found.push([`${name} ${JSON.stringify(key)}`, JSON.stringify(values[index])]));
    }
    database.close();
    return found;
  }, names);
  return new Map(rows);
}
