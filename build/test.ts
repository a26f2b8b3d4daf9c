import { prepare } from './runtime/prepare.ts';
import { runCommand, say, Refusal } from './runtime/say.ts';
import { addCounts, closingLine, none, readCounts, type Counts } from './testing/counts.ts';
import { buildStep, checkSteps, componentStep, endToEndStep, faultsStep, type Step } from './testing/steps.ts';

/**
 * `npm test`: prepares the machine, then every step in turn, also after one has failed, so that one run shows
 * everything; those that only read the sources run side by side. `tsx build/test.ts components|e2e [arguments]` runs that
 * suite alone; `pictures` the end-to-end tests with pictures of the pages; `load` those of very large amounts, which are
 * no part of the whole run.
 */
void runCommand(async () => {
  const [part, ...args] = process.argv.slice(2);
  const steps = await stepsFor(part, args);
  await timed('prepare', () => prepare('test'));
  const counts: Counts[] = [];
  const failures: string[] = [];
  const keep = (step: Step, counted: Counts): void => {
    counts.push(counted);
    if (counted.failed > 0) failures.push(step.name);
  };
  const reading = steps.filter(({ sideBySide }) => sideBySide);
  await Promise.all(reading.map(async (step) => keep(step, await runStep(step))));
  for (const step of steps.filter(({ sideBySide }) => !sideBySide)) {
    const counted = await runStep(step);
    keep(step, counted);
    if (counted.failed > 0 && step === buildStep) break;
  }
  say(failures.length === 0 ? '\nEverything passed.' : `\nFailed: ${failures.join(', ')}.`);
  say(closingLine(addCounts(counts)));
  return failures.length === 0 ? 0 : 1;
});

async function stepsFor(part: string | undefined, args: readonly string[]): Promise<Step[]> {
  if (part === undefined) return [...(await checkSteps()), buildStep, componentStep(), endToEndStep(), faultsStep()];
  if (part === 'components') return [componentStep(args)];
  if (part === 'e2e') return [buildStep, endToEndStep(args)];
  if (part === 'pictures') {
    process.env['PICTURES'] = 'yes';
    return [buildStep, endToEndStep(args)];
  }
  if (part === 'load') {
    process.env['LOAD_TESTS'] = 'only';
    return [buildStep, endToEndStep(args)];
  }
  throw new Refusal(
    `There is no part of the tests called "${part}". Say components, e2e, pictures or load, or leave it out for all.`,
  );
}

/** A step that fails without counting a failed test (a fault of style, a suite that cannot start) counts as one. */
async function runStep(step: Step): Promise<Counts> {
  const code = await timed(step.name, () => step.run().catch(explain));
  const counted = (step.report === undefined ? undefined : await readCounts(step.report)) ?? none;
  if (step.report !== undefined && counted.passed + counted.failed === 0) return { ...counted, failed: 1 };
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function explain(error: unknown): number {
  say(error instanceof Error ? error.message : String(error));
  return 1;
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  say(`\n== ${name}`);
  const start = Date.now();
  try {
    return await work();
  } finally {
    say(`== ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
}
