import { expect, test, vi } from 'vitest';
import { reportProblem } from '../../../../renderer/platform/desktop.ts';
import { planFiles } from '../../../../renderer/screens/intake/plan-files.ts';
import { entry, fileOf, office } from './support.ts';

vi.mock('../../../../renderer/platform/desktop.ts', () => ({ reportProblem: vi.fn() }));
vi.mock(import('../../../../renderer/screens/intake/plan-files.ts'), async (original) => {
  const actual = await original();
  return { ...actual, planFiles: vi.fn(actual.planFiles) };
});

test('where the files cannot be planned anew after a click, that is noted and said, and none can be taken in', async () => {
  const { session, look } = await office();
  await look((await fileOf([entry('a', 'One')])).file);
  expect(session.chosen).toHaveLength(1);
  vi.mocked(planFiles).mockRejectedValueOnce(new Error('Broken.'));
  await session.tickAll(true);
  expect(reportProblem).toHaveBeenCalledOnce();
  expect(session.said).toMatch(/^The program failed/);
  expect(session.chosen).toEqual([]);
});
