import { reportProblem, type FileToSave } from '../../platform/desktop.ts';
import type { Services } from '../services.ts';

type Answer = Awaited<ReturnType<Services['desktop']['saveFiles']>>;

interface Saving extends Pick<Services, 'savePreferences'> {
  readonly desktop: Pick<Services['desktop'], 'saveFiles'>;
  readonly preferences: Pick<Services['preferences'], 'lastExportFolder'>;
}

/** Saves the files where somebody says, and remembers the folder. Never throws: what went wrong is a sentence. */
export async function saveReview(
  { desktop, preferences, savePreferences }: Saving,
  files: readonly FileToSave[],
): Promise<Answer> {
  const { lastExportFolder } = preferences;
  let answer: Answer;
  try {
    answer = await desktop.saveFiles({
      title: 'Choose a folder for the files',
      ...(lastExportFolder === null ? {} : { folderHint: lastExportFolder }),
      files: [...files],
    });
  } catch (error) {
    reportProblem(error);
    return { status: 'failed', message: notSaved };
  }
  if (answer.status !== 'saved') return answer;
  try {
    await savePreferences({ lastExportFolder: answer.folder });
  } catch (error) {
    // The files are where they should be: only the folder is not remembered.
    reportProblem(error);
  }
  return answer;
}

const notSaved = 'The files could not be saved. Try again, or choose another folder.';
