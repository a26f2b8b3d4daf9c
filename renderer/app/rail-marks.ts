import { liveQuery } from 'dexie';
import type { Place } from '../screens/services.ts';
import type { ReviewStore } from '../storage/review-store.ts';

/** What stands beside the ways in the rail. */
export interface RailMarks {
  /** The sections that are marked as completed, by id. */
  readonly completed: ReadonlySet<string>;
  /** Questions that it is one's own turn to act on: open ones of the own group, for the office those answered. */
  readonly questions: number;
}

export const noMarks: RailMarks = { completed: new Set(), questions: 0 };

/** Follows the marks of the place. Answers with a way to stop. */
export function railMarks(store: ReviewStore, place: Place, tell: (marks: RailMarks) => void): () => void {
  const { group, year, round, identity } = place;
  const turn = identity.role === 'office' ? 'answered' : 'open';
  const scope = identity.role === 'office' ? { year, round } : { group, year, round };
  const query = liveQuery(() => Promise.all([store.completions({ group, year, round }), store.queries(scope)]));
  const subscription = query.subscribe({
    next: ([completions, queries]) =>
      tell({
        completed: new Set(completions.map(({ type }) => type)),
        questions: queries.filter(({ state }) => state === turn).length,
      }),
    error: () => tell(noMarks),
  });
  return () => subscription.unsubscribe();
}
