import type { History } from '../../storage/history.ts';

/**
 * What the work came to; "changed" where something was written while it went on, so that what it read may be half old and
 * half new, or where what somebody chose from is no longer what it was.
 */
export async function undisturbed<T>(
  history: Pick<History, 'subscribe'>,
  chosenFrom: () => unknown,
  work: () => Promise<T>,
): Promise<T | 'changed'> {
  const before = chosenFrom();
  let written = false;
  const stop = history.subscribe(() => (written = true));
  try {
    const done = await work();
    return written || chosenFrom() !== before ? 'changed' : done;
  } finally {
    stop();
  }
}
