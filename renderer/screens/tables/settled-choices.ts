import type { ChoiceEntry } from '../../domain/merge/clash.ts';
import type { KeptContent } from '../../domain/submission/kept.ts';
import type { ReviewStore } from '../../storage/review-store.ts';

/**
 * What was chosen, beside the template that the table began as. Where none is known here it is kept on its own, so that
 * no choice is without an account.
 */
export async function contentsWith(
  store: Pick<ReviewStore, 'content'>,
  templateIds: readonly string[],
  settled: readonly ChoiceEntry[],
): Promise<readonly KeptContent[]> {
  if (settled.length === 0) return [];
  const found = await Promise.all(templateIds.map((id) => store.content(id)));
  const kept = found.filter((content) => content !== undefined);
  const [first] = kept;
  if (!first) return [{ id: crypto.randomUUID(), records: [], partnershipRecords: [], completions: [], settled }];
  const owner = (entry: ChoiceEntry) =>
    kept.find(({ records }) => records.some(({ id }) => id === entry.record)) ?? first;
  return kept.flatMap((content) => {
    const own = settled.filter((entry) => owner(entry) === content);
    return own.length === 0 ? [] : { ...content, settled: [...(content.settled ?? []), ...own] };
  });
}
