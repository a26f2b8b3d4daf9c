import { Worker } from 'node:worker_threads';
import { beats, exitCode, noAnswer, writing, type Shared } from './shared.ts';

/**
 * Runs a command line to its end, in a thread of its own while this one waits. So it is over before the engine looks for
 * a screen, of which there may be none, and before anything is made in the data folder.
 * @param code full path of what the thread runs
 * @param patience how long the thread may give no sign and use no time of the processor, in milliseconds
 * @returns the exit code
 */
export function runCommand(code: string, words: readonly string[], patience = 20_000): number {
  const shared: Shared = new Int32Array(new SharedArrayBuffer(12));
  shared[exitCode] = noAnswer;
  const thread = new Worker(code, { workerData: { words, shared } });
  thread.unref();
  let heard = -1;
  let used = 0;
  while (Atomics.wait(shared, exitCode, noAnswer, patience) === 'timed-out') {
    const { user, system } = process.cpuUsage();
    // Microseconds: less than a hundredth of the time.
    const idle = user + system - used < patience * 10;
    if (idle && shared[beats] === heard && shared[writing] === 0) return givenUp();
    [heard, used] = [shared[beats] ?? 0, user + system];
  }
  return shared[exitCode] ?? givenUp();
}

/** The engine stops a thread that is out of memory without a word to one that waits. */
function givenUp(): number {
  process.stderr.write(
    'The command came to no end. Perhaps it needs more memory than there is: give it fewer files.\n',
  );
  return 2;
}
