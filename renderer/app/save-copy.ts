import { desktop } from '../platform/desktop.ts';
import type { Autosave } from '../storage/autosave.ts';
import { imagesOf, rowImages } from '../storage/images.ts';
import type { PassingWord } from './passing-word.ts';

/** Saves everything, with what is typed and cannot be saved here, in a file elsewhere, and says what came of it. */
export async function saveCopyElsewhere(autosave: Autosave, word: Pick<PassingWord, 'say'>): Promise<void> {
  const rows = autosave.waiting.flatMap((change) => rowImages(imagesOf(change)));
  const answer = await desktop().saveCopy(rows);
  if (answer.status === 'cancelled') return;
  if (answer.status === 'failed') return word.say(answer.message);
  word.say(`A copy of all your work is saved as "${answer.file.name}". It can be restored on the page "Backups".`);
}
