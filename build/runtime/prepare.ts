import { displayPackages, electronPackages, ensurePackages, testPackages } from './debian-packages.ts';
import { hasDisplay } from './display.ts';
import { findRuntime } from './find-runtime.ts';
import { withLock } from './lock.ts';
import type { Runtime } from './official.ts';

/** Makes the machine able to run the program (and, where asked, its tests), and says which Electron to run. */
export async function prepare(purpose: 'start' | 'test'): Promise<Runtime> {
  const onMemoryDisplay = purpose === 'test' || !hasDisplay(process.platform, process.env);
  await withLock('packages', () =>
    ensurePackages([
      ...electronPackages,
      ...(onMemoryDisplay ? displayPackages : []),
      ...(purpose === 'test' ? testPackages : []),
    ]),
  );
  return findRuntime();
}
