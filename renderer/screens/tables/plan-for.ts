import type { Refused } from '../../exchange/border/limits.ts';
import type { ImportedTable } from '../../exchange/table-import/read-table-file.ts';
import type { TablePlan, ToPlan } from '../../worker/tasks/plan-table.ts';
import type { Place, Services } from '../services.ts';
import { ownGroup } from './allowed.ts';
import { entriesFor } from './gather-entries.ts';
import type { Tell } from '../work-under-way.ts';

/** What it works with. */
export type Needed = Pick<Services, 'store' | 'autosave' | 'runTask'>;

interface Asked {
  readonly table: ImportedTable;
  readonly asked: Omit<ToPlan, 'setUp' | 'ours' | 'own'>;
}

/** What taking in would do as things stand here, and the last act of this computer that it knows of. */
export async function planFor(
  { store, autosave, runTask }: Needed,
  place: Place,
  { table, asked }: Asked,
  signal: AbortSignal,
  tell: Tell,
): Promise<{ readonly plan: TablePlan | Refused; readonly latest: object | null }> {
  await autosave.flush();
  const latest = store.history.latest;
  const { mapping, target, base } = asked;
  const ours = await entriesFor(store, table, mapping, target, base);
  signal.throwIfAborted();
  const plan = await runTask(
    'planTable',
    { ...asked, setUp: place.setUp, ours, own: ownGroup(place) },
    { signal, tell: ({ words, done, of }) => tell(words, done, of) },
  );
  return { plan, latest };
}
