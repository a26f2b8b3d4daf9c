import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from '../../build/bundle.ts';
import { projectFolder } from '../../build/runtime/folders.ts';
import { prepare } from '../../build/runtime/prepare.ts';
import { runCommand, say } from '../../build/runtime/say.ts';
import { Bench, type Workshop } from './bench.ts';
import { startDisplay, type Display } from './display.ts';
import type { Kind, Outcome } from './fault.ts';
import { kinds } from './kinds.ts';
import { readOptions, type Options } from './options.ts';
import { makeFilledFolder } from './profile.ts';
import { Random } from './random.ts';
import { isBroken, Results, table, type Line } from './results.ts';
import { removeScratch, scratchFolder } from './scratch.ts';

/** A batch that takes longer hangs. */
const patience = 240_000;

/**
 * `npm run faults [-- --quick] [--only KIND] [--seed N] [--fresh] [--minutes N]`: does to the real program what computers do to
 * programs, and counts what is lost of that of which it had said "saved". A second run goes on where the first ended.
 */
void runCommand(async () => {
  const options = readOptions(
    process.argv.slice(2),
    kinds.map(({ name }) => name),
  );
  const chosen = kinds.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  await prepare('test');
  if (options.program === undefined) await bundle();
  const name = options.quick ? 'faults-quick' : 'faults';
  const results = await Results.open(join(projectFolder, `tests/results/${name}.jsonl`));
  if (options.fresh || options.quick) await results.forget(chosen.map((kind) => kind.name));
  const program = await keepProgram(options.program ?? projectFolder);
  const displays = await Promise.all(Array.from({ length: options.lanes }, startDisplay));
  try {
    await doAll(chosen, options, results, displays, program);
  } finally {
    for (const display of displays) display.stop();
    await removeScratch();
  }
  return report(chosen, options, results, program.build);
});

const workplaces = new Set<Bench>();

/** Whoever ends a run is left with no programs, mounted disks or folders; what was done is in the results. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    const cleared = [...workplaces].map((bench) => bench.clear().catch(() => undefined));
    void Promise.all(cleared)
      .then(removeScratch)
      .finally(() => process.exit(130));
  });
}

interface KeptProgram {
  readonly folder: string;
  readonly build: string;
}

/** A copy of the built program, which stays as it is while somebody builds another one. */
async function keepProgram(from: string): Promise<KeptProgram> {
  const folder = join(await scratchFolder(), 'program');
  await mkdir(folder);
  await cp(join(from, 'out'), join(folder, 'out'), { recursive: true });
  await cp(join(from, 'package.json'), join(folder, 'package.json'));
  const built = await readFile(join(folder, 'out/.built-from'), 'utf8').catch(() => 'another');
  return { folder, build: built.slice(0, 12) };
}

interface Job {
  readonly kind: Kind;
  readonly batch: number;
}

async function doAll(
  chosen: readonly Kind[],
  options: Options,
  results: Results,
  displays: readonly Display[],
  { folder, build }: KeptProgram,
): Promise<void> {
  const until = Date.now() + options.minutes * 60_000;
  const jobs = await jobsOf(chosen, options, results, build);
  if (jobs.length === 0) return;
  const scratch = await scratchFolder();
  const [first] = displays;
  const filled = await makeFilledFolder(scratch, folder, first?.name ?? '');
  const workshop: Workshop = { programFolder: folder, filled, scratch, quick: options.quick };
  const lane = async ({ name }: Display): Promise<void> => {
    for (let job = jobs.shift(); job !== undefined && Date.now() < until; job = jobs.shift()) {
      const { kind, batch } = job;
      const began = Date.now();
      const bench = new Bench(workshop, name, new Random(`${options.seed} ${kind.name} ${batch}`));
      workplaces.add(bench);
      const outcome = await inTime(kind.run(batch, bench)).catch(brokenBy);
      workplaces.delete(bench);
      await bench.clear().catch(() => undefined);
      const seconds = (Date.now() - began) / 1000;
      await results.add({ ...outcome, seed: options.seed, kind: kind.name, batch, seconds, program: build });
      const went = isBroken(outcome) ? `BROKEN (${outcome.notes.join('; ')})` : 'kept';
      say(`${kind.name} ${batch + 1}: ${outcome.kept} of ${outcome.runs}, ${seconds.toFixed(1)} s, ${went}`);
    }
  };
  await Promise.all(displays.map(lane));
}

/** What is left to do. A kind that cannot be done here is noted as such. */
async function jobsOf(chosen: readonly Kind[], options: Options, results: Results, build: string): Promise<Job[]> {
  const jobs: Job[] = [];
  for (const kind of chosen) {
    const all = Array.from({ length: options.quick ? kind.quick : kind.full }, (_, batch) => ({ kind, batch }));
    const left = all.filter(({ batch }) => !results.has(options.seed, kind.name, batch));
    const reason = left.length > 0 ? ((await kind.unable?.()) ?? null) : null;
    if (reason === null) jobs.push(...left);
    else if (!results.has(options.seed, kind.name, -1)) {
      const nothing = { runs: 0, kept: 0, acknowledged: 0, lost: 0, notes: [reason], seconds: 0 };
      await results.add({ ...nothing, seed: options.seed, kind: kind.name, batch: -1, program: build });
    }
  }
  // Every kind from the start, so that a run that is ended early has done something of each.
  const place = ({ kind, batch }: Job): number => (batch + 0.5) / (options.quick ? kind.quick : kind.full);
  return jobs.sort((one, other) => place(one) - place(other));
}

async function inTime(outcome: Promise<Outcome>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the batch did not end')), patience);
  });
  return Promise.race([outcome, late]).finally(() => clearTimeout(timer));
}

function brokenBy(error: unknown): Outcome {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const where = words.split('\n').filter((line) => line.includes('tests/faults'));
  const notes = [`BROKEN: ${[words.split('\n')[0], ...where.slice(0, 2)].join(' ').slice(0, 500)}`];
  return { runs: 1, kept: 0, acknowledged: 0, lost: 0, notes };
}

/** Prints the table, writes the counts for the whole test run, and answers with an exit code. */
async function report(chosen: readonly Kind[], options: Options, results: Results, build: string): Promise<number> {
  const names = chosen.map(({ name }) => name);
  const lines = results.lines.filter((line) => line.seed === options.seed && names.includes(line.kind));
  say(`\n${table(names, lines)}\n`);
  const older = lines.filter(({ program }) => program !== build).length;
  if (older > 0) say(`${older} of ${lines.length} batches were done with another build: --fresh does them again.`);
  const wanted = chosen.reduce((sum, kind) => sum + (options.quick ? kind.quick : kind.full), 0);
  const done = lines.filter(({ batch }) => batch >= 0);
  const left = wanted - done.length - leftOut(chosen, lines, options);
  if (left > 0) say(`${left} of ${wanted} batches are still to be done: the same command goes on.`);
  const failed = done.filter(isBroken).length;
  const counts = { numPassedTests: done.length - failed, numFailedTests: failed };
  if (options.quick) await writeFile(join(projectFolder, 'tests/results/faults-quick.json'), JSON.stringify(counts));
  say(failed === 0 ? 'Every promise was kept.' : `${failed} of ${done.length} batches broke a promise.`);
  return failed === 0 ? 0 : 1;
}

function leftOut(chosen: readonly Kind[], lines: readonly Line[], { quick }: Options): number {
  const unable = new Set(lines.filter(({ batch }) => batch < 0).map(({ kind }) => kind));
  return chosen.filter(({ name }) => unable.has(name)).reduce((sum, kind) => sum + (quick ? kind.quick : kind.full), 0);
}
