import { handsOf } from './hands.ts';
import { startWorker } from './own-worker.ts';

/**
 * Heavy work beside the window's thread: `await runTask('readFile', { name, bytes }, { signal, tell })`. Never rejects:
 * where something went wrong the answer is `{ problem }`, a sentence, with `stopped` where the signal asked for that.
 */
export const runTask = handsOf(startWorker);
