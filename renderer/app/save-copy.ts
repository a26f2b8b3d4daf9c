import { desktop } from '../platform/desktop.ts';
import type { Services } from '../screens/services.ts';
import { imagesOf, rowImages } from '../storage/images.ts';
import type { RowImage } from '../storage/journal/journal.ts';
import { newestVersion, ourKnowledge } from '../storage/knowledge.ts';
import { actTables } from '../storage/review-database.ts';
import type { PassingWord } from './passing-word.ts';

/** Saves everything, with what is typed and cannot be saved here, in a file elsewhere, and says what came of it. */
export async function saveCopyElsewhere(
  { store, autosave }: Pick<Services, 'store' | 'autosave'>,
  word: Pick<PassingWord, 'say'>,
): Promise<void> {
  // Where the database cannot be read, the journal has what was saved.
  const saved = await storedRows(store).catch(() => []);
  const waiting = autosave.waiting.flatMap((change) => rowImages(imagesOf(change)));
  const answer = await desktop().saveCopy({ schema: newestVersion(ourKnowledge), rows: [...saved, ...waiting] });
  if (answer.status === 'cancelled') return;
  if (answer.status === 'failed') return word.say(answer.message);
  word.say(`A copy of all your work is saved as "${answer.file.name}". It can be restored on the page "Backups".`);
}

async function storedRows(store: Services['store']): Promise<readonly RowImage[]> {
  const images: RowImage[] = [];
  for (const table of actTables) {
    const keys = await store.keys(table);
    const rows = await store.rows(table, keys);
    keys.forEach((key, index) => images.push([table, key, rows[index] ?? null]));
  }
  return images;
}
