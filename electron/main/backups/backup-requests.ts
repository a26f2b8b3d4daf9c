import { app, dialog, type BrowserWindow } from 'electron';
import type { BackupEntry, BackupPage, BackupStanding, ChosenBackup, ChosenFolder, Requests } from '../../api.ts';
import { RowPages } from '../journal/journal-requests.ts';
import { log } from '../log.ts';
import { textsOf, type Backups, type BackupTexts } from './backups.ts';
import { dataFolderWarning } from './data-folder-warning.ts';
import { elsewhere, lookElsewhere } from './elsewhere.ts';

type BackupRequest =
  'backupStanding' | 'backUpNow' | 'chooseBackupFolder' | 'chooseBackupFile' | 'backupRows' | 'keepSubmission';

type BackupHandlers = {
  [Name in BackupRequest]: (...ask: Parameters<Requests[Name]>) => Promise<ReturnType<Requests[Name]>>;
};

export async function backupStanding(backups: Backups): Promise<BackupStanding> {
  return { ...(await backups.standing()), dataFolderWarning: await dataFolderWarning(app.getPath('userData')) };
}

/** Answers what the page asks about backups. Numbers and reasons are logged, never names or places. */
export function backupRequests(backups: Backups, window: () => BrowserWindow): BackupHandlers {
  const pages = new RowPages();
  let chosen: string | undefined;
  const textsFor = (id: string): Promise<BackupTexts> =>
    id === elsewhere && chosen !== undefined ? textsOf(chosen) : backups.texts(id);
  return {
    backupStanding: () => backupStanding(backups),
    backUpNow: async (reason) => {
      const answer = await backups.make(reason);
      log.info(`Backup ${reason}: ${answer.status}.`);
      return answer;
    },
    chooseBackupFolder: async (): Promise<ChosenFolder> => {
      const choice = await dialog.showOpenDialog(window(), {
        title: 'Folder for backups',
        buttonLabel: 'Keep backups here',
        defaultPath: backups.folder,
        properties: ['openDirectory', 'createDirectory'],
      });
      const folder = choice.filePaths[0];
      if (choice.canceled || folder === undefined) return { status: 'cancelled' };
      const answer = await backups.choose(folder);
      return answer.status === 'failed' ? answer : { status: 'chosen', folder };
    },
    chooseBackupFile: async (): Promise<ChosenBackup> => {
      const choice = await dialog.showOpenDialog(window(), {
        title: 'Backup to restore',
        buttonLabel: 'Look at it',
        filters: [{ name: 'Backups', extensions: ['jsonl'] }],
        properties: ['openFile'],
      });
      const path = choice.filePaths[0];
      if (choice.canceled || path === undefined) return { status: 'cancelled' };
      const found: BackupEntry | null = await lookElsewhere(path);
      if (found === null) return { status: 'failed', message: notABackup };
      chosen = path;
      return { status: 'chosen', backup: found };
    },
    backupRows: async (id, from): Promise<BackupPage> => {
      if (from > 0) return { status: 'read', ...pages.page(from) };
      const found = await textsFor(id);
      if ('problem' in found) return { status: 'failed', message: found.problem };
      pages.begin(found.texts);
      return { status: 'read', ...pages.page(0) };
    },
    keepSubmission: async (name, bytes) => backups.keepSubmission(name, bytes),
  };
}

const notABackup =
  'That file is not a backup of Partnership Review, or it is damaged. Backups are the files that end in ".jsonl" in a ' +
  'backup folder.';
