import { liveQuery } from 'dexie';
import type { Place } from '../screens/services.ts';
import type { ReviewStore } from '../storage/review-store.ts';

/**
 * Follows how many questions it is somebody's own turn to act on: a coordinator's that are open for the group and round,
 * the office's that have been answered in the year. Answers with a way to stop.
 */
export function waitingQueries(store: ReviewStore, place: Place, tell: (count: number) => void): () => void {
  const { group, year, round, identity } = place;
  const office = identity.role === 'office';
  const query = liveQuery(() => store.queries(office ? { year, round } : { group, year, round }));
  const subscription = query.subscribe({
    next: (queries) => tell(queries.filter(({ state }) => state === (office ? 'answered' : 'open')).length),
    error: () => tell(0),
  });
  return () => subscription.unsubscribe();
}

/** Follows which sections of the place are completed, for the marks in the rail. Answers with a way to stop. */
export function sectionMarks(
  store: ReviewStore,
  place: Place,
  tell: (marks: ReadonlyMap<string, string>) => void,
): () => void {
  const { group, year, round } = place;
  const query = liveQuery(() => store.completions({ group, year, round }));
  const subscription = query.subscribe({
    next: (completions) => tell(new Map(completions.map(({ type }) => [type, 'Completed']))),
    error: () => tell(new Map()),
  });
  return () => subscription.unsubscribe();
}
