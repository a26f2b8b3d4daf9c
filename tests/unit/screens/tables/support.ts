import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import type { Place } from '../../../../renderer/screens/services.ts';
import { TableSession } from '../../../../renderer/screens/tables/table-session.ts';
import { Autosave } from '../../../../renderer/storage/autosave.ts';
import type { RunTask } from '../../../../renderer/worker/hands.ts';
import { runHere } from '../../../../renderer/worker/run-here.ts';
import { setUp, target } from '../../exchange/table-import/support.ts';
import { openForTest } from '../../storage/support.ts';

/** The office's page of tables, with a store of its own and without a window. */
export async function session(records: readonly GenericRecord[] = []) {
  const store = await openForTest();
  await store.replaceAll({ dataset: { setUp, records, completions: [] }, identity: { role: 'office' } });
  const runTask: RunTask = runHere;
  const services = { store, autosave: new Autosave(store), runTask };
  const place: Place = { setUp, identity: { role: 'office' }, ...target };
  const table = new TableSession(
    () => services,
    () => place,
    () => undefined,
  );
  return { store, table, services };
}
