import { eraseInTables } from '../../domain/named-people/erase.ts';
import type { Erasing } from '../../domain/named-people/erase-in-text.ts';
import type { Erasure } from '../../storage/review-database.ts';
import type { Services } from '../services.ts';

export interface ErasedNames {
  /** All that were ever erased here, this time included. */
  readonly erasures: readonly Erasure[];
  readonly places: number;
  /** A sentence where a copy beside the database still has the name; null where none has. */
  readonly problem: string | null;
}

type Needed = Pick<Services, 'store' | 'autosave' | 'afterErase'>;

/**
 * Takes names out of every table in one change, and then out of what is kept beside the database. Nothing that was done
 * before can be undone afterwards: that would bring them back.
 * @throws SaveError where nothing was changed
 */
export async function eraseNames({ store, autosave, afterErase }: Needed, asked: Erasing): Promise<ErasedNames> {
  await autosave.flush();
  const { changed, removed, places, erasing } = eraseInTables(await store.everything(), asked);
  const { records, facts, ...rows } = changed;
  const erasures: readonly Erasure[] = [...(await store.erasures()), { at: erasing.at, places }];
  const log = { key: 'erasures', value: erasures } as const;
  await autosave.commit({
    label: 'erase a name',
    lasting: true,
    put: records,
    remove: removed,
    facts: [...facts, log],
    ...rows,
  });
  store.history.clear();
  const problem = hasCopies(store) ? await afterErase?.(erasing) : null;
  return { erasures, places, problem: problem ?? null };
}

/** Nothing is kept beside the sample: what is, is one's own work, which stays as it is while one looks round. */
export function hasCopies({ workspace }: Pick<Services['store'], 'workspace'>): boolean {
  return workspace === 'own';
}
