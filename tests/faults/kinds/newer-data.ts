import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Journal } from '../../../electron/main/journal/journal.ts';
import type { Bench, Running } from '../bench.ts';
import { journalFiles } from '../damage.ts';
import { Tally, type Kind, type Outcome } from '../fault.ts';
import { readRows, type Root } from '../in-page.ts';
import { Ledger } from '../ledger.ts';

/** An older program is started on work that a newer one wrote: it says so, and changes nothing. */
export const newerData: Kind = {
  name: 'newer-data',
  about: 'an older program on newer work: in the database, in the journal',
  full: 2,
  quick: 2,
  run: (batch, bench) => startOlder(batch === 0 ? raiseDatabase : raiseJournal, bench),
};

type Raise = (program: Running, dataFolder: string) => Promise<void>;

async function startOlder(raise: Raise, bench: Bench): Promise<Outcome> {
  const tally = new Tally();
  const dataFolder = await bench.filledFolder();
  const first = await bench.start(dataFolder);
  const ledger = new Ledger(await readRows(first.page));
  await raise(first, dataFolder);
  const journal = await sumsOf(dataFolder);
  const older = await bench.start(dataFolder);
  const { problem } = older.standing;
  const says = problem?.includes('newer version') === true;
  const compared = ledger.compare(await readRows(older.page));
  await older.close();
  const untouched = (await sumsOf(dataFolder)) === journal;
  tally.add({
    ...compared,
    broken: [
      ...compared.broken,
      ...(says ? [] : [`the screen does not say that the work is newer: ${problem}`]),
      ...(untouched ? [] : ['the journal was changed']),
    ],
  });
  return tally.outcome;
}

/** As the next version of the program would, which knows one table more. */
const raiseDatabase: Raise = async ({ page, close }) => {
  await page.evaluate(async () => {
    const { store } = document.querySelector('pr-app') as unknown as Root;
    store?.close();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('partnership-review', 900);
      request.onupgradeneeded = () => request.result.createObjectStore('of-a-newer-version', { keyPath: 'id' });
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(new Error('The version could not be raised.'));
    });
  });
  await close();
};

/** A journal whose last change is of a newer version; the database was lost or is older. */
const raiseJournal: Raise = async ({ close }, dataFolder) => {
  await close();
  const journal = new Journal(join(dataFolder, 'journal'));
  const { sequence, totals } = await journal.open();
  await journal.append({ sequence: sequence + 1, schema: 90, at: new Date().toISOString(), rows: [], totals });
  await journal.close();
};

async function sumsOf(dataFolder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await journalFiles(dataFolder)) hash.update(path).update(await readFile(path));
  return hash.digest('hex');
}
