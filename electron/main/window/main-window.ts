import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { entryUrl, productName } from '../identity.ts';
import type { PreferenceStore } from '../preferences/preferences.ts';
import type { FlushBeforeClose } from './flush-before-close.ts';
import { openingPlace, smallest } from './window-place.ts';

/** Opens the one window, where it was last time. `last` is done when everything is written and it closes. */
export function openMainWindow(
  preferences: PreferenceStore,
  flush: FlushBeforeClose,
  last: () => Promise<void>,
): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const { maximised, ...place } = openingPlace(preferences.windowPlace, screens);
  const window = new BrowserWindow({
    ...place,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: productName,
    // What shows until the page is drawn; the same as the page's own background.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14181d' : '#ffffff',
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
      navigateOnDragDrop: false,
    },
  });
  if (maximised) window.maximize();
  const remember = (): Promise<void> =>
    preferences.rememberWindow({ ...window.getNormalBounds(), maximised: window.isMaximized() });
  flush.attach(window, () => Promise.all([remember(), last()]).then(() => undefined));
  rememberWhenQuiet(window, remember);
  void window.loadURL(entryUrl);
  return window;
}

/** Also while it is open, so that a crash does not forget it: half a second after the last movement. */
function rememberWhenQuiet(window: BrowserWindow, remember: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!window.isDestroyed()) void remember();
    }, 500);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('closed', () => clearTimeout(timer));
}
