import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Query } from '../../../renderer/domain/queries/query.ts';
import type { KeptContent, KeptSubmission, Origin } from '../../../renderer/domain/submission/kept.ts';
import type { ReviewStore } from '../../../renderer/storage/review-store.ts';
import { keptSubmission } from '../../fixtures/kept-submission.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';
import { openForTest, point } from './support.ts';

const submission = keptSubmission();
const { id, group, year, round } = submission;
const submissions: readonly KeptSubmission[] = [submission];
const put = [point('first', 'One thing', { group, year, round }), point('second', 'Another', { group, year, round })];
const contents: readonly KeptContent[] = [{ id, records: put, partnershipRecords: [], completions: [] }];
const taken = submission.kept;
const origins: readonly Origin[] = [{ id: 'first', taken, from: 'submission', submission: id }];
const queries: readonly Query[] = [
  {
    id: 'query-1',
    group,
    year,
    round,
    record: 'first',
    field: 'text',
    about: { title: 'One thing', label: 'Text', shown: 'One thing' },
    question: 'Which thing?',
    askedBy: 'The office',
    askedAt: taken,
    messages: [],
    state: 'open',
  },
];

let store: ReviewStore;

beforeEach(async () => {
  store = await openForTest();
  const dataset = { setUp: madeUpSetUp([2009]), records: [], completions: [] };
  await store.replaceAll({ dataset, identity: { role: 'office' } });
});

it('keeps a submission with its content, queries and origins in one step that can be undone and done again', async () => {
  const everything = async () => ({
    records: (await store.records({})).map(({ id }) => id).sort(),
    submissions: await store.submissions(),
    content: await store.content(id),
    queries: await store.queries({ year: 2009 }),
    origin: await store.origin('first'),
  });
  const before = await everything();
  await store.commit({ label: 'take in a submission', put, submissions, contents, queries, origins });
  const after = await everything();
  expect(after).toEqual({
    records: put.map(({ id }) => id).sort(),
    submissions,
    content: contents[0],
    queries,
    origin: origins[0],
  });
  expect(await store.history.undo()).toBeNull();
  expect(await everything()).toEqual(before);
  expect(await store.history.redo()).toBeNull();
  expect(await everything()).toEqual(after);
});

it('keeps an act that reaches beyond the program, whatever is undone', async () => {
  await store.commit({ label: 'type', put: [point('typed', 'A text')] });
  await store.commit({ label: 'send submission', submissions, lasting: true });
  expect(store.history.undoLabel).toBe('type');
  expect(await store.history.undo()).toBeNull();
  expect(await store.submissions()).toEqual(submissions);
  await store.commit({ label: 'withdraw submission', submissions, lasting: true });
  expect(store.history.redoLabel).toBeNull();
});

it('finds what belongs to a group and a round', async () => {
  await store.commit({ label: 'take in a submission', submissions, queries });
  for (const scope of [{}, { year }, { year, group }, { year, group, round }, { group }]) {
    expect(await store.submissions(scope)).toHaveLength(1);
    expect(await store.queries(scope)).toHaveLength(1);
  }
  for (const scope of [{ year: year + 1 }, { group: 'another' }, { year, group, round: 'another' }]) {
    expect(await store.submissions(scope)).toHaveLength(0);
    expect(await store.queries(scope)).toHaveLength(0);
  }
});

it('writes nothing of a large act that is given up on the way, and says nothing of a failure', async () => {
  const many = Array.from({ length: 2000 }, (_, at) => point(`many-${at}`));
  const stop = new AbortController();
  const told: number[] = [];
  const tell = (done: number) => {
    told.push(done);
    if (done >= 1000) stop.abort(new Error('stopped'));
  };
  await expect(store.commit({ label: 'take in', put: many }, { tell, signal: stop.signal })).rejects.toThrow('stopped');
  expect(told).toEqual([500, 1000]);
  expect(await store.records({})).toEqual([]);
  expect(store.history.undoLabel).toBeNull();
  expect(store.status.current.state).not.toBe('failed');
  await store.commit({ label: 'take in', put: many });
  expect(await store.records({})).toHaveLength(2000);
});

it('forgets all of it where everything is replaced', async () => {
  await store.commit({
    label: 'take in a submission',
    put,
    submissions,
    contents,
    queries,
    origins,
    mappings: { a: 1 },
  });
  await store.setPerson('A. Person');
  expect(await store.mappings()).toEqual({ a: 1 });
  expect(await store.person()).toBe('A. Person');
  const dataset = { setUp: madeUpSetUp([2009]), records: [], completions: [] };
  await store.replaceAll({ dataset, identity: { role: 'office' } });
  expect(await store.submissions()).toEqual([]);
  expect(await store.queries()).toEqual([]);
  expect(await store.content(id)).toBeUndefined();
  expect(await store.person()).toBe('');
});
