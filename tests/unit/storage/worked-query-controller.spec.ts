import 'fake-indexeddb/auto';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { expect, test, vi } from 'vitest';
import { WorkedQueryController } from '../../../renderer/storage/worked-query-controller.ts';
import { openForTest, point } from './support.ts';

/** A host that updates its controllers as an element does. */
class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  private readonly controllers: ReactiveController[] = [];
  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
    controller.hostConnected?.();
  }
  removeController(): void {
    return;
  }
  requestUpdate(): void {
    queueMicrotask(() => this.controllers.forEach((controller) => controller.hostUpdate?.()));
  }
}

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

test('asks anew while work goes on, and shows only what was asked for last', async () => {
  const store = await openForTest();
  await store.commit({ label: 'add', put: [point('a'), point('b')] });
  let wanted = 'a';
  const worked: string[] = [];
  const query = new WorkedQueryController(
    new Host(),
    async () => (await store.record(wanted))?.id ?? '',
    async (id: string) => {
      await wait(id === 'a' ? 200 : 20);
      worked.push(id);
      return `worked on ${id}`;
    },
  );
  await wait(60);
  wanted = 'b';
  query.refresh();
  expect(query.value).toBeUndefined();
  await vi.waitFor(() => expect(query.value).toBe('worked on b'));
  await vi.waitFor(() => expect(worked).toEqual(['b', 'a']));
  expect(query.value).toBe('worked on b');
});

test('works again after a write, and says where it failed', async () => {
  const store = await openForTest();
  const query = new WorkedQueryController(
    new Host(),
    async () => (await store.records({})).length,
    async (count: number) => {
      await wait(1);
      if (count === 2) throw new Error('Two is one too many.');
      return count;
    },
  );
  await vi.waitFor(() => expect(query.value).toBe(0));
  await store.commit({ label: 'add', put: [point('a')] });
  await vi.waitFor(() => expect(query.value).toBe(1));
  await store.commit({ label: 'add', put: [point('b')] });
  await vi.waitFor(() => expect(query.error).toBe('Two is one too many.'));
  await store.commit({ label: 'add', put: [point('c')] });
  await vi.waitFor(() => expect([query.value, query.error]).toEqual([3, null]));
});
