import type {
  BackupAnswer,
  BackupPage,
  BackupReason,
  BackupStanding,
  ChosenBackup,
  ChosenFolder,
  JournalStanding,
  JournalledChange,
  NameToErase,
  RowImage,
  RowsPage,
  Totals,
  Written,
} from './copies.ts';

export * from './copies.ts';

/**
 * What the privileged side offers to the page: types, and the list of channels. A request missing from the list, or a
 * channel without a type, does not compile.
 */

/** Which program this is, for About and for diagnosis. */
export interface AppInfo {
  version: string;
  electron: string;
  /** True when this is not the Electron that the program ships on: for development and tests only. */
  testBuild: boolean;
  /** Where this computer keeps everything that was entered. */
  dataFolder: string;
  platform: 'linux' | 'win32' | 'darwin' | 'other';
}

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const workspaces = ['own', 'sample'] as const;
/** Which database is open: the user's own work, or the sample to look round in. */
export type Workspace = (typeof workspaces)[number];

/** Choices that belong to this computer, not to the records. */
export interface Preferences {
  theme: Theme;
  workspace: Workspace;
  /** Whether CSV files start with the mark by which Excel recognises UTF-8. */
  exportBom: boolean;
  lastExportFolder: string | null;
}

export interface FileToSave {
  /** A plain file name: letters, digits, spaces, dot, dash, underscore. Never a path. */
  name: string;
  bytes: Uint8Array;
}

export interface SavedFile {
  name: string;
  /** Full path, as showInFolder and openInBrowser take it. */
  path: string;
  /** In bytes. */
  size: number;
}

export interface Cancelled {
  status: 'cancelled';
}

export interface Failed {
  status: 'failed';
  /** A sentence: what went wrong, where, what to do. */
  message: string;
}

export type SaveFilesAnswer = { status: 'saved'; folder: string; files: SavedFile[] } | Cancelled | Failed;
export type SaveFileAnswer = { status: 'saved'; file: SavedFile } | Cancelled | Failed;
export type OpenFileAnswer = { status: 'opened'; name: string; bytes: Uint8Array } | Cancelled | Failed;
/** A file that was opened, whole. */
export interface OpenedFile {
  name: string;
  bytes: Uint8Array;
}

/** A file that was not opened. */
export interface RefusedFile {
  name: string;
  /** A sentence: why, and what to do. */
  message: string;
}

/** One of several files that is too large or cannot be read does not keep the others from being opened. */
export interface OpenedFiles {
  files: OpenedFile[];
  refused: RefusedFile[];
}

export type OpenFilesAnswer = ({ status: 'opened' } & OpenedFiles) | Cancelled;
export type ReadBackAnswer = { status: 'read'; bytes: Uint8Array } | Failed;
export type ShowAnswer = { status: 'shown' } | Failed;

/** What a menu item asks the page to do. The menu itself does the rest (zoom, theme, quit). */
export const commands = [
  'open',
  'submit',
  'export',
  'save',
  'undo',
  'redo',
  'find',
  'settings',
  'backups',
  'shortcuts',
  'sample',
  'about',
] as const;
export type Command = (typeof commands)[number];

/** Asked by the page, answered by the privileged side. */
export interface Requests {
  appInfo(): AppInfo;
  readPreferences(): Preferences;
  /** Changes only what is named; answers with all of them. */
  writePreferences(patch: Partial<Preferences>): Preferences;
  /**
   * Asks for a folder and writes all files there, read back and compared before it answers 'saved'. If one fails, the
   * old files are put back; the message says that nothing was replaced, or names each file that could not be put back.
   */
  saveFiles(ask: { title: string; folderHint?: string | undefined; files: FileToSave[] }): SaveFilesAnswer;
  /**
   * Asks for a place and a name. Begins in `folderHint` or else where something was exported last, and remembers the
   * folder (lastExportFolder). A name without one of the extensions gets that of the suggested name.
   */
  saveFile(ask: {
    title: string;
    folderHint?: string | undefined;
    suggestedName: string;
    filterName: string;
    /** Without the dot. */
    extensions: string[];
    bytes: Uint8Array;
  }): SaveFileAnswer;
  openFile(ask: { title: string; filterName: string; extensions: string[]; maxBytes: number }): OpenFileAnswer;
  /** Asks for one or more files. Every file may also be chosen by a filter that shows all: the content decides. */
  openFiles(ask: {
    title: string;
    filters: { name: string; extensions: string[] }[];
    /** Of each file. */
    maxBytes: number;
    maxFiles: number;
  }): OpenFilesAnswer;
  /** The files that the program was opened with, each once. Ask when the page is ready, and at every onFilesOpened. */
  takeOpenedFiles(): OpenedFiles;
  /** What the disk holds of a file written since the program started. */
  readBack(path: string): ReadBackAnswer;
  /** Only for files written since the program started. */
  showInFolder(path: string): ShowAnswer;
  /** Only for HTML files written since the program started. */
  openInBrowser(path: string): ShowAnswer;
  /** Reads the journal's files; ask once, before the database is opened. */
  openJournal(): JournalStanding;
  /** Resolves when the disk has the change. */
  journalChange(change: JournalledChange): Written;
  /** Makes the last change not count, because the database could not keep it. */
  dropChange(sequence: number): Written;
  /** The changes after a number, in order; null where they are not all there. */
  changesAfter(sequence: number): JournalledChange[] | null;
  /** Everything the journal holds; begin at 0. */
  journalRows(from: number): RowsPage;
  /** Begins the journal anew with rows that come in pages, the last with `finish`. The old files are kept aside. */
  startJournalOver(page: {
    rows: RowImage[];
    finish?: { sequence: number; schema: number; totals: Totals } | undefined;
  }): Written;
  /** Keeps a copy of the database's files, as they were before this start, where the user can find it: the folder. */
  keepDatabaseAside(): string | null;
  backupStanding(): BackupStanding;
  /** Resolves when the backup was read again from the disk. Nothing that a disk does is an exception. */
  backUpNow(reason: BackupReason): BackupAnswer;
  /** Asks for the folder for backups and makes one there; without success everything stays as it was. */
  chooseBackupFolder(): ChosenFolder;
  /** Asks for a backup that lies elsewhere. */
  chooseBackupFile(): ChosenBackup;
  /** The rows of a backup, after all of it was checked; begin at 0. */
  backupRows(id: string, from: number): BackupPage;
  /** Keeps a file that was sent, with the backups. */
  keepSubmission(name: string, bytes: Uint8Array): void;
  /**
   * Takes a name out of the journal, the backups and all that is kept aside, after the page has taken it out of the
   * database. Failed: the message says where it may still stand.
   */
  eraseInCopies(name: NameToErase): Written;
  /**
   * Asks for a place elsewhere and writes everything the journal holds there, with these rows over it, of which the last
   * could not be saved: for when the disk is full. A file like a backup, which can be restored.
   */
  saveCopy(copy: { schema: number; rows: RowImage[] }): SaveFileAnswer;
  /** Undo or redo inside the text box that has the focus. */
  editText(what: 'undo' | 'redo'): void;
  /** Says that this page answers flush requests; without it the window closes without waiting. */
  announceFlush(): void;
  /** Answers a flush request: everything is written. */
  flushed(id: number): void;
  /** For the log: the kind of error and where in the program. Never its message, which may quote what was typed. */
  reportProblem(problem: { name: string; stack: string }): void;
}

/** Sent by the privileged side, listened to by the page. */
export interface Events {
  onCommand: Command;
  /** The window is about to close: write what is pending, then answer `flushed` with this number. */
  onFlushRequest: number;
  onPreferencesChanged: Preferences;
  /** The program was told to open files: how many wait for takeOpenedFiles. */
  onFilesOpened: number;
  /** A backup was made, or failed. */
  onBackupsChanged: BackupStanding;
  /** There is little room on the disk, in bytes; null when there is enough again. */
  onRoom: number | null;
}

export const requestChannels = {
  appInfo: 'app:info',
  readPreferences: 'preferences:read',
  writePreferences: 'preferences:write',
  saveFiles: 'file:save-all',
  saveFile: 'file:save',
  openFile: 'file:open',
  openFiles: 'file:open-several',
  takeOpenedFiles: 'file:take-opened',
  readBack: 'file:read-back',
  showInFolder: 'file:show-in-folder',
  openInBrowser: 'file:open-in-browser',
  openJournal: 'journal:open',
  journalChange: 'journal:change',
  dropChange: 'journal:drop',
  changesAfter: 'journal:changes-after',
  journalRows: 'journal:rows',
  startJournalOver: 'journal:start-over',
  keepDatabaseAside: 'journal:keep-database-aside',
  backupStanding: 'backup:standing',
  backUpNow: 'backup:now',
  chooseBackupFolder: 'backup:choose-folder',
  chooseBackupFile: 'backup:choose-file',
  backupRows: 'backup:rows',
  keepSubmission: 'backup:keep-submission',
  eraseInCopies: 'journal:erase-name',
  saveCopy: 'journal:save-copy',
  editText: 'edit:text',
  announceFlush: 'window:announce-flush',
  flushed: 'window:flushed',
  reportProblem: 'log:problem',
} as const satisfies Record<keyof Requests, string>;

export const eventChannels = {
  onCommand: 'menu:command',
  onFlushRequest: 'window:flush',
  onPreferencesChanged: 'preferences:changed',
  onFilesOpened: 'file:opened',
  onRoom: 'journal:room',
  onBackupsChanged: 'backup:changed',
} as const satisfies Record<keyof Events, string>;

/** The shape of `window.desktop`. */
export type DesktopBridge = {
  [Name in keyof Requests]: (...ask: Parameters<Requests[Name]>) => Promise<ReturnType<Requests[Name]>>;
} & {
  /** Returns a function that stops listening. */
  [Name in keyof Events]: (listener: (news: Events[Name]) => void) => () => void;
};
