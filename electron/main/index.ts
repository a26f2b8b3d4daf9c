import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { eventChannels, type Events } from '../api.ts';
import { claimDataFolder, version } from './identity.ts';
import { answerRequests } from './ipc/answer-requests.ts';
import { requestHandlers } from './ipc/request-handlers.ts';
import { log, startLog } from './log.ts';
import { claimKeys, keepMenuAndTheme } from './menu/app-menu.ts';
import { PreferenceStore } from './preferences/preferences.ts';
import { registerAppScheme, serveAppScheme } from './shell/app-scheme.ts';
import { forbidDictionaryDownloads, speakBritishEnglish } from './shell/language.ts';
import { guardNavigation } from './shell/navigation-guard.ts';
import { cutNetwork, guardRequests } from './shell/network-guard.ts';
import { denyPermissions } from './shell/permissions.ts';
import { catchUnexpected, offerReload } from './window/crash.ts';
import { FlushBeforeClose } from './window/flush-before-close.ts';
import { openMainWindow } from './window/main-window.ts';

claimDataFolder();

// Before anything else: two programs on one data folder damage the database.
if (app.requestSingleInstanceLock()) start();
else {
  process.stdout.write('Partnership Review is open already; its window has been brought to the front.\n');
  app.exit(0);
}

function start(): void {
  startLog();
  catchUnexpected();
  speakBritishEnglish();
  cutNetwork();
  registerAppScheme();
  guardNavigation();
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(open);
}

function open(): void {
  const own = session.defaultSession;
  forbidDictionaryDownloads(own);
  denyPermissions(own);
  guardRequests(own);
  serveAppScheme(join(__dirname, '../renderer'));
  // For measuring only: a window with nothing in it, to compare our own start with.
  if (app.commandLine.hasSwitch('bench-blank')) return openBlank();
  log.info(`Partnership Review ${version} on Electron ${process.versions.electron}, ${process.platform}.`);

  const preferences = new PreferenceStore(app.getPath('userData'));
  const flush = new FlushBeforeClose();
  const opened: { window?: BrowserWindow } = {};
  const send = <Name extends keyof Events>(name: Name, news: Events[Name]): void => {
    const { window } = opened;
    if (window && !window.isDestroyed()) window.webContents.send(eventChannels[name], news);
  };
  const ours = (): BrowserWindow => {
    if (!opened.window) throw new Error('There is no window yet.');
    return opened.window;
  };
  answerRequests(requestHandlers(ours, preferences, flush), (contents) => contents === opened.window?.webContents);
  keepMenuAndTheme(preferences, (command) => send('onCommand', command));
  preferences.onChange((changed) => send('onPreferencesChanged', changed));
  const window = openMainWindow(preferences, flush);
  opened.window = window;
  claimKeys(window.webContents, (command) => send('onCommand', command));
  offerReload(window);
  app.on('second-instance', () => bringToFront(window));
}

function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function openBlank(): void {
  const blank = new BrowserWindow({ width: 1280, height: 860, webPreferences: { sandbox: true } });
  void blank.loadURL('data:text/html,<title>blank</title><p>blank');
}
