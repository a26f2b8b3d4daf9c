import type { Bench } from '../bench.ts';
import { compareAfterStart } from '../checks.ts';
import { damageFile, damages, databaseFiles, deleteDatabase, journalFiles, type Damage } from '../damage.ts';
import { Tally, type Kind, type Outcome } from '../fault.ts';
import { readRows } from '../in-page.ts';
import { Ledger } from '../ledger.ts';
import { saveOne } from '../work.ts';

const afterBackup = 3;

/**
 * Both copies on the computer are damaged: the newest backup is what is left. Three changes were made after it: they
 * are gone, and the screen says so.
 */
export const bothDamaged: Kind = {
  name: 'both-damaged',
  about: 'database and journal are damaged, backups are there',
  full: damages.length,
  quick: 1,
  run: (batch, bench) => damageBoth(damages[batch] ?? 'deleted', bench),
};

async function damageBoth(damage: Damage, bench: Bench): Promise<Outcome> {
  const tally = new Tally();
  const dataFolder = await bench.filledFolder();
  const before = await bench.start(dataFolder);
  const ledger = new Ledger(await readRows(before.page));
  for (let change = 0; change < afterBackup; change += 1) {
    const id = `after-the-backup-${change}`;
    ledger.begin(`records ${JSON.stringify(id)}`, 'what is in a damaged journal may be read or not');
    await saveOne(before.page, ledger, id);
  }
  await before.kill();
  for (const path of await journalFiles(dataFolder)) await damageFile(path, damage, bench.random);
  if (damage === 'deleted') await deleteDatabase(dataFolder);
  else for (const path of await databaseFiles(dataFolder)) await damageFile(path, damage, bench.random);

  const program = await bench.start(dataFolder);
  const { rows, ...compared } = await compareAfterStart(program, ledger);
  const later = [...rows.keys()].filter((key) => key.includes('after-the-backup')).length;
  const { recovery, notice } = program.standing;
  const says = /missing|put back|not all/.test(notice ?? '');
  const broken = [
    ...compared.broken,
    ...(recovery === null ? ['nothing was noticed'] : []),
    ...(later < afterBackup && !says ? [`the screen does not say that something is missing: ${notice}`] : []),
  ];
  tally.add({ ...compared, broken: broken.map((words) => `${damage}: ${words}`) });
  tally.note(`${damage}: ${recovery?.done ?? 'nothing mended'}, ${later} of ${afterBackup} later changes still there`);
  return tally.outcome;
}
