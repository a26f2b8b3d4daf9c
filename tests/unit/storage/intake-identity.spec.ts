import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Dataset } from '../../../renderer/domain/dataset/dataset.ts';
import type { Query } from '../../../renderer/domain/queries/query.ts';
import { contentOf, partnershipRecordsOf } from '../../../renderer/domain/submission/content.ts';
import type { Part } from '../../../renderer/domain/submission/submission.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import type { ReviewStore } from '../../../renderer/storage/review-store.ts';
import { hostileDataset } from '../../fixtures/hostile.ts';
import { takeInto } from '../../fixtures/intake-store.ts';
import { madeUpDataset } from '../../fixtures/made-up.ts';
import { anyQueries, queriesById } from '../exchange/package/any-queries.ts';
import { anyDataset, byId, part, read, toWrite, written } from '../exchange/package/support.ts';
import { openForTest, rowsOf } from './support.ts';

/** One computer of a group enters it and exports, another of the same group takes the file in: both have the same. */
async function expectTheSame(
  [theirs, ours]: readonly [ReviewStore, ReviewStore],
  given: Dataset,
  of: Part,
  queries: readonly Query[] = [],
): Promise<void> {
  await theirs.replaceAll({ dataset: given, identity: { role: 'coordinator', group: of.group } });
  await theirs.commit({ label: 'ask', queries });
  const dataset = await theirs.dataset();
  const { bytes } = await written({ ...toWrite(dataset, of), queries: await theirs.queries(of) });
  const file = { ...(await read(bytes)), file: 'any.zip' };

  const nothing = { setUp: given.setUp, records: [], completions: [] };
  await ours.replaceAll({ dataset: nothing, identity: { role: 'coordinator', group: of.group } });
  const [plan] = await takeInto(ours, [file]);
  expect([plan?.verdict, plan?.merge?.clashes]).toEqual(['first', []]);
  expect(byId(await ours.records({}))).toEqual(byId(contentOf(given, of).records));
  const completed = given.completions.filter(({ group, year, round }) => same({ group, year, round }, of));
  expect(marksOf(await ours.completions({}))).toEqual(marksOf(completed));
  expect(queriesById(await ours.queries())).toEqual(queriesById(queries));
  const [kept] = await ours.submissions();
  const content = kept && (await ours.content(kept.id));
  expect(kept).toMatchObject({ submission: file.submission, file: 'any.zip', direction: 'received' });
  expect(byId(content?.records ?? [])).toEqual(byId(contentOf(given, of).records));
  expect(byId(content?.partnershipRecords ?? [])).toEqual(byId(partnershipRecordsOf(given, of)));

  const before = JSON.stringify(await rowsOf('sample'));
  const [again] = await takeInto(ours, [file]);
  expect(again?.verdict).toBe('again');
  expect(JSON.stringify(await rowsOf('sample'))).toBe(before);
}

const same = (one: Part, other: Part) =>
  one.group === other.group && one.year === other.year && one.round === other.round;
const marksOf = (completions: Dataset['completions']) => completions.map(({ type }) => type).sort();
const bothStores = async () => [await openForTest('own'), await openForTest('sample')] as const;

it('has the same after export and import, whatever was entered, asked and marked', async () => {
  const stores = await bothStores();
  await fc.assert(
    fc.asyncProperty(anyDataset, anyQueries(part), async (dataset, queries) => {
      await expectTheSame(stores, dataset, part, queries);
    }),
    { numRuns: 20, seed: 1 },
  );
}, 60_000);

it('has the same of hostile texts in every box', async () => {
  await expectTheSame(await bothStores(), hostileDataset(), part);
});

it('has the same of every group of the sample', async () => {
  const stores = await bothStores();
  const sample = sampleDataset();
  for (const { id: group } of sample.setUp.groups) {
    await expectTheSame(stores, sample, { group, year: 2009, round: 'annual' });
  }
});

it('has the same of made-up records of every type', async () => {
  await expectTheSame(await bothStores(), madeUpDataset(1000, 3), { ...part, year: 2007 });
});
