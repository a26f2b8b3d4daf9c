import type { GenericRecord } from '../../domain/records/record.ts';
import { mappingKey, type Mapping } from '../../exchange/table-import/mapping.ts';
import type { ImportedTable } from '../../exchange/table-import/read-table-file.ts';
import type { NotTaken } from '../../exchange/table-import/report.ts';
import { SaveError } from '../../storage/save-error.ts';
import type { TablePlan } from '../../worker/tasks/plan-table.ts';
import type { Services } from '../services.ts';
import type { Tell } from '../work-under-way.ts';
import { contentsWith } from './settled-choices.ts';
import { countedOf, freshIn } from './table-words.ts';

export interface AgreedTable {
  readonly plan: TablePlan;
  readonly mapping: Mapping;
  readonly table: ImportedTable;
  readonly name: string;
  /** The templates that the table began as; none for every other table. */
  readonly templateIds: readonly string[];
  /** Who chose what is to stand; empty where nothing was to be chosen. */
  readonly by: string;
}

/** What is left to be told once a table has been taken in. */
export interface TakenTable {
  readonly label: string;
  readonly type: string;
  readonly name: string;
  readonly fresh: number;
  readonly changed: number;
  readonly notTaken: readonly NotTaken[];
  /** Where the entries are, each place once. */
  readonly places: readonly Pick<GenericRecord, 'group' | 'year' | 'round'>[];
}

const notSaved =
  'Nothing was taken in, because your last change could not be saved. Choose "Try again" at the top, then take in again.';

/** Writes a table as one step, with where its entries came from and how its columns were matched. */
export async function takeTable(
  { store, autosave }: Pick<Services, 'store' | 'autosave'>,
  { plan, mapping, table, name, templateIds, by }: AgreedTable,
  signal: AbortSignal,
  tell: Tell,
): Promise<TakenTable | { readonly problem: string }> {
  if (autosave.pending) return { problem: notSaved };
  const { put, changed, notTaken } = plan;
  const label = `take in ${countedOf(mapping.type, put.length)} from ${name}`;
  const taken = new Date().toISOString();
  const origins = put.map(({ id }) => ({ id, taken, from: 'table', file: name }) as const);
  const mappings = { ...(await store.mappings()), [mappingKey(table.headings)]: mapping };
  const settled = plan.log.map((entry) => ({ ...entry, by }));
  const contents = await contentsWith(store, templateIds, settled);
  try {
    await store.commit(
      { label, put, origins, mappings, contents },
      { signal, tell: (done, of) => tell('Writing the entries', done, of) },
    );
  } catch (error) {
    if (!(error instanceof SaveError)) throw error;
    return { problem: `Nothing was taken in. ${error.message}` };
  }
  const places = new Map(put.map(({ group, year, round }) => [`${group} ${year} ${round}`, { group, year, round }]));
  const counts = { fresh: freshIn(plan), changed: changed.length };
  return { label, type: mapping.type, name, ...counts, notTaken, places: [...places.values()] };
}
