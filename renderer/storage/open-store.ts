import Dexie from 'dexie';
import type { Migration } from '../domain/migrations/migration.ts';
import { migrations } from '../domain/migrations/migrations.ts';
import { finishMigrations } from './finish-migrations.ts';
import { ReviewDatabase } from './review-database.ts';
import { ReviewStore } from './review-store.ts';
import { databaseNames, schema, type DatabaseVersion, type Workspace } from './schema.ts';

/** The data on this computer was written by a newer version of the program than this one. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
  constructor() {
    super(
      'Your work on this computer was saved by a newer version of Partnership Review than this one. Nothing was ' +
        'changed. Install the newest version and start it again.',
    );
  }
}

/** What the program knows of its database. Only tests give another: made-up steps, older and newer versions. */
export interface Knowledge {
  readonly versions: readonly DatabaseVersion[];
  readonly steps: readonly Migration[];
}

/**
 * Opens a workspace, making its database at the first start. Rejects with NewerDatabaseError, having touched nothing,
 * where the database is newer than the program.
 */
export async function openStore(
  workspace: Workspace,
  { versions, steps }: Knowledge = { versions: schema, steps: migrations },
): Promise<ReviewStore> {
  const name = databaseNames[workspace];
  await refuseNewer(name, Math.max(...versions.map(({ version }) => version)));
  // The snapshot before an upgrade belongs here, once backups exist.
  const database = new ReviewDatabase(name, versions, steps);
  try {
    await database.open();
    await finishMissing(database, steps);
  } catch (error) {
    database.close();
    throw error;
  }
  return new ReviewStore(database, workspace);
}

/** Removes a workspace with all that is in it. The type allows the sample only: nobody's own work goes this way. */
export async function deleteStore(workspace: 'sample'): Promise<void> {
  await Dexie.delete(databaseNames[workspace]);
}

/**
 * Dexie opens a newer database with older code and writes to it without complaint, so we ask before opening. Dexie
 * multiplies its versions by ten (our 1 is the browser's 10).
 */
async function refuseNewer(name: string, newest: number): Promise<void> {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  if ((found?.version ?? 0) > newest * 10) throw new NewerDatabaseError();
}

/** Converts again whatever is not recorded as finished: a killed upgrade, or a new database, which costs nothing. */
async function finishMissing(database: ReviewDatabase, steps: readonly Migration[]): Promise<void> {
  if (steps.length === 0) return;
  const finished = new Set(await database.migrations.toCollection().primaryKeys());
  const missing = steps.filter((step) => !finished.has(step.id));
  if (missing.length === 0) return;
  await database.transaction('rw', database.tables, async (transaction) => finishMigrations(transaction, missing));
}
