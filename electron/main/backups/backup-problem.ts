import { describeFileProblem } from '../files/file-problem.ts';

/** Why there is no backup, as a sentence. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}

export const damagedJournal =
  'No backup was made, because the second copy of your work on this computer is damaged. Start the program again: it repairs it.';

export const damagedBackup =
  'This backup is damaged: it is not as it was written, so nothing can be restored from it. Choose another one.';

export const goneBackup = 'This backup is no longer there. Choose another one.';

export function noRoom(folder: string): string {
  return `There is too little space for a backup on the disk of "${folder}". Free some space, or choose another folder.`;
}

/** A sentence about a backup that could not be written to a folder. */
export function sentenceOf(error: unknown, folder: string): string {
  if (error instanceof BackupProblem) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code];
  return reason === undefined
    ? `No backup could be made. ${describeFileProblem(error, folder)}`
    : `No backup could be made in "${folder}": ${reason}`;
}

const gone = 'the folder or its disk is not there. Connect the disk again, or choose another folder.';
const forbidden = 'you are not allowed to write there. Choose another folder.';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: gone,
  ENOTDIR: gone,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: 'that disk can only be read. Choose another folder.',
  ENOSPC: 'the disk is full. Free some space, or choose another folder.',
  EDQUOT: 'your space on that disk is used up. Free some space, or choose another folder.',
  EIO: 'the disk reports a fault, or gives back something else than was written. Choose another disk.',
};
