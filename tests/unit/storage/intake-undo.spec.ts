import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { IntakePlan } from '../../../renderer/domain/intake/plan.ts';
import type { Received } from '../../../renderer/domain/intake/received.ts';
import type { Side } from '../../../renderer/domain/merge/clash.ts';
import type { GenericRecord } from '../../../renderer/domain/records/record.ts';
import type { ReviewStore } from '../../../renderer/storage/review-store.ts';
import { arrivalsOf, histories } from '../../fixtures/histories.ts';
import { endOf, takeInto } from '../../fixtures/intake-store.ts';
import { OneComputer } from '../../fixtures/one-computer.ts';
import { received, setUp } from '../../fixtures/received.ts';
import { act, acts, point } from '../domain/merge/made-outline.ts';
import { openForTest, rowsOf } from './support.ts';

const arrivals = histories.chain((files) => fc.tuple(fc.constant(files), arrivalsOf(files)));
const everyRow = async () => JSON.stringify(await rowsOf());

async function empty(store: ReviewStore): Promise<void> {
  const dataset = { setUp, records: [], completions: [] };
  await store.replaceAll({ dataset, identity: { role: 'office' } });
}

/** What somebody does at this computer between two batches, as a step of its own. */
async function editHere(store: ReviewStore, work: Parameters<typeof act>[1], who: string): Promise<void> {
  const records = (await store.records({})).filter(({ group }) => group === 'made-up-group-1');
  const put = act(records, work, who).map((record): GenericRecord => ({ ...record, group: 'made-up-group-1' }));
  const left = new Set(put.map(({ id }) => id));
  const remove = records.map(({ id }) => id).filter((id) => !left.has(id));
  await store.commit({ label: 'edit', put, remove });
}

function choosing(take: Side) {
  return (plans: readonly IntakePlan[]) =>
    new Map(
      plans.map(({ merge }, index) => [
        index,
        (merge?.clashes ?? []).map(({ id: clash }) => ({
          clash,
          take,
          by: 'A person',
          when: '2010-07-01T09:00:00.000Z',
        })),
      ]),
    );
}

it('takes an import back to the last byte, and does it again, with work here in between', async () => {
  const store = await openForTest();
  const count = { removed: 0, reopened: 0, settled: 0 };
  await fc.assert(
    fc.asyncProperty(arrivals, acts, fc.constantFrom<Side>('theirs', 'ours'), async ([, batches], work, take) => {
      await empty(store);
      const states: string[] = [await everyRow()];
      for (const [index, batch] of batches.entries()) {
        const before = await everyRow();
        const latest = store.history.latest;
        const plans = await takeInto(store, batch, choosing(take));
        const after = await everyRow();
        for (const { writes, merge } of plans) {
          count.removed += writes.remove.length;
          count.reopened += writes.reopen.length;
          count.settled += merge?.log.length ?? 0;
        }
        // What changes nothing is no step: there is nothing to undo.
        if (before === after) expect(store.history.latest).toBe(latest);
        else {
          expect(await store.history.undo()).toBeNull();
          expect(await everyRow()).toBe(before);
          expect(await store.history.redo()).toBeNull();
          expect(await everyRow()).toBe(after);
        }
        states.push(after);
        await editHere(store, work, `here-${index}-`);
        states.push(await everyRow());
      }
      const distinct = states.filter((state, index) => state !== states[index - 1]);
      for (const state of distinct.reverse().slice(1)) {
        expect(await store.history.undo()).toBeNull();
        expect(await everyRow()).toBe(state);
      }
      expect(store.history.undoLabel).toBeNull();
    }),
    { numRuns: 14, seed: 1 },
  );
  expect(count.removed).toBeGreaterThan(5);
  expect(count.reopened).toBeGreaterThan(5);
  expect(count.settled).toBeGreaterThan(0);
}, 60_000);

it('takes back a batch that removes entries and opens sections again', async () => {
  const store = await openForTest();
  await empty(store);
  const first = received({ records: [point('kept'), point('deleted')], completed: ['achievement', 'measure'] });
  const second = received({ records: [point('kept')], revision: 2, base: first, completed: ['measure'] });
  await takeInto(store, [first]);
  const before = await everyRow();
  await takeInto(store, [second]);
  const after = await everyRow();
  expect((await store.records({})).map(({ id }) => id)).toEqual(['kept']);
  expect((await store.completions({})).map(({ type }) => type)).toEqual(['measure']);
  expect(await store.history.undo()).toBeNull();
  expect(await everyRow()).toBe(before);
  expect(await store.history.redo()).toBeNull();
  expect(await everyRow()).toBe(after);
});

it('has the same in its tables in whatever order the files arrived', async () => {
  const store = await openForTest();
  const stored = async (batches: readonly (readonly Received[])[]) => {
    await empty(store);
    for (const batch of batches) await takeInto(store, batch);
    return endOf(store);
  };
  await fc.assert(
    fc.asyncProperty(arrivals, async ([files, batches]) => {
      const oneByOne = await stored(files.map((file) => [file]));
      expect(await stored(batches)).toEqual(oneByOne);
      const computer = new OneComputer();
      for (const batch of batches) computer.takeIn(batch);
      expect(computer.end).toEqual(oneByOne);
    }),
    { numRuns: 12, seed: 2 },
  );
}, 60_000);
