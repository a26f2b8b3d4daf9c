import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BackupAnswer, BackupReason } from '../../../../electron/api.ts';
import { backUpAtClose, backUpWhileWorking } from '../../../../electron/main/backups/backup-clock.ts';

let made: BackupReason[];
const backups = {
  make: (reason: BackupReason): Promise<BackupAnswer> => {
    made.push(reason);
    return Promise.resolve({ status: 'made' });
  },
};

beforeEach(() => {
  made = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('backs up every ten minutes until it is stopped', () => {
  const stop = backUpWhileWorking(backups);
  vi.advanceTimersByTime(10 * 60 * 1000 - 1);
  expect(made).toEqual([]);
  vi.advanceTimersByTime(20 * 60 * 1000 + 1);
  expect(made).toEqual(['while working', 'while working', 'while working']);
  stop();
  vi.advanceTimersByTime(60 * 60 * 1000);
  expect(made).toHaveLength(3);
});

it('backs up at the end, and does not wait for ever for a disk that does not answer', async () => {
  await backUpAtClose(backups);
  expect(made).toEqual(['at close']);
  let ended = false;
  const closing = backUpAtClose({ make: () => new Promise(() => undefined) }).then(() => (ended = true));
  await vi.advanceTimersByTimeAsync(14_000);
  expect(ended).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  await closing;
  expect(ended).toBe(true);
});
