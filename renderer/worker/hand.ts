import type { End, FromWorker, ToWorker } from './messages.ts';
import { Assembly, buffersIn, piecesOf } from './pieces.ts';
import { failed, stopped, type Undone, type Wishes } from './run-here.ts';
import { turn } from './steps.ts';
import type { Answer, Argument, TaskName } from './tasks.ts';

/** A worker as the window sees it. */
export interface OneWorker extends End<ToWorker, FromWorker> {
  addEventListener(type: 'message', listener: (event: { readonly data: FromWorker }) => void): void;
  addEventListener(type: 'error', listener: (event: { preventDefault(): void }) => void): void;
  terminate(): void;
}

export interface Order extends Wishes {
  /** The bytes in the argument go over to the worker, and are empty here afterwards; otherwise they are copied. */
  readonly give?: boolean;
}

/** Milliseconds that a task is given to come to its next step before its worker is ended. */
const patience = 2000;

/** One worker that does one task at a time. */
export class Hand {
  private last = 0;
  private ended = false;
  private hear: (message: FromWorker) => void = () => undefined;
  private fail: () => void = () => undefined;

  constructor(private readonly worker: OneWorker) {
    worker.addEventListener('message', ({ data }) => this.hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.end();
    });
  }

  /** False where the worker could not be started, was ended, or has failed. */
  get alive(): boolean {
    return !this.ended;
  }

  end(): void {
    this.ended = true;
    this.worker.terminate();
    this.fail();
  }

  /** `free` is called when the next task may come, which is later than the answer where a task is stopped. */
  run<Name extends TaskName>(
    name: Name,
    argument: Argument<Name>,
    { signal, tell, give = false }: Order,
    free: () => void,
  ): Promise<Answer<Name> | Undone> {
    this.last += 1;
    const id = this.last;
    const answer = new Assembly<Answer<Name>>();
    return new Promise((settle) => {
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const stop = () => {
        settle(stopped);
        this.say({ kind: 'stop', id });
        waiting = setTimeout(() => this.end(), patience);
      };
      const finish = (result: Answer<Name> | Undone) => {
        clearTimeout(waiting);
        signal?.removeEventListener('abort', stop);
        this.hear = this.fail = () => undefined;
        settle(result);
        free();
      };
      this.fail = () => finish(failed);
      this.hear = (message) => {
        if (message.id !== id) return;
        if (message.kind === 'progress') {
          if (signal?.aborted !== true) tell?.(message.progress);
        } else if (message.kind === 'pieces') {
          answer.take(message.pieces);
          void turn().then(() => this.say({ kind: 'more', id }));
        } else finish(message.kind === 'undone' ? message.undone : (answer.whole ?? failed));
      };
      signal?.addEventListener('abort', stop);
      this.hand(id, name, argument, give, signal).catch(() => finish(failed));
    });
  }

  /** Hands the argument over, one message at a time, so that the window may draw in between. */
  private async hand(id: number, name: TaskName, argument: unknown, give: boolean, signal?: AbortSignal) {
    for (const pieces of piecesOf(argument)) {
      if (signal?.aborted === true) break;
      this.say({ kind: 'pieces', id, pieces }, give ? buffersIn(pieces) : []);
      await turn();
    }
    this.say({ kind: 'begin', id, name });
  }

  private say(message: ToWorker, transfer: ArrayBuffer[] = []): void {
    this.worker.postMessage(message, { transfer });
  }
}
