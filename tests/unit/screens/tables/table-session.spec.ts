import { expect, test } from 'vitest';
import { session } from './support.ts';

test('what was chosen a moment ago counts when the table is taken in', async () => {
  const { table, store } = await session();
  await table.bring({ pasted: 'Measure\tActual\nBurglary\t5\nTheft\t6\n' });
  expect(table.plan?.put).toHaveLength(2);
  table.leave([3], true);
  expect(await table.takeIn()).toBe(true);
  expect((await store.records({})).map(({ values }) => values['name'])).toEqual(['Burglary']);
});

test('a choice that leaves nothing to take in is heeded as well', async () => {
  const { table, store } = await session();
  await table.bring({ pasted: 'Measure\tActual\nBurglary\t5\n' });
  table.leave([2], true);
  expect(await table.takeIn()).toBe(false);
  expect(await store.records({})).toEqual([]);
});

test('nothing is written while the table is still being looked at', async () => {
  const { table, store } = await session();
  await table.bring({ pasted: 'Measure\tActual\nBurglary\t5\n' });
  const looking = table.look();
  expect(await table.takeIn()).toBe(false);
  await looking;
  expect(await store.records({})).toEqual([]);
  expect(await table.takeIn()).toBe(true);
});
