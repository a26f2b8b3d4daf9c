import { liveQuery } from 'dexie';
import type { SetUp } from '../domain/set-up/set-up.ts';
import type { Identity } from '../storage/identity.ts';
import type { ReviewStore } from '../storage/review-store.ts';

/** Follows the set-up and who one is, so that the frame never shows a name that was changed. Answers with a way to stop. */
export function watchSetUp(store: ReviewStore, tell: (setUp: SetUp, identity: Identity) => void): () => void {
  const query = liveQuery(async () => Promise.all([store.setUp(), store.identity()]));
  const subscription = query.subscribe({
    next: ([setUp, identity]) => {
      if (setUp && identity) tell(setUp, identity);
    },
    // Reading fails loudly where the page itself reads; the frame keeps what it has.
    error: () => undefined,
  });
  return () => subscription.unsubscribe();
}
