import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes the database's files where the engine would refuse to open anything at all, at every start: it begins anew by
 * itself where its files are damaged, but not where the list of them that `CURRENT` names is gone. For when they were
 * copied, and there is something to make the database anew from. True where they were removed.
 */
export async function removeUnopenable(folder: string): Promise<boolean> {
  const stores = await readdir(folder);
  const unopenable = await Promise.all(stores.map((name) => lacksItsList(join(folder, name))));
  if (!unopenable.includes(true)) return false;
  await rm(folder, { recursive: true, force: true });
  return true;
}

/** Turned bits may make any name of it. */
const noSuchName = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

async function lacksItsList(store: string): Promise<boolean> {
  const current = await readFile(join(store, 'CURRENT'), 'utf8').catch(() => '');
  const list = current.slice(0, -1);
  if (list === '' || !current.endsWith('\n')) return false;
  return stat(join(store, list)).then(
    () => false,
    (error: unknown) => error instanceof Error && 'code' in error && noSuchName.has(String(error.code)),
  );
}
