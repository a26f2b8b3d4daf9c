import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { compareAfterStart } from '../checks.ts';
import { noPowerCut } from '../disk.ts';
import { Tally, type Kind, type Outcome } from '../fault.ts';
import { readRows } from '../in-page.ts';
import { Ledger } from '../ledger.ts';
import { scratchPlace } from '../scratch.ts';
import { beginWork, momentOfFault, type Work } from '../work.ts';

const works: readonly Work[] = ['entries', 'typing', 'import', 'backup'];

/** The power of the disk that the work lies on goes off: what it had not written is gone. */
export const powerCuts: Kind = {
  name: 'power-cut',
  about: 'the power goes off',
  full: 10,
  quick: 1,
  unable: async () => noPowerCut(await scratchPlace()),
  run: (batch, bench) => cutPower(batch, bench),
};

async function cutPower(batch: number, bench: Bench): Promise<Outcome> {
  const tally = new Tally();
  const disk = await bench.disk(300);
  const dataFolder = await bench.filledFolder(join(disk.folder, 'data'));
  let program = await bench.start(dataFolder);
  const ledger = new Ledger(await readRows(program.page));
  for (let run = 0; run < (bench.quick ? 1 : 4); run += 1) {
    const work = works[(batch + run) % works.length] ?? 'entries';
    await beginWork(program.page, work, ledger);
    await momentOfFault(ledger, bench.random, bench.quick ? 800 : 3000);
    await disk.cutPower();
    await program.kill();
    await disk.unmount();
    await disk.mount();
    program = await bench.start(dataFolder);
    const { rows, ...compared } = await compareAfterStart(program, ledger);
    tally.add(compared);
    ledger.goOn(rows);
  }
  await program.close();
  return tally.outcome;
}
