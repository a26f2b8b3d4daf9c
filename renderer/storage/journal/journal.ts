/** One row of the database as it is after a change; null where it was taken away. Rows are plain JSON. */
export type RowImage = [table: string, key: unknown, row: object | null];

/** For each table its number of rows and the sum of their hashes: see totals.ts. */
export type Totals = Record<string, [count: number, sum: number]>;

/** One change as the journal keeps it. A large one comes in parts: it counts when the part without `more` is there. */
export interface JournalledChange {
  readonly sequence: number;
  readonly schema: number;
  readonly at: string;
  readonly rows: RowImage[];
  readonly totals: Totals;
  readonly part?: number | undefined;
  readonly more?: true | undefined;
}

/** How the journal stands; in the words of the privileged side, which keeps it (electron/api.ts). */
export interface JournalStanding {
  readonly state: 'none' | 'good' | 'damaged';
  /** The last change that can be read, and the last that is known to have been written. */
  readonly sequence: number;
  readonly known: number;
  /** The version of the database that the rows belong to. */
  readonly schema: number;
  readonly totals: Totals;
  /** When that change was written, an ISO time; empty where there is none. */
  readonly at: string;
  /** Whether the program ended as it should. */
  readonly closed: boolean;
  /** The database was removed before this start on purpose, to be made anew from here. */
  readonly databaseRemoved?: boolean | undefined;
}

export type Written = { readonly status: 'written' } | { readonly status: 'failed'; readonly message: string };

/** Where a journal is begun anew: the number and the totals of the rows that it begins with. */
export interface Beginning {
  readonly sequence: number;
  readonly schema: number;
  readonly totals: Totals;
}

/** The newest backup that was proven. */
export interface NewestBackup {
  readonly sequence: number;
  readonly schema: number;
  readonly at: string;
  rows(): AsyncIterable<readonly RowImage[]>;
}

/** The second copy of everything, kept outside the database. */
export interface Journal {
  /** Read from the disk; the second time every line of it, however large it is. */
  open(): Promise<JournalStanding>;
  /** Answers when the disk has the change. */
  write(change: JournalledChange): Promise<Written>;
  /** Makes the last change not count. */
  drop(sequence: number): Promise<Written>;
  /** Null where they are not all there. */
  changesAfter(sequence: number): Promise<readonly JournalledChange[] | null>;
  rows(): AsyncIterable<readonly RowImage[]>;
  startOver(beginning: Beginning, rows: AsyncIterable<readonly RowImage[]>): Promise<Written>;
  /** Keeps the database's files as they were before this start; where, or null. */
  keepDatabaseAside(): Promise<string | null>;
  newestBackup(): Promise<NewestBackup | null>;
  /** One more backup, because the rows are about to be converted. A failure is told by the privileged side. */
  backUpBeforeUpgrade(): Promise<void>;
}
