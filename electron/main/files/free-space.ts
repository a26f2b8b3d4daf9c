import { statfs } from 'node:fs/promises';

/**
 * Bytes that may still be written on the disk of a folder. A file system that does not say how full it is, as some on a
 * network, counts as empty: it is tried.
 */
export async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize, blocks } = await statfs(folder);
  return blocks === 0 ? Infinity : bavail * bsize;
}
