import type { Cancelled, Failed } from './api.ts';

/** What the page and the privileged side say to each other about the copies of one's own work: journal and backups. */

/** One row of the database as it is after a change; null where it was taken away. The key is IndexedDB's. */
export type RowImage = [table: string, key: unknown, row: object | null];

/** For each table its number of rows and the sum of their hashes. */
export type Totals = Record<string, [count: number, sum: number]>;

/** One change as the journal keeps it. A large one comes in parts: it counts when the part without `more` is there. */
export interface JournalledChange {
  /** One more than that of the change before. */
  sequence: number;
  /** The version of the database that the rows belong to. */
  schema: number;
  /** An ISO time. */
  at: string;
  rows: RowImage[];
  /** After the change. */
  totals: Totals;
  /** The place among the parts of a large change, from 0; left out for one in one piece. */
  part?: number | undefined;
  more?: true | undefined;
}

/** How the journal of this computer stands, read from the disk. */
export interface JournalStanding {
  /** None: there never was one. Damaged: changes are known to have been written that cannot be read. */
  state: 'none' | 'good' | 'damaged';
  /** The last change that can be read, and the last that is known to have been written. */
  sequence: number;
  known: number;
  schema: number;
  totals: Totals;
  /** When that change was written, an ISO time; empty where there is none. */
  at: string;
  /** Whether the program ended as it should. */
  closed: boolean;
  /** The database's files were removed before this start, because a name that was erased could still stand in them. */
  databaseRemoved?: boolean | undefined;
}

/** Rows of the journal or of a backup, a page at a time; `next` is where the next page begins, null at the end. */
export interface RowsPage {
  rows: RowImage[];
  next: number | null;
}

export type Written = { status: 'written' } | Failed;

export const backupReasons = [
  'by hand',
  'while working',
  'at close',
  'before upgrade',
  'before import',
  'before restore',
] as const;
/** Why a backup was made; part of the name of its file. */
export type BackupReason = (typeof backupReasons)[number];

/** One backup. */
export interface BackupEntry {
  /** As backupRows takes it. */
  id: string;
  /** An ISO time. */
  at: string;
  reason: BackupReason;
  /** False where the file is not as it was written; then the numbers are 0. */
  sound: boolean;
  /** Whether it was made from the journal of this computer as it is now: only then do the numbers of changes compare. */
  ours: boolean;
  /** Of the last change in it. */
  sequence: number;
  rows: number;
  /** The version of the database that its rows belong to. */
  schema: number;
}

/** How the backups of this computer stand. */
export interface BackupStanding {
  /** Where they are put. */
  folder: string;
  /** When the last one was made and read again; an ISO time. */
  lastProvenAt: string | null;
  /** A sentence where the last attempt failed, or had to go elsewhere. */
  lastProblem: string | null;
  /** Whether something was changed that is in no backup yet. */
  changedSince: boolean;
  /** Newest first. */
  backups: BackupEntry[];
  /** A sentence where the place of the work itself, not of the backups, endangers it. */
  dataFolderWarning: string | null;
}

/** Unchanged: the newest backup holds everything already. */
export type BackupAnswer = { status: 'made' } | { status: 'unchanged' } | Failed;
export type ChosenFolder = { status: 'chosen'; folder: string } | Cancelled | Failed;
export type ChosenBackup = { status: 'chosen'; backup: BackupEntry } | Cancelled | Failed;
export type BackupPage = ({ status: 'read' } & RowsPage) | Failed;

/** How to take a person's name out of the copies: as renderer/domain/named-people does it in the database. */
export interface NameToErase {
  names: readonly string[];
  replacement: string;
  known: readonly string[];
  kept: readonly string[];
  everywhere: readonly string[];
  at: string;
  changed: readonly string[];
}
