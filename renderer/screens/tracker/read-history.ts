import { changesBetween, type Change } from '../../domain/merge/changes.ts';
import type { KeptSubmission } from '../../domain/submission/kept.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import { pause } from '../slices.ts';

/** What changed with each revision against the one it follows, by its id; missing where there is nothing to compare. */
export type RevisionHistory = ReadonlyMap<string, { readonly since: number; readonly changes: readonly Change[] }>;

/** @param history all revisions of a group, the newest first */
export async function readHistory(
  store: Pick<ReviewStore, 'content'>,
  history: readonly KeptSubmission[],
): Promise<RevisionHistory> {
  const compared = new Map<string, { readonly since: number; readonly changes: readonly Change[] }>();
  for (const [index, kept] of history.entries()) {
    const before = baseOf(kept, history.slice(index + 1));
    if (!before) continue;
    const [then, now] = await Promise.all([store.content(before.id), store.content(kept.id)]);
    if (then && now) {
      compared.set(kept.id, { since: before.submission.revision, changes: changesBetween(then.records, now.records) });
    }
    await pause();
  }
  return compared;
}

/** The revision it says it was made from, else the one before it. */
function baseOf({ submission }: KeptSubmission, older: readonly KeptSubmission[]): KeptSubmission | undefined {
  return older.find((each) => each.submission.digest === submission.baseDigest) ?? older[0];
}
