import Dexie from 'dexie';
import { finishMissing, isUnfinished } from './finish-migrations.ts';
import { beginAnew } from './journal/begin-anew.ts';
import type { Journal } from './journal/journal.ts';
import { reconcile } from './journal/reconcile.ts';
import { newestVersion, ourKnowledge, type Knowledge } from './knowledge.ts';
import { NewerDatabaseError } from './newer-database.ts';
import { ReviewDatabase } from './review-database.ts';
import { ReviewStore } from './review-store.ts';
import { databaseNames, type Workspace } from './schema.ts';

export { NewerDatabaseError };

/** How a workspace is opened: with the second copy of it, if it has one; only tests give other knowledge. */
export interface Opening {
  readonly journal?: Journal;
  readonly knowledge?: Knowledge;
}

/**
 * Opens a workspace, making its database at the first start. With a journal the two copies are compared first, and
 * `recovery` of the store says what had to be mended. Rejects with NewerDatabaseError, having touched nothing, where the
 * database is newer than the program.
 */
export async function openStore(
  workspace: Workspace,
  { journal, knowledge = ourKnowledge }: Opening = {},
): Promise<ReviewStore> {
  const name = databaseNames[workspace];
  await refuseNewer(name, newestVersion(knowledge));
  if (journal) return openBeside(journal, name, workspace, knowledge);
  return new ReviewStore(await openConverted(name, knowledge), workspace);
}

async function openConverted(name: string, { versions, steps }: Knowledge): Promise<ReviewDatabase> {
  const database = new ReviewDatabase(name, versions, steps);
  try {
    await database.open();
    await finishMissing(database, steps);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Both copies made to agree as they are, a backup where rows are to be converted, and then both converted. */
async function openBeside(
  journal: Journal,
  name: string,
  workspace: Workspace,
  knowledge: Knowledge,
): Promise<ReviewStore> {
  const schema = newestVersion(knowledge);
  const found = await reconcile(name, knowledge, journal);
  const due = found.level < schema || (await isUnfinished(found.database, knowledge.steps));
  if (!due) return new ReviewStore(found.database, workspace, { journal, schema, ...found });
  await journal.backUpBeforeUpgrade();
  found.database.close();
  const database = await openConverted(name, knowledge);
  const mark = await beginAnew(database, journal, found.mark.sequence + 1, schema);
  return new ReviewStore(database, workspace, { journal, schema, mark, recovery: found.recovery });
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
