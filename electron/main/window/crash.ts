import { app, dialog, type BrowserWindow } from 'electron';
import { log } from '../log.ts';

/** What the privileged side did not expect. Logged with the place in the program, without the message's details. */
export function catchUnexpected(): void {
  process.on('uncaughtException', (error) => logUnexpected(error));
  process.on('unhandledRejection', (reason) => logUnexpected(reason));
  app.on('child-process-gone', (_event, { type, reason }) => log.error(`The ${type} process ended: ${reason}.`));
}

/** A page that has crashed or hangs is explained and can be opened again; what was saved is still there. */
export function offerReload(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.error(`The page's process ended: ${reason}.`);
    void ask(window, 'Partnership Review has to open its page again.', [
      'Something went wrong on this computer. Everything shown as saved is kept. ',
      'If it happens again, restart the computer.',
    ]).then((again) => (again ? window.webContents.reload() : window.destroy()));
  });
  window.on('unresponsive', () => {
    log.warn('The page does not answer.');
    void ask(window, 'Partnership Review is taking long to answer.', [
      'Wait a little, or open its page again. Everything shown as saved is kept.',
    ]).then((again) => {
      if (again) window.webContents.reload();
    });
  });
}

async function ask(window: BrowserWindow, message: string, details: readonly string[]): Promise<boolean> {
  if (window.isDestroyed()) return false;
  const buttons = ['Open again', message.includes('taking long') ? 'Wait' : 'Close the program'];
  const answer = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail: details.join(''),
    buttons,
    defaultId: 0,
    cancelId: 1,
  });
  return answer.response === 0;
}

function logUnexpected(error: unknown): void {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  log.error(`Unexpected ${error instanceof Error ? error.name : typeof error}\n${frames.join('\n')}`);
}
