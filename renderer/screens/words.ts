import { showCount } from '../domain/fields/count.ts';

/** "1 error", "2 errors", "1,204 entries": a count with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${showCount(count)} ${count === 1 ? one : many}`;
}

/** "148 entries": the word for records of any type. */
export function entries(count: number): string {
  return counted(count, 'entry', 'entries');
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
