import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { blankRecord } from '../../../renderer/domain/records/blank.ts';
import { definitionOf } from '../../../renderer/domain/records/registry.ts';
import type { GenericRecord } from '../../../renderer/domain/records/record.ts';
import { partnershipId, sectionOfType, type ReviewSection } from '../../../renderer/domain/records/sections.ts';
import { readAround, readSection } from '../../../renderer/screens/entry/section-records.ts';
import { openStore } from '../../../renderer/storage/open-store.ts';
import type { ReviewStore } from '../../../renderer/storage/review-store.ts';

let store: ReviewStore;

function record(id: string, type: string, part: Partial<GenericRecord> = {}): GenericRecord {
  const definition = definitionOf(type);
  if (!definition) throw new Error(type);
  const envelope = { id, group: 'a', year: 2009, round: 'first', order: 1, parent: null, sourceLines: [] };
  return { ...blankRecord(definition, envelope), ...part };
}

function section(type: string): ReviewSection {
  const found = sectionOfType(type);
  if (!found) throw new Error(type);
  return found;
}

const idsOf = (records: readonly GenericRecord[]) => records.map(({ id }) => id).sort();

beforeEach(async () => {
  store = await openStore('own');
  await store.commit({
    label: 'begin',
    put: [
      record('measure', 'measure'),
      record('survey', 'survey'),
      record('survey of another round', 'survey', { round: 'second' }),
      record('achievement', 'achievement'),
      record('achievement of another group', 'achievement', { group: 'b' }),
      record('measure of another group', 'measure', { group: 'b' }),
      record('abbreviation of another group', 'abbreviation', { group: 'b' }),
      record('measure of the year before', 'measure', { year: 2008 }),
      record('vision', 'vision', { group: partnershipId }),
      record('look ahead of another round', 'look-ahead', { group: partnershipId, round: 'second' }),
    ],
    complete: [{ group: 'a', year: 2009, round: 'first', type: 'measure' }],
  });
});
afterEach(() => store.close());

it('reads all types of a section, of its round, and whether it is completed', async () => {
  const { records, otherRounds, completed } = await readSection(
    store,
    { group: 'a', year: 2009, round: 'first' },
    section('survey'),
  );
  expect([idsOf(records), idsOf(otherRounds), completed]).toEqual([
    ['measure', 'survey'],
    ['survey of another round'],
    true,
  ]);
});

it('reads the partnership’s own records whatever their round', async () => {
  const where = { group: partnershipId, year: 2009, round: 'first' };
  const { records, completed } = await readSection(store, where, section('look-ahead'));
  expect([idsOf(records), completed]).toEqual([['look ahead of another round'], false]);
});

it('reads around a group’s section the others of the group, its year before and what the review shares', async () => {
  const where = { group: 'a', year: 2009, round: 'first' };
  const around = await readAround(store, where, section('measure'), ['a', 'b']);
  expect(idsOf(around)).toEqual([
    'abbreviation of another group',
    'achievement',
    'look ahead of another round',
    'measure of another group',
    'measure of the year before',
    'vision',
  ]);
});

it('reads around the partnership’s own all its groups', async () => {
  const where = { group: partnershipId, year: 2009, round: 'first' };
  const around = await readAround(store, where, section('look-ahead'), ['a', 'b']);
  expect(idsOf(around)).toEqual([
    'abbreviation of another group',
    'achievement',
    'achievement of another group',
    'measure',
    'measure of another group',
    'survey',
    'survey of another round',
    'vision',
  ]);
});

it('does not read around a section again while somebody types in it', async () => {
  const where = { group: 'a', year: 2009, round: 'first' };
  let reads = 0;
  const read = () => {
    reads += 1;
    return readAround(store, where, section('measure'), ['a', 'b']);
  };
  const subscription = liveQuery(read).subscribe(() => undefined);
  await expect.poll(() => reads).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const readsAfter = async (...put: readonly GenericRecord[]) => {
    await store.commit({ label: 'type', put });
    await new Promise((resolve) => setTimeout(resolve, 100));
    return reads;
  };
  expect(await readsAfter(record('achievement', 'achievement', { order: 2 }))).toBe(2);
  expect(await readsAfter(record('measure', 'measure', { order: 2 }), record('new', 'survey'))).toBe(2);
  expect(await readsAfter(record('before', 'measure', { year: 2008 }))).toBe(3);
  expect(await readsAfter(record('theirs', 'survey', { group: 'b' }))).toBe(3);
  expect(await readsAfter(record('theirs too', 'measure', { group: 'b' }))).toBe(4);
  subscription.unsubscribe();
});
