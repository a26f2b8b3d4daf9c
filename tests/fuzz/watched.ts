import { Worker } from 'node:worker_threads';
import type { Fault } from './kind.ts';
import type { Stretch, Told, WorkerData } from './worker.ts';

/** What became of the inputs of a kind. */
export interface Tally {
  inputs: number;
  data: number;
  sentences: number;
  /** Milliseconds of the input that took longest. */
  slowest: number;
  readonly faults: Fault[];
}

export function newTally(): Tally {
  return { inputs: 0, data: 0, sentences: 0, slowest: 0, faults: [] };
}

/**
 * An input may take this many milliseconds of a processor; where others use the processors too, more time may pass. One that
 * takes longer is tried once more, on a thread of its own.
 */
export const longest = 5000;

/** So many times as long an input may wait for others before it counts as one that does not come to an end. */
const waitingFor = 24;

/**
 * Puts inputs to the program on a thread that can be ended. An input that does not come to an end is a fault, and the
 * work goes on behind it.
 */
export class Watched {
  readonly #limit: number;
  readonly #threads: number;
  #worker: Worker | undefined;
  #seen = new Float64Array(new SharedArrayBuffer(16));

  /** `threads` is how many of them this process has at work at once, which share what it uses. */
  constructor(limit = longest, threads = 1) {
    this.#limit = limit;
    this.#threads = threads;
  }

  async run(stretch: Stretch, tally: Tally): Promise<void> {
    let { from } = stretch;
    while (from < stretch.to) {
      const stuck = await this.#runOn({ ...stretch, from }, tally);
      if (stuck === null) return;
      // What was told of the inputs before it went with the thread: they are tried again, which gives the same.
      if (stuck > from) await this.#runOn({ ...stretch, from, to: stuck }, tally);
      const alone = { ...stretch, from: stuck, to: stuck + 1 };
      if ((await this.#runOn(alone, tally)) !== null) {
        const { kind, seed } = stretch;
        tally.inputs += 1;
        tally.slowest = Math.max(tally.slowest, this.#limit);
        const message = `It did not come to an end within ${this.#limit} ms.`;
        tally.faults.push({ kind, seed, index: stuck, message, input: '' });
      }
      from = stuck + 1;
    }
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  /** Null when it is done, else the number of the input that it is stuck at; then the thread has been ended. */
  #runOn(stretch: Stretch, tally: Tally): Promise<number | null> {
    const worker = (this.#worker ??= this.#start());
    const faults: Fault[] = [];
    return new Promise((resolve, reject) => {
      let began = { since: 0, used: 0 };
      const clock = setInterval(() => {
        const [index = 0, since = 0] = this.#seen;
        if (since !== began.since) began = { since, used: usedByNow() };
        const passed = since === 0 ? 0 : Date.now() - since;
        const used = (usedByNow() - began.used) / this.#threads;
        if (passed < this.#limit || (used < this.#limit && passed < this.#limit * waitingFor)) return;
        finish();
        void this.end().then(() => resolve(index));
      }, 50);
      const hear = (told: Told): void => {
        if ('fault' in told) {
          faults.push(told.fault);
          return;
        }
        finish();
        tally.inputs += told.done;
        tally.data += told.data;
        tally.sentences += told.sentences;
        tally.slowest = Math.max(tally.slowest, told.slowest);
        tally.faults.push(...faults);
        resolve(null);
      };
      const finish = (): void => {
        clearInterval(clock);
        worker.off('message', hear);
        worker.off('error', fail);
        worker.off('messageerror', reject);
      };
      // The thread itself has ended: out of memory, or something was thrown where nobody waited for it.
      const fail = (error: unknown): void => {
        finish();
        this.#worker = undefined;
        const [index = 0, since = 0] = this.#seen;
        if (since === 0) return reject(error);
        const { kind, seed } = stretch;
        if (stretch.to - stretch.from > 1) return resolve(index);
        tally.inputs += 1;
        tally.faults.push({ kind, seed, index, message: `The thread ended: ${String(error)}`, input: '' });
        resolve(null);
      };
      worker.on('message', hear);
      worker.on('error', fail);
      worker.on('messageerror', reject);
      worker.postMessage(stretch);
    });
  }

  #start(): Worker {
    const data: WorkerData = { seen: new SharedArrayBuffer(16) };
    this.#seen = new Float64Array(data.seen);
    // The command line tells by the name of a script where its user is: each thread has names of its own.
    return new Worker(new URL('thread.mjs', import.meta.url), {
      workerData: data,
      env: { ...process.env },
    });
  }
}

/** Milliseconds of the processors that this process has used, all its threads together. */
function usedByNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
