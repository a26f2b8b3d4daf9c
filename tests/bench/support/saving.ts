import type { Page } from '@playwright/test';
import { inMilliseconds, median, percentile, ratio } from './figures.ts';

const rounds = 300;

/**
 * Saves one field again and again through the store of the page, in turns with a bare strict IndexedDB put of the same
 * record in the same window, and prints both.
 */
export async function compareSaving(page: Page, name: string): Promise<void> {
  // The loader of these scripts wraps named functions in a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  const measured = await page.evaluate(async (times) => {
    interface Store {
      records(scope: object): Promise<readonly { values: Record<string, unknown> }[]>;
      commit(change: object): Promise<void>;
    }
    const root: unknown = document.querySelector('pr-app');
    const store = Reflect.get(Object(root), 'store') as Store;
    const record = (await store.records({ type: 'commissioning-budget' }))[0];
    const bare = await new Promise<IDBDatabase>((done, fail) => {
      const ask = indexedDB.open('bench-floor', 1);
      ask.onupgradeneeded = () => ask.result.createObjectStore('records', { keyPath: 'id' });
      ask.onsuccess = () => done(ask.result);
      ask.onerror = () => fail(ask.error);
    });
    const put = (value: unknown) =>
      new Promise<void>((done, fail) => {
        const transaction = bare.transaction('records', 'readwrite', { durability: 'strict' });
        transaction.objectStore('records').put(value);
        transaction.oncomplete = () => done();
        transaction.onabort = () => fail(transaction.error);
      });
    const floor: number[] = [];
    const ours: number[] = [];
    for (let round = 0; round < times + 20; round += 1) {
      const changed = { ...record, values: { ...record?.values, fund: `Fund ${round}` } };
      const start = performance.now();
      await put(changed);
      const middle = performance.now();
      await store.commit({ label: 'change fund', coalesce: 'bench', put: [changed] });
      const end = performance.now();
      if (round < 20) continue;
      floor.push(middle - start);
      ours.push(end - middle);
    }
    bare.close();
    indexedDB.deleteDatabase('bench-floor');
    return { floor, ours };
  }, rounds);
  const [floor, ours] = [median(measured.floor), median(measured.ours)];
  console.log(`bare strict put   ${inMilliseconds(floor)}`);
  console.log(`${name.padEnd(17)} ${inMilliseconds(ours)}`);
  console.log(`saving            ${ratio(ours, floor)} of a bare strict put (medians of ${rounds})`);
  console.log(`99 in 100 within  ${inMilliseconds(percentile(measured.ours, 99))}`);
}
