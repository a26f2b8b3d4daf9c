import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Fault } from './kind.ts';
import { kindNamed, kinds, partOf } from './kinds.ts';
import { longest, newTally, Watched, type Tally } from './watched.ts';
import type { Stretch } from './worker.ts';

/**
 * `npm run fuzz [-- --seed N --from K --count N --only KIND --threads N --minutes N]`: puts at least 100,000 inputs of every kind to
 * the program, or as many as --count says of one kind alone. --from goes on at a number of each kind. Ends with 1 where a
 * promise was broken; the inputs that did lie in tests/results/fuzz.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '100000' },
    only: { type: 'string' },
    minutes: { type: 'string', default: 'Infinity' },
    threads: { type: 'string', default: String(Math.min(2, availableParallelism())) },
  },
});
const [seed, first, count, threads] = [values.seed, values.from, values.count, values.threads].map(Number);
const results = new URL('../results/fuzz/', import.meta.url).pathname;
/** So many inputs are given to a thread at a time, and of small kinds a hundredth of all. */
const longestStretch = 200;

const wanted = values.only === undefined ? kinds : [kindNamed(values.only)];
const tallies = new Map<string, Tally>(wanted.map(({ name }) => [name, newTally()]));
const stretches = wanted.flatMap((kind): readonly Stretch[] => {
  const many = values.only === undefined ? partOf(kind, count ?? 0) : (count ?? 0);
  const [from, to] = [first ?? 0, (first ?? 0) + many];
  const stretchLength = Math.min(longestStretch, Math.ceil(many / 100));
  return Array.from({ length: Math.ceil(many / stretchLength) }, (_, index) => ({
    ...{ kind: kind.name, seed: seed ?? 1, from: from + index * stretchLength },
    to: Math.min(to, from + (index + 1) * stretchLength),
  }));
});

const began = Date.now();
let shown = 0;
/** The kinds in turn, each as far as the others: a run that is ended early has tried something of all. */
const waiting = stretches
  .map((stretch) => ({ stretch, share: (stretch.from - (first ?? 0)) / inAll(stretch.kind) }))
  .sort((a, b) => a.share - b.share)
  .map(({ stretch }) => stretch);
await Promise.all(
  Array.from({ length: threads ?? 1 }, async () => {
    const watched = new Watched(longest, threads);
    for (let stretch = next(); stretch; stretch = next()) {
      const tally = tallies.get(stretch.kind) ?? newTally();
      const before = tally.faults.length;
      await watched.run(stretch, tally);
      for (const fault of tally.faults.slice(before)) await report(fault);
      showProgress();
    }
    await watched.end();
  }),
);
printTable();

/** Every twentieth part of the way, how far it is. */
function showProgress(): void {
  const parts = Math.floor((20 * (stretches.length - waiting.length)) / stretches.length);
  if (parts <= shown) return;
  shown = parts;
  const tried = [...tallies.values()].reduce((sum, { inputs }) => sum + inputs, 0);
  console.log(`${tried.toLocaleString('en-GB')} inputs, ${Math.round((Date.now() - began) / 1000)} s`);
}

function inAll(name: string): number {
  return stretches.filter(({ kind }) => kind === name).reduce((sum, { from, to }) => sum + to - from, 0);
}

function next(): Stretch | undefined {
  return Date.now() - began < Number(values.minutes) * 60_000 ? waiting.shift() : undefined;
}

/** Says which input it was and how to try it again, and keeps it. */
async function report(fault: Fault): Promise<void> {
  const { kind, seed: of, index, message } = fault;
  console.log(`\nFAULT in "${kind}": ${message.split('\n').slice(0, 8).join('\n  ').slice(0, 1500)}`);
  console.log(`  Again: npm run fuzz -- --seed ${of} --only "${kind}" --from ${index} --count 1`);
  mkdirSync(results, { recursive: true });
  const name = `${kind.replaceAll(' ', '-')}-${of}-${index}`;
  const input = fault.input === '' ? await inputOf(fault) : fault.input;
  writeFileSync(join(results, name), input);
  console.log(`  Input: tests/results/fuzz/${name}`);
}

/** Of an input that never came to an end nobody has told: it is made once more. */
async function inputOf({ kind, seed: of, index }: Fault): Promise<Uint8Array | string> {
  const { Random } = await import('./random.ts');
  const known = kindNamed(kind);
  return (await known.trial(new Random(of, known.name, index), index)).input;
}

function printTable(): void {
  const line = (...cells: readonly (string | number)[]): string =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(24) : String(cell).padStart(11))).join('');
  console.log(`\n${line('kind', 'inputs', 'data', 'sentences', 'slowest ms', 'faults')}`);
  const all = newTally();
  for (const [name, tally] of tallies) {
    console.log(line(name, tally.inputs, tally.data, tally.sentences, Math.round(tally.slowest), tally.faults.length));
    all.inputs += tally.inputs;
    all.data += tally.data;
    all.sentences += tally.sentences;
    all.slowest = Math.max(all.slowest, tally.slowest);
    all.faults.push(...tally.faults);
  }
  console.log(line('all', all.inputs, all.data, all.sentences, Math.round(all.slowest), all.faults.length));
  console.log(
    `\nSeed ${seed}, ${Math.round((Date.now() - began) / 1000)} s on ${threads} threads.${waiting.length === 0 ? '' : ' Ended early.'}`,
  );
  process.exitCode = all.faults.length > 0 ? 1 : 0;
}
