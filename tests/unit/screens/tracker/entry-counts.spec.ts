import { expect, test, vi } from 'vitest';
import type { KeptContent } from '../../../../renderer/domain/submission/kept.ts';
import { EntryCounts } from '../../../../renderer/screens/tracker/entry-counts.ts';
import { madeUpDataset } from '../../../fixtures/made-up.ts';

const reported = vi.hoisted(() => vi.fn());
vi.mock('../../../../renderer/platform/desktop.ts', () => ({ reportProblem: reported }));
vi.mock('../../../../renderer/screens/slices.ts', () => ({ pause: () => Promise.resolve() }));

const records = madeUpDataset(20, 1, [2009]).records.filter(({ type }) => type === 'achievement');

test('a revision that cannot be read is told as not counted, and the others are counted all the same', async () => {
  const content = (id: string): Promise<KeptContent | undefined> =>
    id === 'broken'
      ? Promise.reject(new Error('cannot be read'))
      : Promise.resolve({ id, records, partnershipRecords: [], completions: [] });
  const counts = new EntryCounts(
    () => ({ content }),
    () => undefined,
  );
  counts.want(['broken', 'whole']);
  expect(counts.of('whole')).toBeUndefined();
  await vi.waitFor(() => expect(counts.of('whole')?.get('achievement')).toBe(records.length));
  expect(records.length).toBeGreaterThan(0);
  expect(counts.of('broken')).toBeNull();
  expect(reported).toHaveBeenCalledOnce();
  counts.want(['later']);
  await vi.waitFor(() => expect(counts.of('later')?.get('achievement')).toBe(records.length));
});
