import type { OneWorker } from '../../../renderer/worker/hand.ts';
import { serve } from '../../../renderer/worker/serve.ts';

/** The worker's side on the other end of a channel of this very thread: the same messages, copied and given over alike. */
export function workerOnChannel(log: string[] = []): OneWorker {
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  port1.start();
  port2.start();
  const worker: OneWorker = {
    postMessage: (message, options) => port1.postMessage(message, options.transfer),
    addEventListener: (type: string, listener: (event: never) => void) =>
      port1.addEventListener(type, listener as EventListener),
    terminate: () => {
      log.push('ended');
      port1.close();
    },
  };
  log.push('started');
  return worker;
}
