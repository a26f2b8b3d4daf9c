import { Hand, type OneWorker, type Order } from './hand.ts';
import { failed, stopped, type Undone } from './run-here.ts';
import type { Answer, Argument, TaskName } from './tasks.ts';

/** As many tasks at a time; the others wait in the order in which they came. */
const mostAtOnce = 2;

export type RunTask = <Name extends TaskName>(
  name: Name,
  argument: Argument<Name>,
  order?: Order,
) => Promise<Answer<Name> | Undone>;

/**
 * Tasks on workers that are started when they are needed: a long one does not keep a short one waiting, and one that
 * hangs takes no other with it. A worker is kept for the next task.
 */
export function handsOf(start: () => OneWorker): RunTask {
  const idle: Hand[] = [];
  const waiting: (() => void)[] = [];
  let places = mostAtOnce;

  function place(): Promise<void> {
    if (places === 0) return new Promise((resolve) => waiting.push(resolve));
    places -= 1;
    return Promise.resolve();
  }
  /** The place goes over to who has waited longest. */
  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else places += 1;
  }
  function handFor(): Hand {
    for (let hand = idle.pop(); hand; hand = idle.pop()) if (hand.alive) return hand;
    return new Hand(start());
  }

  return async <Name extends TaskName>(
    name: Name,
    argument: Argument<Name>,
    order: Order = {},
  ): Promise<Answer<Name> | Undone> => {
    await place();
    if (order.signal?.aborted === true) {
      leave();
      return stopped;
    }
    try {
      const hand = handFor();
      return await hand.run(name, argument, order, () => {
        idle.push(hand);
        leave();
      });
    } catch {
      leave();
      return failed;
    }
  };
}
