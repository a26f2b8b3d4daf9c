import { access, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Bench } from '../bench.ts';
import { compareAfterStart } from '../checks.ts';
import { Tally, type Kind, type Outcome } from '../fault.ts';
import { readRows, type Root } from '../in-page.ts';
import { Ledger, type Rows } from '../ledger.ts';
import { wait } from '../work.ts';

const killsInBatch = 5;
const extraEntries = 700;

/** The program is killed while it takes over work from before there were journals: converts it, and begins a journal. */
export const killUpgrade: Kind = {
  name: 'kill-upgrade',
  about: 'the program is killed: upgrade of older work',
  full: 8,
  quick: 1,
  run: (_batch, bench) => kill(bench),
};

async function kill(bench: Bench): Promise<Outcome> {
  const tally = new Tally();
  const kills = bench.quick ? 3 : killsInBatch;
  const old = await makeOld(bench);
  const { rows, took } = await upgradeUndisturbed(bench, old);
  let late = 0;
  for (let run = 0; run < kills; run += 1) {
    const dataFolder = join(await bench.folder(), 'data');
    await cp(old, dataFolder, { recursive: true });
    const start = await bench.startBare(dataFolder);
    await wait(bench.random.between(Math.floor(took * 0.4), Math.floor(took * 1.3)));
    await start.kill();
    const begun = await exists(join(dataFolder, 'journal'));
    if (begun) late += 1;
    const program = await bench.start(dataFolder);
    const compared = await compareAfterStart(program, new Ledger(rows));
    const moment = `killed ${begun ? 'after' : 'before'} the journal was begun`;
    tally.add({ ...compared, broken: compared.broken.map((words) => `${moment}: ${words}`) });
    await program.kill();
    await rm(dataFolder, { recursive: true, force: true });
  }
  tally.note(`${late} of ${kills} killed after the journal was begun`);
  return tally.outcome;
}

/** A data folder as the first version of the program left it, and large enough that converting it takes a moment. */
async function makeOld(bench: Bench): Promise<string> {
  const dataFolder = await bench.filledFolder();
  const program = await bench.start(dataFolder);
  await writeFirstVersion(program.page, [...(await readRows(program.page))], extraEntries);
  await program.close();
  await rm(join(dataFolder, 'journal'), { recursive: true });
  await rm(join(dataFolder, 'backups'), { recursive: true });
  return dataFolder;
}

/** The rows after an upgrade that nobody disturbed, and the milliseconds until its journal was there. */
async function upgradeUndisturbed(bench: Bench, old: string): Promise<{ rows: Rows; took: number }> {
  const dataFolder = join(await bench.folder(), 'data');
  await cp(old, dataFolder, { recursive: true });
  const began = Date.now();
  const bare = await bench.startBare(dataFolder);
  while (!(await exists(join(dataFolder, 'journal'))) && Date.now() - began < 60_000) await wait(25);
  const took = Date.now() - began;
  await wait(1500);
  await bare.kill();
  const program = await bench.start(dataFolder);
  const rows = await readRows(program.page);
  const converted = [...rows].some(([key, json]) => key === 'facts "set-up"' && json.includes('shortName'));
  if (!converted || rows.size < extraEntries) throw new Error('The older work was not taken over.');
  await program.kill();
  return { rows, took };
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function writeFirstVersion(
  page: Page,
  rows: readonly (readonly [string, string])[],
  extra: number,
): Promise<void> {
  await page.evaluate(
    async ({ content, extra: more }) => {
      const { store } = document.querySelector('pr-app') as unknown as Root;
      store?.close();
      const name = 'partnership-review';
      await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name, 10);
        request.onupgradeneeded = () => {
          const records = request.result.createObjectStore('records', { keyPath: 'id' });
          records.createIndex('[year+group+type]', ['year', 'group', 'type']);
          const key = ['year', 'group', 'round', 'type'];
          request.result.createObjectStore('completions', { keyPath: key });
          request.result.createObjectStore('facts', { keyPath: 'key' });
          request.result.createObjectStore('migrations', { keyPath: 'id' });
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The old database could not be made.'));
      });
      const transaction = database.transaction(['records', 'facts'], 'readwrite', { durability: 'strict' });
      for (const [key, json] of content) {
        const row = JSON.parse(json.replace(/"shortName":"[^"]*",/g, '')) as { id?: string };
        if (key.startsWith('records ')) transaction.objectStore('records').put(row);
        if (key.startsWith('facts ')) transaction.objectStore('facts').put(row);
        if (row.id !== 'day-2-1') continue;
        for (let number = 0; number < more; number += 1) {
          transaction.objectStore('records').put({ ...row, id: `old-${number}` });
        }
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(new Error('The old database could not be filled.'));
      });
      database.close();
    },
    { content: rows, extra },
  );
}
