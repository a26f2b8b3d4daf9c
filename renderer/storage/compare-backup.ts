import type { IndexableType } from 'dexie';
import type { Completion } from '../domain/dataset/dataset.ts';
import { stepsSince, type Migration, type Plain } from '../domain/migrations/migration.ts';
import { convertSetUp } from './finish-migrations.ts';
import { completionKey, isKey, keyText } from './images.ts';
import type { RowImage } from './journal/journal.ts';
import { ourKnowledge, type Knowledge } from './knowledge.ts';
import { actTables, type ActTable } from './review-database.ts';
import type { ReviewReader } from './review-reader.ts';
import { same } from './same.ts';

/** A row that restoring would bring back, put as it was, or take away. */
export interface RestoredRow {
  readonly table: ActTable;
  readonly kind: 'back' | 'changed' | 'gone';
  readonly key: IndexableType;
  /** As the backup has it; null where that has none. */
  readonly row: object | null;
  /** As it is now; null where there is none. */
  readonly now: object | null;
}

export interface BackupOf {
  /** The version of the database that its rows belong to. */
  readonly schema: number;
  readonly rows: AsyncIterable<readonly RowImage[]>;
}

/** Told the number of rows looked at so far. */
export interface Comparing {
  readonly tell?: (rows: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * What restoring a backup would change, row by row; rows that are the same are left out. Those of an older version are
 * brought up to date first, as the database's own were.
 */
export async function compareBackup(
  reader: Pick<ReviewReader, 'rows' | 'keys'>,
  backup: BackupOf,
  { tell, signal }: Comparing = {},
  { steps }: Pick<Knowledge, 'steps'> = ourKnowledge,
): Promise<readonly RestoredRow[]> {
  const due = stepsSince(backup.schema, steps);
  const restored: RestoredRow[] = [];
  const found = new Map<ActTable, Set<string>>(actTables.map((name) => [name, new Set()]));
  let looked = 0;
  for await (const page of backup.rows) {
    signal?.throwIfAborted();
    for (const [table, rows] of byTable(page, due)) {
      const now = await reader.rows(
        table,
        rows.map(({ key }) => key),
      );
      rows.forEach(({ key, row }, index) => {
        found.get(table)?.add(keyText(key));
        const there = now[index] ?? null;
        if (there === null) restored.push({ table, kind: 'back', key, row, now: null });
        else if (!same(there, row)) restored.push({ table, kind: 'changed', key, row, now: there });
      });
    }
    looked += page.length;
    tell?.(looked);
  }
  for (const table of actTables) restored.push(...(await goneFrom(reader, table, found.get(table) ?? new Set())));
  return restored.filter((row) => !isErasureLog(row));
}

/** That names were erased stays on record, whatever is restored. */
function isErasureLog({ table, key }: RestoredRow): boolean {
  return table === 'facts' && key === 'erasures';
}

/** The same as rows that a change writes. */
export function restoringRows(restored: readonly RestoredRow[]): readonly RowImage[] {
  return restored.map(({ table, key, row }) => [table, key, row]);
}

async function goneFrom(
  reader: Pick<ReviewReader, 'rows' | 'keys'>,
  table: ActTable,
  kept: ReadonlySet<string>,
): Promise<readonly RestoredRow[]> {
  const keys = (await reader.keys(table)).filter((key) => !kept.has(keyText(key)));
  const now = await reader.rows(table, keys);
  return keys.map((key, index) => ({ table, kind: 'gone', key, row: null, now: now[index] ?? null }));
}

interface Keyed {
  readonly key: IndexableType;
  readonly row: object;
}

/** Rows of tables that no act writes to are left out: the database makes those itself. */
function byTable(page: readonly RowImage[], steps: readonly Migration[]): ReadonlyMap<ActTable, readonly Keyed[]> {
  const tables = new Map<ActTable, Keyed[]>();
  for (const [name, key, row] of page) {
    const table = actTables.find((known) => known === name);
    if (table === undefined || row === null || !isKey(key)) continue;
    const now = converted(table, { ...row }, steps);
    const keyed = { key: table === 'completions' && isCompletion(now) ? completionKey(now) : key, row: now };
    const rows = tables.get(table);
    if (rows) rows.push(keyed);
    else tables.set(table, [keyed]);
  }
  return tables;
}

function converted(table: ActTable, row: Plain, steps: readonly Migration[]): Plain {
  return steps.reduce((now, step) => {
    if (table === 'records') return step.record?.(now) ?? now;
    if (table === 'completions') return step.completion?.(now) ?? now;
    return table === 'facts' ? convertSetUp(step, now) : now;
  }, row);
}

function isCompletion(row: object): row is Completion {
  return 'year' in row && 'group' in row && 'round' in row && 'type' in row;
}
