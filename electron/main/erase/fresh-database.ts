import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../files/atomic-write.ts';
import { readJournal } from '../journal/read-journal.ts';

/** Says that the database's files are to be removed before the next start. */
export async function removeDatabaseNextTime(dataFolder: string): Promise<void> {
  await writeAtomically(note(dataFolder), new Uint8Array());
}

/**
 * Before the engine opens it: removes the database where that was asked for and the journal has everything, from which it
 * is made anew. True where it was removed.
 */
export async function removeDatabaseIfAsked(dataFolder: string): Promise<boolean> {
  const asked = await stat(note(dataFolder)).then(
    () => true,
    () => false,
  );
  if (!asked) return false;
  const standing = await readJournal(join(dataFolder, 'journal'), { rows: new Map() });
  if (standing.state !== 'good') return false;
  await rm(join(dataFolder, 'IndexedDB'), { recursive: true, force: true });
  await rm(note(dataFolder), { force: true });
  return true;
}

function note(dataFolder: string): string {
  return join(dataFolder, 'remove-database');
}
