import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { exitCodes } from '../command-line/command.ts';
import { run } from '../command-line/run.ts';
import { beats, exitCode, writing, type Shared } from './shared.ts';

/** The working thread. Its own streams end in the thread that waits, so that it writes to the files behind them. */
const { words, shared }: { words: readonly string[]; shared: Shared } = workerData;

const breath = new Int32Array(new SharedArrayBuffer(4));

function end(code: number): void {
  Atomics.store(shared, exitCode, code);
  Atomics.notify(shared, exitCode);
}

function write(output: 1 | 2, line: string): void {
  shared[writing] = 1;
  writeAll(output, line);
  shared[writing] = 0;
}

function writeAll(output: 1 | 2, line: string): void {
  let rest = new TextEncoder().encode(`${line}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(output, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      // A reader such as "head" may close its end early: that is no failure of ours.
      if (code === 'EPIPE') return end(exitCodes.done);
      // Windows gives a program with windows no console: then nobody reads this, and the exit code has to do.
      if (code !== 'EAGAIN') return;
      Atomics.wait(breath, 0, 0, 5);
    }
  }
}

setInterval(() => Atomics.add(shared, beats, 1), 1000).unref();
void run(words, { say: (line) => write(1, line), complain: (line) => write(2, line) }).then(end);
