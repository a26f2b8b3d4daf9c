import type { BrowserWindow } from 'electron';
import { eventChannels } from '../../api.ts';
import { log } from '../log.ts';

/** Long enough to write what is pending, short enough that a page that hangs cannot keep the window open. */
const patience = 3000;

/**
 * Closing waits until the page has written what is still pending. The page cannot forbid closing: a `beforeunload`
 * handler in it would block the window without a word.
 */
export class FlushBeforeClose {
  #announced = false;
  #asked = 0;
  #answer: (() => void) | undefined;

  /** The page says that it answers flush requests. */
  announce(): void {
    this.#announced = true;
  }

  /** The page says that everything is written. An answer to an earlier question counts for nothing. */
  flushed(id: number): void {
    if (id === this.#asked) this.#answer?.();
  }

  /** Makes a window ask before it closes; `last` runs between the answer and the end. */
  attach(window: BrowserWindow, last: () => Promise<void>): void {
    let closing = false;
    window.on('close', (event) => {
      event.preventDefault();
      if (closing) return;
      closing = true;
      void this.#flush(window)
        // What is typed from here on could not be kept.
        .then(() => window.isDestroyed() || window.hide())
        .then(last)
        .finally(() => window.destroy());
    });
    window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
    window.webContents.on('did-start-navigation', (details) => {
      if (details.isMainFrame && !details.isSameDocument) this.#announced = false;
    });
    window.webContents.on('render-process-gone', () => (this.#announced = false));
  }

  /** Asks the page to write what is pending though the window stays: before sleep, log off, shut down. */
  now(window: BrowserWindow): Promise<void> {
    return window.isDestroyed() ? Promise.resolve() : this.#flush(window);
  }

  async #flush(window: BrowserWindow): Promise<void> {
    if (!this.#announced || window.webContents.isCrashed()) return;
    this.#asked += 1;
    const written = new Promise<boolean>((resolve) => {
      this.#answer = () => resolve(true);
      setTimeout(() => resolve(false), patience);
    });
    window.webContents.send(eventChannels.onFlushRequest, this.#asked);
    if (!(await written)) log.error('The page did not say that everything is written; closed without it.');
  }
}
