import { app, powerMonitor, type BrowserWindow } from 'electron';
import { log } from '../log.ts';
import type { FlushBeforeClose } from './flush-before-close.ts';

/**
 * What is typed is written before the computer sleeps, is locked or is shut down. Where shutting down can be held up
 * (Linux, macOS) the program ends as it does when its window is closed; Windows tells of it and goes on, which leaves
 * about five seconds; `last` is done then.
 */
export function flushOnPower(window: BrowserWindow, flush: FlushBeforeClose, last: () => Promise<void>): void {
  const write = (why: string) => (): void => {
    log.info(`Writing what is pending: ${why}.`);
    void flush.now(window);
  };
  powerMonitor.on('suspend', write('sleep'));
  powerMonitor.on('lock-screen', write('locked'));
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    app.quit();
  });
  window.on('session-end', () => {
    log.info('Writing what is pending: log off.');
    void flush.now(window).then(last);
  });
}
