import { sampleDataset } from '../exchange/sample.ts';
import { reportProblem, type Workspace } from '../platform/desktop.ts';
import { openStore } from '../storage/open-store.ts';
import type { ReviewStore } from '../storage/review-store.ts';
import { telling, type PutBack } from './opening.ts';
import { secondCopy } from './second-copy.ts';

/** Opens a database; the sample's is filled with the sample the first time, seen as the partnership office sees it. */
export async function openFilled(
  workspace: Workspace,
  tell: (putBack: PutBack) => void = () => undefined,
): Promise<ReviewStore> {
  const store = await openStore(workspace, workspace === 'own' ? { journal: telling(secondCopy(), tell) } : {});
  if (workspace === 'sample' && (await store.setUp()) === undefined) {
    await store.replaceAll({ dataset: sampleDataset(), identity: { role: 'office' } });
  }
  return store;
}

/** The sample is a convenience: where it cannot be opened, one's own work is, and `instead` says so. */
export async function openFirst(
  workspace: Workspace,
  tell: (putBack: PutBack) => void,
): Promise<{ readonly store: ReviewStore; readonly instead: string | null }> {
  if (workspace === 'sample') {
    const sample = await openFilled('sample').catch(reportProblem);
    if (sample) return { store: sample, instead: null };
  }
  const instead = workspace === 'sample' ? 'The sample could not be opened, so this is your own work.' : null;
  return { store: await openFilled('own', tell), instead };
}
