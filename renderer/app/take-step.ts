import type { History } from '../storage/history.ts';

/** Undoes or does again, and says in words what became of it. `moved` where there was a step. */
export async function takeStep(
  history: History,
  which: 'undo' | 'redo',
): Promise<{ readonly said: string; readonly moved: boolean }> {
  const label = which === 'undo' ? history.undoLabel : history.redoLabel;
  const problem = await history[which]();
  const done = which === 'undo' ? 'Undone' : 'Done again';
  return { said: problem ?? (label === null ? `Nothing to ${which}.` : `${done}: ${label}.`), moved: label !== null };
}
