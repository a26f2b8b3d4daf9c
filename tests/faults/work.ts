import type { Locator, Page } from '@playwright/test';
import { goTo } from '../e2e/pages/sample.ts';
import type { Root } from './in-page.ts';
import type { Ledger } from './ledger.ts';
import { budget } from './profile.ts';
import type { Random } from './random.ts';

/** What somebody does while the fault comes. */
export type Work = 'typing' | 'entries' | 'import' | 'backup';

let pieces = 0;

/**
 * Lets the program work until it ends, and notes in the ledger what it was asked and of what it said "saved".
 * Answers at once; the work goes on.
 */
export async function beginWork(page: Page, work: Work, ledger: Ledger): Promise<void> {
  if (work === 'typing') return beginTyping(page, ledger);
  await noteIn(page, ledger);
  pieces += 1;
  await page.evaluate(
    ({ prefix, rowsAtOnce, backUp, copied }) => {
      const ask = window as unknown as Noting;
      const { store } = document.querySelector('pr-app') as unknown as Root;
      if (!store) throw new Error('There is no store.');
      const act = async (number: number): Promise<void> => {
        const like = await store.record(copied);
        if (!like) throw new Error('There is no entry to copy.');
        const rows = Array.from({ length: rowsAtOnce }, (_, at) => {
          // Every fourth change of a single entry is one to the same entry.
          const name = rowsAtOnce === 1 && number % 4 === 0 ? 'again' : `${number}-${at}`;
          const id = `${prefix}-${name}`;
          // In a group of its own: an entry that is alone in its section is shown open, to be typed in.
          return { ...like, id, group: 'other', values: { ...like.values, explanation: `Text ${number} of ${at}` } };
        });
        const written = rows.map((row): [string, string] => [`records ${JSON.stringify(row.id)}`, JSON.stringify(row)]);
        // Heard before it is begun: a kill must not leave a change of which the ledger does not know.
        await ask.faultsBegun(written);
        await store.commit({ label: 'add', put: rows });
        ask.faultsSaved(written);
        if (backUp && number % 3 === 0) await window.desktop?.backUpNow('by hand');
      };
      const go = async (): Promise<void> => {
        // Stops at the first failure, as somebody does who reads that nothing is saved.
        for (let number = 1; number < 4000; number += 1) {
          await act(number);
          // A breath, in which the page is drawn.
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      };
      void go().catch(() => undefined);
    },
    {
      prefix: `fault-${process.pid}-${pieces}`,
      rowsAtOnce: work === 'import' ? 600 : 1,
      backUp: work === 'backup',
      copied: ledger.idOf(budget),
    },
  );
}

interface Noting {
  faultsBegun(rows: [string, string][]): Promise<void>;
  faultsSaved(rows: [string, string][]): void;
  faultsTyped(text: string): void;
}

async function noteIn(page: Page, ledger: Ledger): Promise<void> {
  let acts = 0;
  await page.exposeFunction('faultsBegun', (rows: [string, string][]) => {
    for (const [key, json] of rows) ledger.begin(key, json);
    acts += 1;
    const keys = rows.map(([key]) => key);
    if (keys.length > 1) ledger.together(`act ${acts}`, keys);
  });
  await page.exposeFunction('faultsSaved', (rows: [string, string][]) => {
    for (const [key, json] of rows) ledger.acknowledge(key, json);
  });
}

/** Goes to a box and notes what it held each time the status line said that everything is saved. */
export async function openTypedBox(page: Page, ledger: Ledger): Promise<{ readonly box: Locator }> {
  await page.exposeFunction('faultsTyped', (text: string) => ledger.typed(text));
  await goTo(page, { screen: 'entry', round: 'annual', ...budget });
  const box = page.getByLabel(/^Explanation/).first();
  await box.fill('Typed');
  ledger.typeInto({ key: `records ${JSON.stringify(ledger.idOf(budget))}`, field: 'explanation' });
  await box.evaluate((element) => {
    const ask = window as unknown as Noting;
    const { store } = document.querySelector('pr-app') as unknown as Root;
    store?.status.subscribe(({ state }) => {
      if (state === 'saved') ask.faultsTyped((element as HTMLTextAreaElement).value);
    });
  });
  return { box };
}

/** On the keyboard, in a box of a screen. */
async function beginTyping(page: Page, ledger: Ledger): Promise<void> {
  const { box } = await openTypedBox(page, ledger);
  await box.press('Control+End');
  const type = async (): Promise<void> => {
    for (let word = 0; word < 500; word += 1) {
      await page.keyboard.type(` word ${word}`, { delay: 8 });
      // Now and then a pause to think, in which what was typed is saved.
      if (word % 7 === 6) await page.waitForTimeout(450);
    }
  };
  void type().catch(() => undefined);
}

/** Saves one entry; answers with what went wrong, in words. The ledger is not told. */
export async function saveOne(page: Page, ledger: Ledger, id = 'one-more'): Promise<readonly string[]> {
  const problem = await page.evaluate(
    async ({ copied, id: wanted }) => {
      const { store } = document.querySelector('pr-app') as unknown as Root;
      const like = await store?.record(copied);
      if (!store || !like) return 'there is nothing to copy';
      return store.commit({ label: 'add', put: [{ ...like, id: wanted, group: 'other' }] }).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : 'failed'),
      );
    },
    { copied: ledger.idOf(budget), id },
  );
  return problem === null ? [] : [`nothing can be saved: ${problem}`];
}

/**
 * A moment for the fault: mostly soon after the first change was acknowledged, so that there is something to lose, and
 * now and then at any moment.
 */
export async function momentOfFault(ledger: Ledger, random: Random, longest: number): Promise<void> {
  const patience = random.next() < 0.2 ? 0 : 8000;
  for (let waited = 0; waited < patience && ledger.count === 0; waited += 20) await wait(20);
  await wait(random.between(0, longest));
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
