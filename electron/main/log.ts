import { join } from 'node:path';
import { app } from 'electron';
import log from 'electron-log/main';

export { log };

/**
 * A log on this computer only: what the program did and what went wrong, never anything that was entered. So: no error
 * messages from the page, no addresses, no file contents.
 */
export function startLog(): void {
  log.transports.file.resolvePathFn = () => join(app.getPath('userData'), 'logs', 'partnership-review.log');
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.file.level = 'info';
  log.transports.console.level = app.isPackaged ? false : 'error';
}
