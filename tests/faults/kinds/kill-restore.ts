import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readRowsFile } from '../../../electron/main/journal/rows-file.ts';
import { goTo } from '../../e2e/pages/sample.ts';
import type { Bench } from '../bench.ts';
import { noticeFaults, rowOf } from '../checks.ts';
import { Tally, type Kind, type Outcome } from '../fault.ts';
import { readRows } from '../in-page.ts';
import type { Rows } from '../ledger.ts';
import { wait } from '../work.ts';

const killsInBatch = 5;

/** The program is killed while it restores an older backup: everything is as before, or as in the backup. */
export const killRestore: Kind = {
  name: 'kill-restore',
  about: 'the program is killed: restore',
  full: 4,
  quick: 1,
  run: (_batch, bench) => kill(bench),
};

async function kill(bench: Bench): Promise<Outcome> {
  const tally = new Tally();
  let restored = 0;
  for (let run = 0; run < (bench.quick ? 2 : killsInBatch); run += 1) {
    const dataFolder = await bench.filledFolder();
    const inBackup = await oldestBackup(dataFolder);
    const { page, kill: killAll } = await bench.start(dataFolder);
    const before = await readRows(page);
    await goTo(page, { screen: 'backups' });
    await page
      .getByRole('button', { name: /^See what would change/ })
      .last()
      .click();
    await page.getByRole('button', { name: /^Restore/ }).click();
    const said = page
      .getByText(/^Restored /)
      .waitFor({ timeout: 20_000 })
      .then(
        () => (saved = true),
        () => false,
      );
    let saved = false;
    if (bench.random.next() < 0.3) await said;
    else await wait(bench.random.between(0, 400));
    await killAll();
    const { page: again, standing, kill: end } = await bench.start(dataFolder);
    const rows = await readRows(again);
    const isBefore = same(rows, before);
    const isAfter = same(rows, inBackup);
    if (isAfter) restored += 1;
    tally.add({
      acknowledged: saved ? 1 : before.size,
      lost: saved ? Number(!isAfter) : Number(!isBefore && !isAfter),
      broken: [
        ...(isBefore || isAfter ? [] : ['half of a backup was restored']),
        ...(standing.asksFirstQuestions ? ['an empty program was shown'] : []),
        ...noticeFaults(standing),
      ],
    });
    await end();
  }
  tally.note(`${restored} restored, the others as before`);
  return tally.outcome;
}

/** What stands in the oldest backup of a data folder. */
async function oldestBackup(dataFolder: string): Promise<Rows> {
  const folder = join(dataFolder, 'backups');
  const [oldest] = (await readdir(folder)).sort();
  const rows = new Map<string, string>();
  await readRowsFile(join(folder, oldest ?? ''), (table, key, json) => {
    rows.set(`${table} ${JSON.stringify(key)}`, rowOf(json));
  });
  return rows;
}

function same(one: Rows, other: Rows): boolean {
  return one.size === other.size && [...one].every(([key, json]) => other.get(key) === json);
}
