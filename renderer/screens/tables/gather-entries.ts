import type { GenericRecord } from '../../domain/records/record.ts';
import type { Mapping } from '../../exchange/table-import/mapping.ts';
import type { TableTarget } from '../../exchange/table-import/preview-table.ts';
import type { ImportedTable } from '../../exchange/table-import/read-table-file.ts';
import type { ReviewStore } from '../../storage/review-store.ts';

/** The entries here that a table can be about: those whose ids its rows carry, and all of the kind where its rows may go. */
export async function entriesFor(
  store: Pick<ReviewStore, 'records' | 'recordsById'>,
  table: ImportedTable,
  { type, columns }: Mapping,
  { group, year }: Omit<TableTarget, 'type'>,
  base: readonly GenericRecord[] | null,
): Promise<readonly GenericRecord[]> {
  const says = (to: string) => columns.some(({ use }) => use.to === to);
  const scope = {
    type,
    ...(group !== null && !says('group') ? { group } : {}),
    ...(year !== null && !says('year') ? { year } : {}),
  };
  const inRows = [...columns.entries()].flatMap(([column, { use }]) =>
    use.to === 'record' ? table.rows.map(({ cells }) => (cells[column] ?? '').trim()) : [],
  );
  const ids = new Set([...inRows, ...(base ?? []).map(({ id }) => id)].filter((id) => id !== ''));
  const [placed, named] = await Promise.all([store.records(scope), store.recordsById([...ids])]);
  return [...new Map([...placed, ...named].map((record) => [record.id, record])).values()];
}

/** What was kept when these templates were written; null where nothing of any is here. */
export async function keptFor(
  store: Pick<ReviewStore, 'content'>,
  templateIds: readonly string[],
): Promise<readonly GenericRecord[] | null> {
  const kept = await Promise.all(templateIds.map((id) => store.content(id)));
  const found = kept.filter((content) => content !== undefined);
  if (found.length === 0) return null;
  return [...new Map(found.flatMap(({ records }) => records.map((record) => [record.id, record] as const))).values()];
}
