/** A write that did not reach the disk; the message is a sentence for the user, the cause is the browser's error. */
export class SaveError extends Error {
  override readonly name = 'SaveError';
}

/** Puts a browser's error into words. Its own message is never shown or logged, because it may quote what was typed. */
export function saveErrorFrom(error: unknown): SaveError {
  if (error instanceof SaveError) return error;
  return new SaveError(sentenceFor(namesOf(error)), { cause: error });
}

function sentenceFor(names: readonly string[]): string {
  if (names.includes('QuotaExceededError')) {
    return 'The disk is full, so the last change is not saved. Free some space on it, then choose "Try again".';
  }
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError')) {
    return 'The place where your work is kept has been closed, so the last change is not saved. Start the program again.';
  }
  const kind = names[0] === undefined ? '' : ` (${names[0]})`;
  return `The last change could not be saved on this computer${kind}. Choose "Try again", and save a copy if it fails again.`;
}

/** The error's name and those inside it: Dexie wraps the browser's own. */
function namesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return [];
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  return [error.name, ...(inner === error ? [] : namesOf(inner))];
}
