/**
 * One autosaved field of one's own work, which goes into the journal (fdatasync) and into the database, against a bare
 * strict IndexedDB put of the same record, in the same window, taken in turns.
 */
import { newDataFolder, removeDataFolder } from '../e2e/support/launch.ts';
import { inMilliseconds, median, percentile, ratio } from './support/figures.ts';
import { startWithOwnWork } from './support/own-work.ts';

const rounds = 300;

const folder = await newDataFolder();
const program = await startWithOwnWork(folder, 2_000);
await program.page.evaluate('globalThis.__name = (named) => named');
const measured = await program.page.evaluate(async (times) => {
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
await program.close();
await removeDataFolder(folder);

console.log(`bare strict put   ${inMilliseconds(median(measured.floor))}`);
console.log(`journalled save   ${inMilliseconds(median(measured.ours))}`);
console.log(`saving            ${ratio(median(measured.ours), median(measured.floor))} of a bare strict put (medians)`);
console.log(`99 in 100 within  ${inMilliseconds(percentile(measured.ours, 99))}`);
