import { join } from 'node:path';
import { runAndKeep } from '../../../build/runtime/command.ts';
import type { Bench } from '../bench.ts';
import { compareAfterStart } from '../checks.ts';
import { noDisk } from '../disk.ts';
import { Tally, type Kind, type Outcome } from '../fault.ts';
import { readRows } from '../in-page.ts';
import { Ledger } from '../ledger.ts';
import { scratchPlace } from '../scratch.ts';
import { saveOne } from '../work.ts';

/** The data folder can only be read: all of its disk, or the folder of the journal alone. */
export const readOnly: Kind = {
  name: 'read-only',
  about: 'the data folder, or the journal alone, can only be read',
  full: 4,
  quick: 2,
  unable: async () => noDisk(await scratchPlace()),
  run: (batch, bench) => (batch % 2 === 0 ? lockDisk(bench) : lockJournal(bench)),
};

async function lockDisk(bench: Bench): Promise<Outcome> {
  const tally = new Tally();
  const { disk, dataFolder, ledger } = await filledDisk(bench);
  await disk.unmount();
  await disk.mount('ro');
  // Whatever a start on such a disk does: it ends or says something, and the work is whole afterwards.
  const start = await bench.startBare(dataFolder);
  await Promise.race([start.ended, new Promise((resolve) => setTimeout(resolve, 6000))]);
  await start.kill();
  await disk.unmount();
  await disk.mount();
  const program = await bench.start(dataFolder);
  const { rows: _, ...compared } = await compareAfterStart(program, ledger);
  tally.add({ ...compared, broken: [...compared.broken, ...(await saveOne(program.page, ledger))] });
  return tally.outcome;
}

async function lockJournal(bench: Bench): Promise<Outcome> {
  const tally = new Tally();
  const { dataFolder, ledger } = await filledDisk(bench);
  const journal = join(dataFolder, 'journal');
  await runAndKeep('chattr', ['-R', '+i', journal]);
  const locked = await bench.start(dataFolder);
  const broken: string[] = [];
  const { problem, asksFirstQuestions } = locked.standing;
  if (asksFirstQuestions) broken.push('an empty program was shown');
  if (problem === null) {
    const refusal = await saveOne(locked.page, ledger);
    if (refusal.length === 0) broken.push('it says "saved" although the journal cannot be written');
    const banner = await locked.page
      .locator('.save-failed')
      .innerText({ timeout: 10_000 })
      .catch(() => null);
    if (banner === null) broken.push('the screen does not say that nothing is saved');
  }
  await locked.kill();
  await runAndKeep('chattr', ['-R', '-i', journal]);
  const program = await bench.start(dataFolder);
  const { rows: _, ...compared } = await compareAfterStart(program, ledger);
  tally.add({ ...compared, broken: [...broken, ...compared.broken, ...(await saveOne(program.page, ledger))] });
  tally.note(problem === null ? 'journal locked: starts, and refuses to save' : `journal locked: ${problem}`);
  return tally.outcome;
}

async function filledDisk(bench: Bench) {
  const disk = await bench.disk(220);
  const dataFolder = await bench.filledFolder(join(disk.folder, 'data'));
  const program = await bench.start(dataFolder);
  const ledger = new Ledger(await readRows(program.page));
  await program.close();
  return { disk, dataFolder, ledger };
}
