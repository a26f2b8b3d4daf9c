import type { Refused } from '../exchange/border/limits.ts';
import { stepsOf, type Progress } from './steps.ts';
import { tasks, type Answer, type Argument, type TaskName } from './tasks.ts';

/** Why a task has no answer. `stopped` stands there where somebody wanted that. */
export interface Undone extends Refused {
  readonly stopped?: true;
}

export interface Wishes {
  /** Ends the task between two of its steps. */
  readonly signal?: AbortSignal;
  /** Hears how far the task has come. */
  readonly tell?: (progress: Progress) => void;
}

export const stopped: Undone = { problem: 'Stopped.', stopped: true };
/** Says nothing of what went wrong, because that may hold words that somebody typed. */
export const failed: Undone = {
  problem:
    'The program failed while it was working on this, and nothing was changed. Start it again and try once more.',
};

/** A task on this very thread: in the worker, in tests and on the command line. Never rejects. */
export async function runHere<Name extends TaskName>(
  name: Name,
  argument: Argument<Name>,
  { signal = new AbortController().signal, tell = () => undefined }: Wishes = {},
): Promise<Answer<Name> | Undone> {
  if (signal.aborted) return stopped;
  try {
    const answer = await tasks[name](argument, stepsOf(signal, tell));
    return signal.aborted ? stopped : answer;
  } catch {
    return signal.aborted ? stopped : failed;
  }
}
