import { join } from 'node:path';
import type { Bench, Running } from '../bench.ts';
import { compareAfterStart } from '../checks.ts';
import { noDisk } from '../disk.ts';
import { Tally, type Kind, type Outcome } from '../fault.ts';
import { readRows } from '../in-page.ts';
import { Ledger } from '../ledger.ts';
import { scratchPlace } from '../scratch.ts';
import { beginWork, openTypedBox, saveOne, wait } from '../work.ts';

/** Megabytes that are left. Under 20 the program refuses to save. */
const levels = [0, 60, 19, 1, 45, 0, 21, 5, 30, 10] as const;
const refused = 20;

/**
 * The disk fills up while somebody works: what was saved stays, the screen says why nothing more is, and once there is
 * room again "Try again" saves what was typed. In every other run the program is killed and started on the full disk.
 */
export const diskFull: Kind = {
  name: 'disk-full',
  about: 'the disk is full',
  full: levels.length,
  quick: 1,
  unable: async () => noDisk(await scratchPlace()),
  run: (batch, bench) => fillDisk(batch, bench),
};

async function fillDisk(batch: number, bench: Bench): Promise<Outcome> {
  const tally = new Tally();
  // The quick run takes a level at which only the program's own guard refuses.
  const left = bench.quick ? 10 : (levels[batch] ?? 0);
  const disk = await bench.disk(220);
  const dataFolder = await bench.filledFolder(join(disk.folder, 'data'));
  let program = await bench.start(dataFolder);
  const ledger = new Ledger(await readRows(program.page));
  const { box } = await openTypedBox(program.page, ledger);
  await beginWork(program.page, 'entries', ledger);
  await wait(bench.random.between(200, 1500));
  await disk.fillUpTo(left);
  // The work that goes on meets the full disk, and stops there.
  await wait(1200);
  const typed = `Typed with ${left} MB left`;
  await box.fill(typed);
  await wait(1200);
  const broken = left < refused ? await refusalFaults(program) : [];
  if (batch % 2 === 1) {
    await program.kill();
    const onFull = await bench.start(dataFolder);
    broken.push(...(await startOnFull(onFull, ledger)));
    await onFull.kill();
    await disk.freeAgain();
  } else {
    await disk.freeAgain();
    broken.push(...(await tryAgainFaults(program, ledger, typed, left < refused)));
    await program.kill();
  }
  program = await bench.start(dataFolder);
  const { rows: _, ...compared } = await compareAfterStart(program, ledger);
  broken.push(...compared.broken, ...(await saveOne(program.page, ledger)));
  await program.close();
  tally.add({ ...compared, broken: broken.map((words) => `${left} MB left: ${words}`) });
  return tally.outcome;
}

async function refusalFaults({ page }: Running): Promise<string[]> {
  const banner = page.getByRole('alert').filter({ hasText: /not saved yet|could not be saved/ });
  const words = await banner.innerText({ timeout: 15_000 }).catch(() => null);
  if (words === null) return ['the screen does not say that nothing is saved'];
  return /[Dd]isk is almost full|[Ff]ree some space/.test(words) ? [] : [`the screen does not say why: ${words}`];
}

/** On a full disk the program opens with the work, or with a sentence; it never shows an empty program. */
async function startOnFull(onFull: Running, ledger: Ledger): Promise<readonly string[]> {
  if (onFull.standing.problem !== null) return [];
  if (onFull.standing.asksFirstQuestions) return ['started on the full disk it shows an empty program'];
  const { lost } = ledger.compare(await readRows(onFull.page));
  return lost > 0 ? [`started on the full disk it shows ${lost} changes less`] : [];
}

async function tryAgainFaults(
  { page }: Running,
  ledger: Ledger,
  typed: string,
  wasRefused: boolean,
): Promise<readonly string[]> {
  for (let tries = 0; wasRefused && tries < 3; tries += 1) {
    const button = page.locator('.save-failed button').first();
    if (!(await button.isVisible())) break;
    await button.click();
    await wait(800);
  }
  const saved = page.locator('save-status').filter({ hasText: 'Saved on this computer' });
  const says = await saved.waitFor({ timeout: 15_000 }).then(
    () => true,
    () => false,
  );
  if (!says) return ['"Try again" does not save although there is room again'];
  ledger.typed(typed);
  return [];
}
