import { showCount } from '../../domain/fields/count.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import type { Removal } from './editing.ts';

/** Why a group, year or round must stay, in a sentence, or null: nothing that somebody entered is ever taken away here. */
export async function whyNotRemove(
  store: Pick<ReviewStore, 'records'>,
  { name, noun, scope, last }: Removal,
): Promise<string | null> {
  if (last !== null) return last;
  if (scope === null) return null;
  const count = (await store.records(scope)).length;
  if (count === 0) return null;
  const shown = name.trim() === '' ? `This ${noun}` : name.trim();
  const entries = count === 1 ? '1 entry' : `${showCount(count)} entries`;
  return `${shown} has ${entries} on this computer, so it cannot be removed. Delete ${count === 1 ? 'it' : 'them'} first.`;
}
