import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { requestChannels, type Requests } from '../../api.ts';
import { origin } from '../identity.ts';
import { log } from '../log.ts';
import { requestShapes } from './request-shapes.ts';

/** One function for each request; it gets arguments of the right shape and may take its time. */
export type RequestHandlers = {
  [Name in keyof Requests]: (
    ...ask: Parameters<Requests[Name]>
  ) => ReturnType<Requests[Name]> | Promise<ReturnType<Requests[Name]>>;
};

/**
 * Answers the page's requests. Asked by anyone but our own page in our own window, or in another shape than api.ts
 * says, a request is refused with a sentence and reaches no handler.
 */
export function answerRequests(
  handlers: RequestHandlers,
  isOurWindow: (contents: Electron.WebContents) => boolean,
): void {
  for (const name of namesOf(requestChannels)) {
    const channel = requestChannels[name];
    // The border: the shape has just been checked against the type that the handler declares.
    const answer = handlers[name] as (...ask: unknown[]) => unknown;
    ipcMain.handle(channel, async (event, ...ask: unknown[]) => {
      if (!isOurWindow(event.sender) || !isOurPage(event)) {
        log.warn(`Refused a request on ${channel} from elsewhere.`);
        throw new Error(`This page may not ask for ${channel}.`);
      }
      const checked = requestShapes[name].safeParse(ask);
      if (!checked.success) {
        log.warn(`Refused a request on ${channel} in the wrong shape.`);
        throw new Error(`What was asked on ${channel} does not have the agreed shape.`);
      }
      return answer(...checked.data);
    });
  }
}

/** Our page itself, not a frame inside it. */
function isOurPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.url.startsWith(`${origin}/`);
}

function namesOf<Names extends string>(list: Readonly<Record<Names, string>>): Names[] {
  return Object.keys(list) as Names[];
}
