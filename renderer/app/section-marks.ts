import { liveQuery } from 'dexie';
import type { Place } from '../screens/services.ts';
import type { ReviewStore } from '../storage/review-store.ts';

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
