import type { Reading } from './entry.ts';

/** Reads several names from one box: "Police; CNH; Voluntary Sector". Semicolons or line breaks part them, commas do not. */
export function readNames(text: string): Reading<readonly string[]> {
  const names = text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { value: names };
}
