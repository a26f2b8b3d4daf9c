import './support.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Migration } from '../../../renderer/domain/migrations/migration.ts';
import type { Query } from '../../../renderer/domain/queries/query.ts';
import type { Change } from '../../../renderer/storage/change.ts';
import { compareBackup, restoringRows, type RestoredRow } from '../../../renderer/storage/compare-backup.ts';
import type { RowImage } from '../../../renderer/storage/journal/journal.ts';
import { actTables } from '../../../renderer/storage/review-database.ts';
import type { ReviewStore } from '../../../renderer/storage/review-store.ts';
import { keptSubmission } from '../../fixtures/kept-submission.ts';
import { completion, openForTest, point, rowsOf } from './support.ts';

/** Everything there is, as a backup has it. */
async function backupOf(store: ReviewStore): Promise<readonly RowImage[]> {
  const rows: RowImage[] = [];
  for (const table of actTables) {
    const keys = await store.keys(table);
    const found = await store.rows(table, keys);
    keys.forEach((key, index) => rows.push([table, key, found[index] ?? null]));
  }
  return structuredClone(rows);
}

async function* pagesOf(rows: readonly RowImage[]): AsyncGenerator<readonly RowImage[]> {
  for (let from = 0; from < rows.length; from += 2) yield await Promise.resolve(rows.slice(from, from + 2));
}

function compared(store: ReviewStore, rows: readonly RowImage[], schema = 4): Promise<readonly RestoredRow[]> {
  return compareBackup(store, { schema, rows: pagesOf(rows) });
}

async function restore(store: ReviewStore, rows: readonly RowImage[]): Promise<void> {
  await store.commit({ label: 'restore', rows: restoringRows(await compared(store, rows)) });
}

/** All tables as they are on the disk, but for what the database says of itself. */
async function content(): Promise<unknown> {
  const { marks: _marks, migrations: _migrations, ...tables } = await rowsOf();
  return tables;
}

const asked: Query = {
  id: 'q1',
  group: 'made-up-group',
  year: 2009,
  round: 'annual',
  record: 'a',
  field: '',
  about: { title: 'A', label: '', shown: '' },
  question: 'Is that right?',
  askedBy: 'B. Office',
  askedAt: '2010-06-03T09:00:00.000Z',
  messages: [],
  state: 'open',
};

/** One of everything that an act can write. */
const everything: Change = {
  label: 'everything',
  put: [point('a', 'Repair café'), point('b')],
  complete: [completion()],
  identity: { role: 'office' },
  mappings: { Heading: 'text' },
  submissions: [keptSubmission()],
  contents: [{ id: keptSubmission().id, records: [point('a')], partnershipRecords: [], completions: [] }],
  queries: [asked],
  origins: [{ id: 'a', taken: '2010-06-02T08:00:00.000Z', from: 'table', file: 'table.csv' }],
};

describe('restoring a backup', () => {
  it('says what comes back, what goes back to how it was, and what is taken away', async () => {
    const store = await openForTest();
    await store.commit({ label: 'write', put: [point('same'), point('changed', 'before'), point('back')] });
    const backup = await backupOf(store);
    await store.commit({
      label: 'write',
      put: [point('changed', 'after'), point('gone', 'new')],
      remove: ['back'],
      complete: [completion()],
    });
    const restored = await compared(store, backup);
    expect(restored.map(({ table, kind, key }) => [table, kind, key])).toEqual([
      ['records', 'back', 'back'],
      ['records', 'changed', 'changed'],
      ['records', 'gone', 'gone'],
      ['completions', 'gone', [2009, 'made-up-group', 'annual', 'achievement']],
    ]);
    expect(restored[1]).toMatchObject({ row: point('changed', 'before'), now: point('changed', 'after') });
  });

  it('brings back every kind of row, and takes away every kind; undo does the opposite', async () => {
    const store = await openForTest();
    const nothing = await backupOf(store);
    await store.commit(everything);
    await store.setPerson('C. Clerk');
    const [full, before] = [await backupOf(store), await content()];
    expect(new Set(full.map(([table]) => table)).size).toBe(actTables.length);
    await restore(store, nothing);
    expect(await backupOf(store)).toEqual([]);
    await restore(store, full);
    expect(await content()).toEqual(before);
    expect(await store.history.undo()).toBeNull();
    expect(await backupOf(store)).toEqual([]);
    expect(await store.history.undo()).toBeNull();
    expect(await content()).toEqual(before);
    expect(await compared(store, full)).toEqual([]);
  });

  it('gives back exactly what was there, whatever was done since, and undo exactly what was done', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const act = fc.record({
      put: fc.array(fc.record({ id: fc.constantFrom(...ids), text: fc.string({ maxLength: 3 }) }), { maxLength: 4 }),
      remove: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
      complete: fc.array(fc.constantFrom('achievement', 'measure'), { maxLength: 1 }),
      reopen: fc.array(fc.constantFrom('achievement', 'measure'), { maxLength: 1 }),
    });
    const acts = fc.array(act, { maxLength: 4 });
    const store = await openForTest();
    await fc.assert(
      fc.asyncProperty(acts, acts, async (first, then) => {
        const make = async (list: typeof first): Promise<void> => {
          for (const { put, remove, complete, reopen } of list) {
            await store.commit({
              label: 'act',
              put: put.map(({ id, text }) => point(id, text)),
              remove,
              complete: complete.map((type) => completion({ type })),
              reopen: reopen.map((type) => completion({ type })),
            });
          }
        };
        await make(first);
        const [backup, wanted] = [await backupOf(store), await content()];
        await make(then);
        const changed = await content();
        const differences = await compared(store, backup);
        await restore(store, backup);
        expect(await content()).toEqual(wanted);
        if (differences.length > 0) expect(await store.history.undo()).toBeNull();
        expect(await content()).toEqual(changed);
      }),
      { numRuns: 12 },
    );
  });

  it('brings rows of an older version up to date first', async () => {
    const store = await openForTest();
    const step: Migration = {
      id: '0009-made-up',
      version: 9,
      about: 'a test',
      record: (record) => ('extra' in record ? record : { ...record, extra: 'filled' }),
      setUp: (setUp) => ({ ...setUp, extra: 'filled' }),
    };
    const rows: RowImage[] = [
      ['records', 'a', { ...point('a') }],
      ['facts', 'set-up', { key: 'set-up', value: { id: 'x' } }],
      ['migrations', '0002-x', { id: '0002-x' }],
      ['marks', 'journal', { key: 'journal', sequence: 4 }],
    ];
    const at = async (schema: number): Promise<readonly unknown[]> =>
      (await compareBackup(store, { schema, rows: pagesOf(rows) }, {}, { steps: [step] })).map(({ row }) => row);
    expect(await at(8)).toEqual([
      { ...point('a'), extra: 'filled' },
      { key: 'set-up', value: { id: 'x', extra: 'filled' } },
    ]);
    expect(await at(9)).toEqual([point('a'), { key: 'set-up', value: { id: 'x' } }]);
  });

  it('can be given up, and says how far it is', async () => {
    const store = await openForTest();
    const rows = Array.from({ length: 7 }, (_, index): RowImage => ['records', `r${index}`, { ...point(`r${index}`) }]);
    const told: number[] = [];
    await compareBackup(store, { schema: 4, rows: pagesOf(rows) }, { tell: (count) => told.push(count) });
    expect(told).toEqual([2, 4, 6, 7]);
    const stopping = new AbortController();
    stopping.abort(new Error('enough'));
    const stopped = compareBackup(store, { schema: 4, rows: pagesOf(rows) }, { signal: stopping.signal });
    await expect(stopped).rejects.toThrow('enough');
  });
});
