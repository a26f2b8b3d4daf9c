import Dexie, { type Table } from 'dexie';
import type { Completion } from '../domain/dataset/dataset.ts';
import type { Migration } from '../domain/migrations/migration.ts';
import type { GenericRecord } from '../domain/records/record.ts';
import type { SetUp } from '../domain/set-up/set-up.ts';
import type { Identity } from './identity.ts';
import { finishMigrations } from './finish-migrations.ts';
import type { DatabaseVersion } from './schema.ts';

/** What there is only one of. */
export type Fact =
  { readonly key: 'set-up'; readonly value: SetUp } | { readonly key: 'identity'; readonly value: Identity };

/** A migration that has gone through every row; `finished` is an ISO time. */
export interface FinishedMigration {
  readonly id: string;
  readonly finished: string;
}

/** The tables with their types. Opened by open-store.ts alone; written by review-store.ts alone. */
export class ReviewDatabase extends Dexie {
  readonly records: Table<GenericRecord, string>;
  readonly completions: Table<Completion, [number, string, string, string]>;
  readonly facts: Table<Fact, Fact['key']>;
  readonly migrations: Table<FinishedMigration, string>;

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
    this.records = this.table('records');
    this.completions = this.table('completions');
    this.facts = this.table('facts');
    this.migrations = this.table('migrations');
  }
}
