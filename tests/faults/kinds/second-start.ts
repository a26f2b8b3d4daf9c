import type { Bench } from '../bench.ts';
import { compareAfterStart } from '../checks.ts';
import { Tally, type Kind, type Outcome } from '../fault.ts';
import { readRows } from '../in-page.ts';
import { Ledger } from '../ledger.ts';
import { beginWork, momentOfFault } from '../work.ts';

/** Somebody starts the program a second time while it works: the second goes, and the first works on. */
export const secondStart: Kind = {
  name: 'second-start',
  about: 'the program is started twice on one data folder',
  full: 4,
  quick: 1,
  run: (_batch, bench) => startTwice(bench),
};

async function startTwice(bench: Bench): Promise<Outcome> {
  const tally = new Tally();
  const dataFolder = await bench.filledFolder();
  let program = await bench.start(dataFolder);
  const ledger = new Ledger(await readRows(program.page));
  await beginWork(program.page, 'entries', ledger);
  const broken: string[][] = [];
  for (let run = 0; run < (bench.quick ? 1 : 5); run += 1) {
    await momentOfFault(ledger, bench.random, 300);
    const second = await bench.startBare(dataFolder);
    const code = await Promise.race([second.ended, late(20_000)]);
    const saysWhy = second.output().includes('open already');
    broken.push([
      ...(code === 0 ? [] : [`the second start ended with ${code}`]),
      ...(saysWhy ? [] : ['the second start does not say why it ends']),
      ...(program.process.exitCode === null ? [] : ['the first program ended']),
    ]);
    if (code === 'not at all') await second.kill();
  }
  await program.kill();
  program = await bench.start(dataFolder);
  const { rows: _, ...compared } = await compareAfterStart(program, ledger);
  broken.forEach((words, run) =>
    tally.add(
      run > 0 ? { acknowledged: 0, lost: 0, broken: words } : { ...compared, broken: [...words, ...compared.broken] },
    ),
  );
  return tally.outcome;
}

function late(milliseconds: number): Promise<'not at all'> {
  return new Promise((resolve) => setTimeout(() => resolve('not at all'), milliseconds));
}
