import type { End, FromWorker, ToWorker } from './messages.ts';
import { Assembly, buffersIn, piecesOf } from './pieces.ts';
import { failed, runHere, stopped } from './run-here.ts';
import type { Progress } from './steps.ts';
import type { Argument, TaskName } from './tasks.ts';

/** Milliseconds between two words of progress: nobody reads faster. */
const tellEvery = 50;

/** A task as the worker knows it, from the first piece of its argument on. */
interface Asked {
  readonly argument: Assembly<Argument<TaskName>>;
  readonly stop: AbortController;
  /** Called when the window has taken in what was sent. */
  next: () => void;
}

/** The worker's side: does what it is asked, and sends one message of an answer at a time. */
export function serve(window: End<FromWorker, ToWorker>): void {
  const all = new Map<number, Asked>();
  const say = (message: FromWorker, transfer: ArrayBuffer[] = []) => window.postMessage(message, { transfer });

  function taskOf(id: number): Asked {
    const task = all.get(id) ?? { argument: new Assembly(), stop: new AbortController(), next: () => undefined };
    all.set(id, task);
    return task;
  }
  async function sendAnswer(id: number, answer: object): Promise<void> {
    const task = taskOf(id);
    for (const pieces of piecesOf(answer)) {
      if (task.stop.signal.aborted) return say({ kind: 'undone', id, undone: stopped });
      const taken = new Promise<void>((resolve) => (task.next = resolve));
      say({ kind: 'pieces', id, pieces }, buffersIn(pieces));
      await taken;
    }
    say({ kind: 'done', id });
  }
  async function begin(id: number, name: TaskName): Promise<void> {
    const { argument, stop } = taskOf(id);
    const tell = seldom((progress) => say({ kind: 'progress', id, progress }));
    const whole = argument.whole;
    const answer = whole ? await runHere(name, whole, { signal: stop.signal, tell }) : failed;
    if ('problem' in answer) say({ kind: 'undone', id, undone: answer });
    else await sendAnswer(id, answer).catch(() => say({ kind: 'undone', id, undone: failed }));
    all.delete(id);
  }

  window.addEventListener('message', ({ data }) => {
    if (data.kind === 'begin') void begin(data.id, data.name);
    else if (data.kind === 'pieces') taskOf(data.id).argument.take(data.pieces);
    else {
      const task = all.get(data.id);
      if (data.kind === 'stop') task?.stop.abort();
      task?.next();
    }
  });
}

/** Passes on the first of each words, and of the others one every while. */
function seldom(tell: (progress: Progress) => void): (progress: Progress) => void {
  let [told, said] = [0, ''];
  return (progress) => {
    const now = performance.now();
    if (progress.words === said && now - told < tellEvery) return;
    [told, said] = [now, progress.words];
    tell(progress);
  };
}
