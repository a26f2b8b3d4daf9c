import { beforeEach, expect, test, vi } from 'vitest';
import { saveReview } from '../../../../renderer/screens/consolidate/save-review.ts';

const reported = vi.hoisted(() => vi.fn());
vi.mock('../../../../renderer/platform/desktop.ts', () => ({ reportProblem: reported }));
beforeEach(() => reported.mockReset());

type Saving = Parameters<typeof saveReview>[0];

const saved = { status: 'saved' as const, folder: '/here', files: [] };

function services(saveFiles: Saving['desktop']['saveFiles'], savePreferences: Saving['savePreferences']): Saving {
  return { desktop: { saveFiles }, preferences: { lastExportFolder: null }, savePreferences };
}

test('where saving breaks down, that is said and noted', async () => {
  const broken = services(
    () => Promise.reject(new Error('gone')),
    () => Promise.resolve(),
  );
  expect(await saveReview(broken, [])).toMatchObject({
    status: 'failed',
    message: expect.stringMatching(/^The files could not be saved/),
  });
  expect(reported).toHaveBeenCalledOnce();
});

test('the files are saved even where the folder cannot be remembered', async () => {
  const forgetful = services(
    () => Promise.resolve(saved),
    () => Promise.reject(new Error('full')),
  );
  expect(await saveReview(forgetful, [])).toEqual(saved);
  expect(reported).toHaveBeenCalledOnce();
});
