import 'fake-indexeddb/auto';
import { parentPort, workerData } from 'node:worker_threads';
import { brokenKinds } from './kinds/broken.ts';
import { tryOne, type Fault, type Kind } from './kind.ts';

/** Inputs of one kind, from the first number up to and without the last. */
export interface Stretch {
  readonly kind: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

export type Told =
  | { readonly fault: Fault }
  | { readonly done: number; readonly data: number; readonly sentences: number; readonly slowest: number };

export interface WorkerData {
  /** Two numbers that both threads see: which input is being tried, and since when in milliseconds; 0 for none. */
  readonly seen: SharedArrayBuffer;
}

const { seen }: WorkerData = workerData;
const now = new Float64Array(seen);
/** Milliseconds more than an input has, for what is made once. */
const longestStart = 30_000;
const warm = new Set<string>();

/** Puts a stretch of inputs to the program. What is made once for a kind is made before the clock runs. */
async function work({ kind: name, seed, from, to }: Stretch): Promise<void> {
  const kind = await named(name);
  now.set([from, Date.now() + longestStart]);
  if (!warm.has(name)) await tryOne(kind, seed, from);
  now.set([from, 0]);
  warm.add(name);
  let [data, sentences, slowest] = [0, 0, 0];
  for (let index = from; index < to; index += 1) {
    const began = performance.now();
    now.set([index, Date.now()]);
    const outcome = await tryOne(kind, seed, index);
    now.set([index, 0]);
    slowest = Math.max(slowest, performance.now() - began);
    if ('fault' in outcome) tell({ fault: outcome.fault });
    else if (outcome.is === 'data') data += 1;
    else sentences += 1;
  }
  tell({ done: to - from, data, sentences, slowest });
}

/** The program is loaded for those kinds only that are put to it. */
async function named(name: string): Promise<Kind> {
  return brokenKinds.find((each) => each.name === name) ?? (await import('./kinds.ts')).kindNamed(name);
}

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

parentPort?.on('message', (stretch: Stretch) => void work(stretch));
