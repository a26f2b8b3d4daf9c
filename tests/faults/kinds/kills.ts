import type { Bench } from '../bench.ts';
import { compareAfterStart, journalFaults } from '../checks.ts';
import { Tally, type Kind, type Outcome } from '../fault.ts';
import { readRows } from '../in-page.ts';
import { Ledger } from '../ledger.ts';
import { beginWork, momentOfFault, type Work } from '../work.ts';

const killsInBatch = 5;

/** Kills the program and everything it started, at a moment that nobody chose, while it does this work. */
export function killsOf(work: Work, full: number, quick: number): Kind {
  return {
    name: `kill-${work}`,
    about: `the program is killed: ${work}`,
    full,
    quick,
    run: (_batch, bench) => kill(work, bench),
  };
}

async function kill(work: Work, bench: Bench): Promise<Outcome> {
  const tally = new Tally();
  const kills = bench.quick ? 4 : killsInBatch;
  const dataFolder = await bench.filledFolder();
  let program = await bench.start(dataFolder);
  const ledger = new Ledger(await readRows(program.page));
  for (let run = 0; run < kills; run += 1) {
    await beginWork(program.page, work, ledger);
    await momentOfFault(ledger, bench.random, bench.quick ? 500 : 2000);
    await program.kill();
    program = await bench.start(dataFolder);
    const { rows, ...compared } = await compareAfterStart(program, ledger);
    tally.add(compared);
    ledger.goOn(rows);
  }
  const rows = await readRows(program.page);
  await program.close();
  for (const words of await journalFaults(dataFolder, rows)) tally.add({ acknowledged: 0, lost: 0, broken: [words] });
  return tally.outcome;
}
