import { expect, test } from 'vitest';
import { runChecks } from '../../../renderer/domain/rules/run-checks.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { checkInSlices, inSlices } from '../../../renderer/screens/slices.ts';
import { madeUpDataset } from '../../fixtures/made-up.ts';

test.each([
  ['the sample', sampleDataset()],
  ['made-up entries', madeUpDataset(1000)],
])('finds in %s what one run finds, in the same order', async (_name, dataset) => {
  const found = await checkInSlices(dataset);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(runChecks(dataset));
});

test('stops between two records when nobody wants the answer any longer', async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 0);
  const checking = checkInSlices(madeUpDataset(1000), { spelling: null, signal: controller.signal });
  await expect(checking).rejects.toMatchObject({ name: 'AbortError' });
});

test('lets other work in between when it takes long', async () => {
  let others = 0;
  const timer = setInterval(() => (others += 1), 1);
  const done: number[] = [];
  await inSlices([1, 2, 3, 4], (item) => {
    const until = performance.now() + 15;
    while (performance.now() < until);
    done.push(item);
  });
  clearInterval(timer);
  expect(done).toEqual([1, 2, 3, 4]);
  expect(others).toBeGreaterThanOrEqual(3);
});
