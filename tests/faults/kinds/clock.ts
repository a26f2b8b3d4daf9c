import { utimes } from 'node:fs/promises';
import type { Bench, Running } from '../bench.ts';
import { compareAfterStart, journalFaults } from '../checks.ts';
import { journalFiles } from '../damage.ts';
import { Tally, type Kind, type Outcome } from '../fault.ts';
import { readRows } from '../in-page.ts';
import { Ledger } from '../ledger.ts';
import { saveOne } from '../work.ts';

const year = 365 * 24 * 60 * 60 * 1000;

/** The clock of the computer is set back by a year, or forward, between two days of work, and file times with it. */
export const clockSet: Kind = {
  name: 'clock-set',
  about: "the computer's clock is set back or forward by a year",
  full: 4,
  quick: 1,
  run: (batch, bench) => workWithClock(batch % 2 === 0 ? -year : year, bench),
};

async function workWithClock(by: number, bench: Bench): Promise<Outcome> {
  const tally = new Tally();
  const dataFolder = await bench.filledFolder();
  const wrong = await bench.start(dataFolder);
  const ledger = new Ledger(await readRows(wrong.page));
  await setClocks(wrong, by);
  for (const id of ['clock-1', 'clock-2']) await saveOne(wrong.page, ledger, id);
  await wrong.page.evaluate(() => window.desktop?.backUpNow('by hand'));
  ledger.goOn(await readRows(wrong.page));
  await wrong.kill();
  const moment = new Date(Date.now() + by);
  for (const path of await journalFiles(dataFolder)) await utimes(path, moment, moment);

  const right = await bench.start(dataFolder);
  const { rows, ...compared } = await compareAfterStart(right, ledger);
  const newest = await right.page.evaluate(async () => {
    const standing = await window.desktop?.backupStanding();
    const { sequence = 0 } = (await window.desktop?.openJournal()) ?? {};
    const sound = standing?.backups.filter((backup) => backup.sound) ?? [];
    return { behind: sequence - Math.max(0, ...sound.map((backup) => backup.sequence)) };
  });
  await right.close();
  const broken = [
    ...compared.broken,
    ...(newest.behind === 0 ? [] : [`the newest backup is ${newest.behind} changes behind`]),
    ...(await journalFaults(dataFolder, rows)),
  ];
  tally.add({ ...compared, broken });
  return tally.outcome;
}

/** In the page and in the privileged side; whatever they ask for the time is told the wrong one. */
async function setClocks({ app, page }: Running, by: number): Promise<void> {
  const set = `(() => {
    const Right = Date;
    globalThis.Date = class extends Right {
      constructor(...given) { if (given.length === 0) super(Right.now() + ${by}); else super(...given); }
      static now() { return Right.now() + ${by}; }
    };
  })()`;
  await page.evaluate(set);
  await app.evaluate((_electron, script) => {
    const run = eval;
    run(script);
  }, set);
}
