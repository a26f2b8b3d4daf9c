import type { Piece } from './pieces.ts';
import type { Undone } from './run-here.ts';
import type { Progress } from './steps.ts';
import type { TaskName } from './tasks.ts';

/** What the window says. The argument of a task comes in pieces, then the word to begin. */
export type ToWorker =
  | { readonly kind: 'pieces'; readonly id: number; readonly pieces: readonly Piece[] }
  | { readonly kind: 'begin'; readonly id: number; readonly name: TaskName }
  | { readonly kind: 'stop'; readonly id: number }
  /** The last pieces of the answer are in, the next may come. */
  | { readonly kind: 'more'; readonly id: number };

/** What the worker says. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'pieces'; readonly id: number; readonly pieces: readonly Piece[] }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'undone'; readonly id: number; readonly undone: Undone };

/** One end of the way between two threads: a worker, the worker's own side, or a port. */
export interface End<Out, In> {
  postMessage(message: Out, options: { readonly transfer: ArrayBuffer[] }): void;
  addEventListener(type: 'message', listener: (event: { readonly data: In }) => void): void;
}
