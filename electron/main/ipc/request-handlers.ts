import { app, type BrowserWindow } from 'electron';
import type { AppInfo } from '../../api.ts';
import { backupRequests } from '../backups/backup-requests.ts';
import type { Backups } from '../backups/backups.ts';
import { eraseInCopies } from '../erase/erase-in-copies.ts';
import { openFile, openFiles } from '../files/open-file.ts';
import type { HandedFiles } from '../files/handed-files.ts';
import { readBack } from '../files/read-back.ts';
import { saveFile, saveFiles } from '../files/save-files.ts';
import { openInBrowser, showInFolder } from '../files/show-file.ts';
import { isTestBuild, version } from '../identity.ts';
import { journalRequests } from '../journal/journal-requests.ts';
import type { Journal } from '../journal/journal.ts';
import type { KeptAside } from '../journal/kept-aside.ts';
import type { RoomWatch } from '../journal/room.ts';
import { log } from '../log.ts';
import { placesIn } from '../log-places.ts';
import type { PreferenceStore } from '../preferences/preferences.ts';
import type { FlushBeforeClose } from '../window/flush-before-close.ts';
import type { RequestHandlers } from './answer-requests.ts';

const knownPlatforms = ['linux', 'win32', 'darwin'] as const;

/** The copies of the work that this side keeps. */
export interface Kept {
  readonly journal: Journal;
  readonly aside: KeptAside;
  readonly backups: Backups;
  readonly room: RoomWatch;
  /** Whether the database's files were removed before this start. */
  readonly databaseRemoved: boolean;
}

/** Ties each request to the part of the program that answers it. */
export function requestHandlers(
  window: () => BrowserWindow,
  preferences: PreferenceStore,
  flush: FlushBeforeClose,
  handed: HandedFiles,
  kept: Kept,
): RequestHandlers {
  return {
    appInfo,
    readPreferences: () => preferences.preferences,
    writePreferences: (patch) => preferences.change(patch),
    saveFiles: (ask) => saveFiles(window(), ask),
    saveFile: (ask) => saveFile(window(), ask, preferences),
    openFile: (ask) => openFile(window(), ask),
    openFiles: (ask) => openFiles(window(), ask),
    takeOpenedFiles: () => handed.take(),
    readBack,
    showInFolder,
    openInBrowser,
    ...journalWithBackups(kept, window),
    ...backupRequests(kept.backups, window),
    eraseInCopies: async (name) => {
      const { journal, aside, backups } = kept;
      const dataFolder = app.getPath('userData');
      const answer = await backups.undisturbed((backupFolders) =>
        eraseInCopies({ journal, aside, backupFolders, dataFolder }, name),
      );
      log.info(`A name was erased from the copies: ${answer.status}.`);
      return answer;
    },
    editText: (what) => (what === 'undo' ? window().webContents.undo() : window().webContents.redo()),
    announceFlush: () => {
      flush.announce();
      // The page is up: whoever starts with a disk that is almost full is told of it.
      void kept.room.look(kept.journal.folder);
    },
    flushed: (id) => flush.flushed(id),
    reportProblem: ({ name, stack }) => log.error(`The page reports ${plainName(name)}\n${placesIn(stack)}`),
  };
}

/** Backups are told apart by the numbers of changes, so they hear of it where those are given anew. */
function journalWithBackups(
  { journal, aside, backups, room, databaseRemoved }: Kept,
  window: () => BrowserWindow,
): ReturnType<typeof journalRequests> {
  const requests = journalRequests(journal, aside, room, window);
  return {
    ...requests,
    openJournal: async () => ({ ...(await requests.openJournal()), databaseRemoved }),
    dropChange: async (sequence) => {
      await backups.setBack(sequence);
      return requests.dropChange(sequence);
    },
    startJournalOver: async (page) => {
      const written = await requests.startJournalOver(page);
      if (page.finish && written.status === 'written') await backups.setBack();
      return written;
    },
  };
}

function appInfo(): AppInfo {
  return {
    version,
    electron: process.versions.electron,
    testBuild: isTestBuild,
    dataFolder: app.getPath('userData'),
    platform: knownPlatforms.find((platform) => platform === process.platform) ?? 'other',
  };
}

function plainName(name: string): string {
  return /^[A-Za-z]+$/.test(name) ? name : 'an error';
}
