import { basename } from 'node:path';
import type { Bench } from '../bench.ts';
import { compareAfterStart, journalFaults } from '../checks.ts';
import {
  damageFile,
  damages,
  databaseFiles,
  deleteDatabase,
  deleteJournal,
  journalFiles,
  type Damage,
} from '../damage.ts';
import { Tally, type Kind, type Outcome } from '../fault.ts';
import { readRows } from '../in-page.ts';
import { Ledger, type Rows } from '../ledger.ts';
import { saveOne } from '../work.ts';

type Copy = 'database' | 'journal';

const files = { database: databaseFiles, journal: journalFiles };
const deleteAll = { database: deleteDatabase, journal: deleteJournal };

/**
 * Each file of one copy of the work is damaged in each way while the program is closed, and at last all of it is
 * deleted. The quick run takes one file for each way.
 */
export function damagedFilesOf(copy: Copy): Kind {
  return {
    name: `damaged-${copy}`,
    about: `files of the ${copy} are damaged`,
    full: damages.length + 1,
    quick: damages.length + 1,
    run: (batch, bench) => damageEach(copy, damages[batch], bench),
  };
}

async function damageEach(copy: Copy, damage: Damage | undefined, bench: Bench): Promise<Outcome> {
  const tally = new Tally();
  const ledger = await filledLedger(bench);
  const paths = await files[copy](await bench.filledFolder());
  const names = damage === undefined ? ['all of it'] : paths.map((path) => basename(path));
  const place = damage === undefined ? 0 : damages.indexOf(damage);
  const content = names.filter((name) => !/^(LOCK|LOG)/.test(name));
  const chosen = bench.quick ? content.slice(place % content.length).slice(0, 1) : names;
  let mended = 0;
  for (const name of chosen) {
    const dataFolder = await bench.filledFolder();
    if (damage === undefined) await deleteAll[copy](dataFolder);
    else
      for (const path of await files[copy](dataFolder))
        if (basename(path) === name) await damageFile(path, damage, bench.random);
    const found = await startAndWorkOn(bench, dataFolder, ledger);
    const broken = found.broken.map((words) => `${copy}, ${name} ${damage ?? 'deleted'}: ${words}`);
    tally.add({ ...found, broken });
    if (found.mended) mended += 1;
    else if (damage === undefined) tally.add({ acknowledged: 0, lost: 0, broken: ['all of it gone, and not noticed'] });
  }
  tally.note(`${damage ?? 'all deleted'}: ${mended} of ${chosen.length} noticed and mended`);
  return tally.outcome;
}

let whole: Promise<Rows> | undefined;

async function filledLedger(bench: Bench): Promise<Ledger> {
  return new Ledger(await (whole ??= rowsOfFilled(bench)));
}

/** What the filled folder holds, as the program shows it when all is well; then it says nothing of a recovery. */
async function rowsOfFilled(bench: Bench): Promise<Rows> {
  const program = await bench.start(await bench.filledFolder());
  const rows = await readRows(program.page);
  if (program.standing.recovery !== null) throw new Error('A recovery is reported although all is well.');
  if (program.standing.notice !== null) throw new Error('The screen speaks of a recovery although all is well.');
  await program.kill();
  return rows;
}

/** After the start the work goes on: one more change is saved, the program closes, and both copies hold the same. */
async function startAndWorkOn(bench: Bench, dataFolder: string, ledger: Ledger) {
  const program = await bench.start(dataFolder);
  const { rows: _, ...compared } = await compareAfterStart(program, ledger);
  const saved = await saveOne(program.page, ledger);
  const broken = [...compared.broken, ...saved];
  if (compared.lost === 0 && saved.length === 0) {
    const rows = await readRows(program.page);
    await program.close();
    broken.push(...(await journalFaults(dataFolder, rows)));
  } else await program.kill();
  return { ...compared, broken, mended: program.standing.recovery !== null };
}
