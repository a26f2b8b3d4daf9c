import 'fake-indexeddb/auto';
import type { ReactiveControllerHost } from 'lit';
import { expect, it, vi } from 'vitest';
import { LiveQueryController } from '../../../renderer/storage/live-query-controller.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';
import { completion, openForTest, point } from './support.ts';

class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  drawn = 0;
  addController(): void {}
  removeController(): void {}
  requestUpdate(): void {
    this.drawn += 1;
  }
}

async function watch<T>(query: () => Promise<T>): Promise<{ host: Host; live: LiveQueryController<T> }> {
  const host = new Host();
  const live = new LiveQueryController(host, query);
  live.hostConnected();
  await vi.waitFor(() => expect(host.drawn).toBe(1));
  return { host, live };
}

it('draws again when what it read has changed, and only then', async () => {
  const store = await openForTest();
  const { host, live } = await watch(() => store.records({ group: 'made-up-group', year: 2009 }));
  expect(live.value).toEqual([]);
  await store.commit({ label: 'add', put: [point('a')] });
  await vi.waitFor(() => expect(live.value).toEqual([point('a')]));
  const { drawn } = host;
  await store.commit({ label: 'add', put: [point('b', '', { group: 'other' }), point('c', '', { year: 2008 })] });
  await new Promise((done) => setTimeout(done, 30));
  expect(host.drawn).toBe(drawn);
  live.hostDisconnected();
});

it('sees every kind of read of the store, also where several are awaited together', async () => {
  const store = await openForTest();
  const setUp = madeUpSetUp([2009]);
  await store.commit({ label: 'set up', setUp });
  const queries: readonly (() => Promise<unknown>)[] = [
    () => store.record('a'),
    () => store.records({}),
    () => store.records({ group: 'made-up-group' }),
    () => store.records({ type: 'achievement' }),
    () => store.completions({}),
    () => store.completions({ year: 2009, group: 'made-up-group' }),
    () => store.dataset({ year: 2009 }),
    () => store.setUp(),
    () => store.identity(),
    async () => Promise.all([store.identity(), store.completions({ year: 2009 })]),
    async () => [await store.setUp(), await store.dataset(), await store.records({ group: 'made-up-group' })],
  ];
  const lives = await Promise.all(queries.map((query) => watch(query)));
  const before = lives.map(({ live }) => JSON.stringify(live.value));
  await store.setIdentity({ role: 'office' });
  await store.commit({
    label: 'all',
    setUp: { ...setUp, version: 2 },
    put: [point('a')],
    complete: [completion()],
  });
  await vi.waitFor(() => {
    expect(lives.map(({ live }, index) => JSON.stringify(live.value) !== before[index])).toEqual(lives.map(() => true));
  });
  lives.forEach(({ live }) => live.hostDisconnected());
});

it('asks anew when told, and shows nothing meanwhile', async () => {
  const store = await openForTest();
  await store.commit({ label: 'add', put: [point('a'), point('b', '', { group: 'other' })] });
  let group = 'made-up-group';
  let runs = 0;
  const { live } = await watch(() => {
    runs += 1;
    return store.records({ group });
  });
  expect(live.value).toEqual([point('a')]);
  group = 'other';
  live.refresh();
  expect(live.value).toBeUndefined();
  await vi.waitFor(() => expect(live.value).toEqual([point('b', '', { group: 'other' })]));
  runs = 0;
  await store.commit({ label: 'delete', remove: ['a', 'b'] });
  await vi.waitFor(() => expect(live.value).toEqual([]));
  await new Promise((done) => setTimeout(done, 30));
  expect(runs).toBe(1);
  live.hostDisconnected();
});

it('stops when the host leaves and begins again when it comes back', async () => {
  const store = await openForTest();
  const { host, live } = await watch(() => store.records({}));
  live.hostDisconnected();
  const { drawn } = host;
  live.refresh();
  await store.commit({ label: 'add', put: [point('a')] });
  await new Promise((done) => setTimeout(done, 30));
  expect(host.drawn).toBe(drawn);
  live.hostConnected();
  await vi.waitFor(() => expect(live.value).toEqual([point('a')]));
  live.hostDisconnected();
});

it('gives the sentence of what went wrong, and recovers by itself', async () => {
  const store = await openForTest();
  const { live } = await watch(() => store.dataset());
  expect(live.error).toMatch(/Open the set-up file/);
  await store.commit({ label: 'set up', setUp: madeUpSetUp([2009]) });
  await vi.waitFor(() => expect(live.error).toBeNull());
  expect(live.value?.records).toEqual([]);
  live.hostDisconnected();
});
