const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space, then try again.',
  EDQUOT: 'Your space on this disk is used up. Free some space, then try again.',
  EACCES: 'You are not allowed to write or read there. Choose another folder.',
  EPERM: 'Another program is using the file, or you are not allowed to change it. Close it there, then try again.',
  EBUSY: 'Another program is using the file. Close it there, then try again.',
  EROFS: 'That disk can only be read. Choose another folder.',
  ENOENT: 'The folder or file is no longer there. Choose another one.',
  ENOTDIR: 'The folder is no longer there. Choose another one.',
  EISDIR: 'There is a folder of the same name. Choose another folder or rename it.',
  ENAMETOOLONG: 'The name is too long. Choose a shorter one.',
  EIO: 'The disk reports a fault. Choose another disk.',
};

/** A sentence about an error of the file system: which file, why, what to do. */
export function describeFileProblem(error: unknown, name: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code] ?? `The computer gave the reason ${code || 'unknown'}. Try another folder.`;
  return `"${name}" could not be saved or opened. ${reason}`;
}
