import type { Spelling } from '../domain/rules/spelling.ts';

let loading: Promise<Spelling> | undefined;

/**
 * British English, read the first time it is asked for and kept. The dictionary is part of the program: nothing is
 * fetched from elsewhere. It is read in pieces, so that a window goes on answering meanwhile.
 */
export function loadSpelling(): Promise<Spelling> {
  loading ??= read().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function read(): Promise<Spelling> {
  const { readDictionary } = await import('./read-dictionary.ts');
  return readDictionary();
}
