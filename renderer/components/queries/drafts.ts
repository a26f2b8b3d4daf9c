const drafts = new Map<string, string>();

/** What somebody has begun to write and not saved yet; kept while the program is open, for the way to another page and back. */
export function draftOf(key: string): string {
  return drafts.get(key) ?? '';
}

export function keepDraft(key: string, text: string): void {
  if (text.trim() === '') drafts.delete(key);
  else drafts.set(key, text);
}
