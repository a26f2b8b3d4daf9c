import type { OneWorker } from '../../../renderer/worker/hand.ts';
import type { FromWorker } from '../../../renderer/worker/messages.ts';
import { serve } from '../../../renderer/worker/serve.ts';

type Listener = ((event: { readonly data: FromWorker }) => void) | ((event: { preventDefault(): void }) => void);

const preventDefault = () => undefined;

/** The worker's side on the other end of a channel of this very thread: the same messages, copied and given over alike. */
export function workerOnChannel(log: string[] = []): OneWorker {
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  port1.start();
  port2.start();
  log.push('started');
  return {
    postMessage: (message, { transfer }) => port1.postMessage(message, transfer),
    addEventListener: (type: 'message' | 'error', listener: Listener) => {
      if (type === 'error') return;
      port1.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => listener({ data, preventDefault }));
    },
    terminate: () => {
      log.push('ended');
      port1.close();
    },
  };
}

/** One whose file cannot be loaded, which a worker says a little later. */
export function brokenWorker(): OneWorker {
  return {
    postMessage: () => undefined,
    addEventListener: (type: 'message' | 'error', listener: Listener) => {
      const event = { data: { kind: 'done', id: 0 } as const, preventDefault };
      if (type === 'error') setTimeout(() => listener(event), 20);
    },
    terminate: () => undefined,
  };
}
