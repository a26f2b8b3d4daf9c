/**
 * What somebody typed, beside what we understood of it. The typed text is never thrown away because it cannot be
 * read: `typed` non-empty with `value` null means "kept, not understood"; `typed` empty means "not provided", never 0.
 */
export interface Entry<T> {
  readonly typed: string;
  readonly value: T | null;
}

/** Reading a text either understands it or says in one sentence why not, and what to write instead. */
export type Reading<T> = { readonly value: T } | { readonly problem: string };

export const blankEntry: Entry<never> = { typed: '', value: null };

/** Builds the stored entry from a reading: blank text is "not provided", an unreadable text is kept as typed. */
export function entryOf<T>(typed: string, read: (text: string) => Reading<T>): Entry<T> {
  const text = typed.trim();
  if (text === '') return { typed: '', value: null };
  const reading = read(text);
  return { typed, value: 'value' in reading ? reading.value : null };
}
