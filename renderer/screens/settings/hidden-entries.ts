import type { Scope } from '../../domain/dataset/dataset.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup, findYear, type SetUp } from '../../domain/set-up/set-up.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import type { Gone } from './compare-set-ups.ts';

/**
 * Records are never taken away with their group, year or round, so it is said where they go out of sight: one sentence
 * for each that has any.
 */
export async function hiddenBy(
  current: SetUp,
  gone: Gone,
  store: Pick<ReviewStore, 'records'>,
): Promise<readonly string[]> {
  const scopes: readonly { readonly scope: Scope; readonly name: string }[] = [
    ...gone.groups.map((group) => ({ scope: { group }, name: findGroup(current, group)?.name ?? group })),
    ...gone.years.map((year) => ({ scope: { year }, name: yearLabel(year) })),
    ...gone.rounds.map((scope) => ({ scope, name: `${roundName(current, scope)}, ${yearLabel(scope.year)},` })),
  ];
  const sentences = await Promise.all(
    scopes.map(async ({ scope, name }) => {
      const count = (await store.records(scope)).length;
      if (count === 0) return [];
      const [entries, stay] = count === 1 ? ['the 1 entry', 'stays'] : [`the ${count} entries`, 'stay'];
      const are = count === 1 ? 'is' : 'are';
      return [`${name} is not in this file: ${entries} there ${stay} on this computer, but ${are} not shown.`];
    }),
  );
  return sentences.flat();
}

function roundName(setUp: SetUp, { year, round }: Gone['rounds'][number]): string {
  return findYear(setUp, year)?.rounds.find(({ id }) => id === round)?.name ?? round;
}
