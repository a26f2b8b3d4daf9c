import { rename } from 'node:fs/promises';
import { answerOpenDialogs } from '../../e2e/support/dialogs.ts';
import type { Bench } from '../bench.ts';
import { compareAfterStart } from '../checks.ts';
import { Tally, type Kind, type Outcome } from '../fault.ts';
import { readRows } from '../in-page.ts';
import { Ledger } from '../ledger.ts';
import { saveOne } from '../work.ts';

/** The disk with the backups is taken away while somebody works, and comes back the next day. */
export const backupDisk: Kind = {
  name: 'backup-disk',
  about: 'the disk with the backups is taken away',
  full: 3,
  quick: 1,
  run: (_batch, bench) => takeAway(bench),
};

async function takeAway(bench: Bench): Promise<Outcome> {
  const tally = new Tally();
  const dataFolder = await bench.filledFolder();
  const disk = await bench.folder();
  const first = await bench.start(dataFolder);
  const ledger = new Ledger(await readRows(first.page));
  await answerOpenDialogs(first, disk);
  const chosen = await first.page.evaluate(async () => (await window.desktop?.chooseBackupFolder())?.status);
  const broken = chosen === 'chosen' ? [] : [`the folder for backups could not be chosen: ${chosen}`];
  await rename(disk, `${disk}-taken-away`);
  broken.push(...(await saveOne(first.page, ledger, 'without-its-disk')));
  const without = await first.page.evaluate(async () => {
    await window.desktop?.backUpNow('by hand');
    return window.desktop?.backupStanding();
  });
  if (!without?.lastProblem) broken.push('nothing says that the disk with the backups is not there');
  if (!without?.backups.some(({ sound }) => sound)) broken.push('no backup was made elsewhere instead');
  ledger.goOn(await readRows(first.page));
  await first.close();

  await rename(`${disk}-taken-away`, disk);
  const second = await bench.start(dataFolder);
  const { rows: _, ...compared } = await compareAfterStart(second, ledger);
  broken.push(...(await saveOne(second.page, ledger)));
  const again = await second.page.evaluate(async () => {
    const answer = await window.desktop?.backUpNow('by hand');
    return { status: answer?.status, problem: (await window.desktop?.backupStanding())?.lastProblem };
  });
  if (again.status !== 'made' || again.problem)
    broken.push(`the disk is back, and there is no backup: ${again.problem}`);
  await second.close();
  tally.add({ ...compared, broken: [...broken, ...compared.broken] });
  return tally.outcome;
}
