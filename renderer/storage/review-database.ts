import Dexie, { type Table } from 'dexie';
import type { Completion } from '../domain/dataset/dataset.ts';
import type { Migration } from '../domain/migrations/migration.ts';
import type { GenericRecord } from '../domain/records/record.ts';
import type { Query } from '../domain/queries/query.ts';
import type { SetUp } from '../domain/set-up/set-up.ts';
import type { KeptContent, KeptSubmission, Origin } from '../domain/submission/kept.ts';
import type { Identity } from './identity.ts';
import { finishMigrations } from './finish-migrations.ts';
import type { Totals } from './journal/journal.ts';
import type { DatabaseVersion } from './schema.ts';

/** Which column of a table from elsewhere went where, by its headings: plain JSON, checked by whoever reads it. */
export type TableMappings = Readonly<Record<string, unknown>>;

/** What there is only one of. */
export type Fact =
  | { readonly key: 'set-up'; readonly value: SetUp }
  | { readonly key: 'identity'; readonly value: Identity }
  /** The name of who works at this computer, as it stands in the log of a submission. */
  | { readonly key: 'person'; readonly value: string }
  | { readonly key: 'table-mappings'; readonly value: TableMappings }
  | { readonly key: 'erasures'; readonly value: readonly Erasure[] };

/** That a name was erased, without the name: when, as an ISO text in UTC, and in how many places. */
export interface Erasure {
  readonly at: string;
  readonly places: number;
}

/** The tables that an act of the user may write to: undo, and what replaces everything, go by this list. */
export const actTables = ['records', 'completions', 'facts', 'submissions', 'contents', 'queries', 'origins'] as const;
export type ActTable = (typeof actTables)[number];

/** A migration that has gone through every row; `finished` is an ISO time. */
export interface FinishedMigration {
  readonly id: string;
  readonly finished: string;
}

/** What the database says of itself, written with each act: the number of the last one, and what is in each table. */
export interface StoredMark {
  readonly key: 'journal';
  readonly sequence: number;
  readonly totals: Totals;
}

/** The tables with their types. Opened by open-store.ts alone; written by review-store.ts alone. */
export class ReviewDatabase extends Dexie {
  declare readonly records: Table<GenericRecord, string>;
  declare readonly completions: Table<Completion, [number, string, string, string]>;
  declare readonly facts: Table<Fact, Fact['key']>;
  declare readonly migrations: Table<FinishedMigration, string>;
  declare readonly submissions: Table<KeptSubmission, string>;
  declare readonly contents: Table<KeptContent, string>;
  declare readonly queries: Table<Query, string>;
  declare readonly origins: Table<Origin, string>;
  declare readonly marks: Table<StoredMark, StoredMark['key']>;

  constructor(name: string, versions: readonly DatabaseVersion[], steps: readonly Migration[]) {
    // Newer Chromium answers "written" before the disk has it unless asked: a power cut then loses everything since.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores } of versions) {
      const due = steps.filter((step) => step.version === version);
      const defined = this.version(version).stores({ ...stores });
      if (due.length > 0) defined.upgrade(async (transaction) => finishMigrations(transaction, due));
    }
    // Whoever upgrades or deletes the database goes first. Dexie alone would open it again, and so make it anew, empty.
    this.on('versionchange', () => {
      this.close();
      return false;
    });
  }
}
