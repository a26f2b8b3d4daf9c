import { sampleDataset } from '../exchange/sample.ts';
import type { Workspace } from '../platform/desktop.ts';
import { openStore } from '../storage/open-store.ts';
import type { ReviewStore } from '../storage/review-store.ts';

/** Opens a database; the sample's is filled with the sample the first time, seen as the partnership office sees it. */
export async function openFilled(workspace: Workspace): Promise<ReviewStore> {
  const store = await openStore(workspace);
  if (workspace === 'sample' && (await store.setUp()) === undefined) {
    await store.replaceAll({ dataset: sampleDataset(), identity: { role: 'office' } });
  }
  return store;
}
