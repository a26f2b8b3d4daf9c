import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { eventChannels, type Events } from '../api.ts';
import { backUpAtClose, backUpWhileWorking } from './backups/backup-clock.ts';
import { backupPlaces } from './backups/backup-places.ts';
import { backupStanding } from './backups/backup-requests.ts';
import { Backups } from './backups/backups.ts';
import { damagedJournal } from './backups/backup-problem.ts';
import { RememberedBackups } from './backups/remembered.ts';
import { removeDatabaseIfAsked } from './erase/fresh-database.ts';
import { HandedFiles } from './files/handed-files.ts';
import { commandWords, filesAmong, givenWords } from './given-words.ts';
import { claimDataFolder, version } from './identity.ts';
import { answerRequests } from './ipc/answer-requests.ts';
import { requestHandlers } from './ipc/request-handlers.ts';
import { Journal } from './journal/journal.ts';
import { KeptAside } from './journal/kept-aside.ts';
import { RoomWatch } from './journal/room.ts';
import { log, startLog } from './log.ts';
import { claimKeys, keepMenuAndTheme } from './menu/app-menu.ts';
import { PreferenceStore } from './preferences/preferences.ts';
import { registerAppScheme, serveAppScheme } from './shell/app-scheme.ts';
import { forbidDictionaryDownloads, speakBritishEnglish } from './shell/language.ts';
import { guardNavigation } from './shell/navigation-guard.ts';
import { cutNetwork, guardRequests } from './shell/network-guard.ts';
import { denyPermissions } from './shell/permissions.ts';
import { beginSmokeTest } from './smoke-test/begin-smoke-test.ts';
import { announceTestBuild } from './test-build.ts';
import { catchUnexpected, offerReload } from './window/crash.ts';
import { FlushBeforeClose } from './window/flush-before-close.ts';
import { flushOnPower } from './window/flush-on-power.ts';
import { openMainWindow } from './window/main-window.ts';
import { runCommand } from './without-window/run-command.ts';

const command = commandWords(wordsIn(process.argv, process.cwd()));
if (command) process.exit(runCommand(join(__dirname, 'command-line.cjs'), command));

const smokeTest = beginSmokeTest();
if (!smokeTest) announceTestBuild();
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
  const handed = new HandedFiles();
  handed.add(filesIn(process.argv, process.cwd()));
  // macOS says so instead, and may do it before the program is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    handed.add([path]);
  });
  const aside = new KeptAside(app.getPath('userData'));
  void app.whenReady().then(async () => {
    const databaseRemoved = await removeDatabaseIfAsked(app.getPath('userData')).catch(() => false);
    // Before the engine opens the database, because it wipes one that it finds damaged.
    await aside.copyDatabase();
    open(handed, aside, databaseRemoved);
  });
}

/** What a start of the program was given; `folder` is where it was started. */
function wordsIn(argv: readonly string[], folder: string): string[] {
  return givenWords(argv, app.isPackaged ? undefined : app.getAppPath(), folder);
}

function filesIn(argv: readonly string[], folder: string): string[] {
  return filesAmong(wordsIn(argv, folder), folder);
}

function open(handed: HandedFiles, aside: KeptAside, databaseRemoved: boolean): void {
  const own = session.defaultSession;
  forbidDictionaryDownloads(own);
  denyPermissions(own);
  guardRequests(own);
  serveAppScheme(join(__dirname, '../renderer'));
  // For measuring only: a window with nothing in it, to compare our own start with.
  if (app.commandLine.hasSwitch('bench-blank')) return openBlank();
  log.info(`Partnership Review ${version} on Electron ${process.versions.electron}, ${process.platform}.`);

  const preferences = new PreferenceStore(app.getPath('userData'));
  const remembered = new RememberedBackups(join(app.getPath('userData'), 'backups.json'));
  // Where a backup found it damaged, all of it is looked at now, and so made anew.
  const doubted = remembered.values.lastProblem === damagedJournal;
  const journal = new Journal(join(app.getPath('userData'), 'journal'), doubted ? { checkedAlways: Infinity } : {});
  const backups = backupsOf(journal, remembered);
  const flush = new FlushBeforeClose();
  const opened: { window?: BrowserWindow } = {};
  const send = <Name extends keyof Events>(name: Name, news: Events[Name]): void => {
    const { window } = opened;
    if (window && !window.isDestroyed()) window.webContents.send(eventChannels[name], news);
  };
  const room = new RoomWatch((bytes) => send('onRoom', bytes));
  const ours = (): BrowserWindow => {
    if (!opened.window) throw new Error('There is no window yet.');
    return opened.window;
  };
  answerRequests(
    requestHandlers(ours, preferences, flush, handed, { journal, aside, backups, room, databaseRemoved }),
    (contents) => contents === opened.window?.webContents,
  );
  keepMenuAndTheme(preferences, (command) => send('onCommand', command));
  preferences.onChange((changed) => send('onPreferencesChanged', changed));
  backups.onChange(() => void backupStanding(backups).then((standing) => send('onBackupsChanged', standing)));
  const stopBackups = backUpWhileWorking(backups);
  const window = openMainWindow(preferences, flush, async () => {
    stopBackups();
    await journal.close();
    await backUpAtClose(backups);
  });
  opened.window = window;
  smokeTest?.(window);
  claimKeys(window.webContents, (command) => send('onCommand', command));
  offerReload(window);
  flushOnPower(window, flush, () => journal.close());
  handed.onArrival((waiting) => {
    log.info(`Told to open ${waiting} files.`);
    bringToFront(window);
    send('onFilesOpened', waiting);
  });
  app.on('second-instance', (_event, argv, folder) => {
    bringToFront(window);
    handed.add(filesIn(argv, folder));
  });
}

function backupsOf(journal: Journal, remembered: RememberedBackups): Backups {
  const dataFolder = app.getPath('userData');
  // A data folder that was asked for is a test or a trial: its backups are no business of the real documents.
  const trial = app.commandLine.hasSwitch('user-data-dir');
  return new Backups(journal, backupPlaces(dataFolder, trial ? null : app.getPath('documents')), remembered);
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
