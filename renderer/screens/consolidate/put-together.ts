import type { ReviewStore } from '../../storage/review-store.ts';
import type { Place, Services } from '../services.ts';
import { changedWords } from './changed-here.ts';
import type { Result } from './consolidate-result.ts';
import { gather, type Watch } from './gather.ts';
import type { Chosen, GroupChoice } from './group-choices.ts';
import { known } from './review-files.ts';

/** The chosen groups as one dataset, with what stands out between them. */
export async function putTogether(
  { store, runTask }: { readonly store: ReviewStore; readonly runTask: Services['runTask'] },
  place: Place,
  groups: readonly GroupChoice[],
  chosen: Chosen,
  watch: Watch,
): Promise<Result> {
  const { signal } = watch;
  const { input, changedHere } = await gather(store, place, groups, chosen, watch);
  const done = known(
    await runTask('consolidate', input, { signal, tell: ({ words, done, of }) => watch.tell(words, done, of) }),
  );
  signal.throwIfAborted();
  const wanted = new Set(done.findings.flatMap(({ records }) => records));
  const spokenOf = new Map(
    done.dataset.records.flatMap((record) => (wanted.has(record.id) ? [[record.id, record]] : [])),
  );
  const log = groups.flatMap(({ id, name, newest }) => {
    const words = changedWords(newest, changedHere.get(id) ?? []);
    return words === '' ? [] : [`${name}: ${words}.`];
  });
  return { ...done, log: [...done.log, ...log], spokenOf, changedHere };
}
