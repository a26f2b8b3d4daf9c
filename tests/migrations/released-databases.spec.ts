import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { problemOf, readTyped, typedOf } from '../../renderer/domain/fields/kinds.ts';
import type { Dataset } from '../../renderer/domain/dataset/dataset.ts';
import { blankRecord } from '../../renderer/domain/records/blank.ts';
import { isRows } from '../../renderer/domain/records/record.ts';
import { definitionOf } from '../../renderer/domain/records/registry.ts';
import { runChecks } from '../../renderer/domain/rules/run-checks.ts';
import { setUpShape } from '../../renderer/exchange/set-up-shape.ts';
import { openStore } from '../../renderer/storage/open-store.ts';
import { databaseNames, schema } from '../../renderer/storage/schema.ts';
import { frozenDatabases, type FrozenDatabase } from './support.ts';

afterEach(() => Dexie.delete(databaseNames.own));

const frozen = frozenDatabases();

/**
 * What today's rules on totals find in each frozen database; a change here is a rule that judges old entries anew. The
 * rules on words are left out: the made-up texts are no sentences.
 */
const ofFirstRecords: readonly string[] = [
  'ATT-E01 attendance-made-up-group-1-2008-0 statedTotal',
  'ATT-E01 typed-but-not-understood statedTotal',
  'ATT-E01 attendance-made-up-group-1-2009-0 statedTotal',
];
const expectedFindings: Readonly<Record<number, readonly string[]>> = {
  1: ofFirstRecords,
  2: ofFirstRecords,
  3: ofFirstRecords,
  4: ofFirstRecords,
};

function keysOf(rows: FrozenDatabase['rows'], id: string): readonly string[] {
  return Object.keys(rows['records']?.find((row) => row['id'] === id)?.['values'] ?? {});
}

function findingsOf(dataset: Dataset): readonly string[] {
  return runChecks(dataset)
    .filter(({ code }) => code.startsWith('ATT-E'))
    .map(({ code, record, field }) => `${code} ${record} ${field}`);
}

it('is kept frozen for every version there ever was', () => {
  expect(frozen.map(({ version }) => version)).toEqual(schema.map(({ version }) => version));
});

describe.each(frozen)('a database of version $version', ({ version, stores, rows }) => {
  it('opens with all that was in it, and everything in it can be read', async () => {
    const old = new Dexie(databaseNames.own);
    old.version(version).stores(stores);
    await old.open();
    for (const [table, content] of Object.entries(rows)) await old.table(table).bulkPut(content);
    old.close();

    const store = await openStore('own');
    const dataset = await store.dataset();
    const known = (rows['records'] ?? []).filter((row) => definitionOf(String(row['type'])));
    expect(dataset.records.map(({ id }) => id).sort()).toEqual(known.map((row) => row['id']).sort());
    expect(dataset.completions).toHaveLength(rows['completions']?.length ?? 0);
    expect(dataset.setUp.groups.length).toBeGreaterThan(0);
    expect(setUpShape.parse(dataset.setUp)).toEqual(dataset.setUp);
    expect(await store.identity()).toBeDefined();
    expect(await store.submissions()).toHaveLength(rows['submissions']?.length ?? 0);
    expect(await store.queries()).toHaveLength(rows['queries']?.length ?? 0);
    for (const { id } of rows['contents'] ?? []) expect(await store.content(String(id))).toBeDefined();
    for (const { id } of rows['origins'] ?? []) expect(await store.origin(String(id))).toBeDefined();
    expect(findingsOf(dataset)).toEqual(expectedFindings[version]);

    for (const record of dataset.records) {
      const definition = definitionOf(record.type);
      if (!definition) expect.unreachable(`${record.id} is of no known type`);
      const blank = Object.keys(blankRecord(definition, record).values);
      // What the definition has, blank where it came later, and whatever else was stored: nothing is lost.
      expect(Object.keys(record.values).sort()).toEqual([...new Set([...blank, ...keysOf(rows, record.id)])].sort());
      for (const [id, field] of Object.entries(definition.fields)) {
        const stored = record.values[id];
        if (field.kind === 'rows') expect(isRows(stored)).toBe(true);
        else if (stored === undefined || isRows(stored)) expect.unreachable(`${record.id} has no ${id}`);
        else if (problemOf(field, stored) === null) expect(readTyped(field, typedOf(stored))).toEqual(stored);
      }
    }
    store.close();
    const now = await new Dexie(databaseNames.own).open();
    expect(await now.table('records').count()).toBe(rows['records']?.length);
    now.close();
  });
});
