import type { Backups } from './backups.ts';

const often = 10 * 60 * 1000;

/** At the end a disk that does not answer must not keep the window open, in milliseconds. */
const patience = 15_000;

/** Makes a backup every ten minutes; where nothing has changed since the last one that is no work. */
export function backUpWhileWorking(backups: Pick<Backups, 'make'>, every = often): () => void {
  const timer = setInterval(() => void backups.make('while working'), every);
  timer.unref();
  return () => clearInterval(timer);
}

/** The backup at the end, or as long as one waits for it. */
export async function backUpAtClose(backups: Pick<Backups, 'make'>, wait = patience): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, wait)));
  await Promise.race([backups.make('at close'), enough]);
  clearTimeout(timer);
}
