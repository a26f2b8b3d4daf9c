import type { GenericRecord } from '../domain/records/record.ts';
import { partnershipId } from '../domain/records/sections.ts';
import { largestSetUpFile, readSetUpFile, type SetUpFile } from '../exchange/set-up-file.ts';
import type { DesktopBridge } from '../platform/desktop.ts';
import type { Change } from '../storage/change.ts';
import type { ReviewStore } from '../storage/review-store.ts';

export type OpenedSetUp =
  | ({ readonly status: 'read'; readonly name: string } & SetUpFile)
  | { readonly status: 'cancelled' }
  | { readonly status: 'problem'; readonly message: string };

/** Asks for a set-up file and reads it; nothing is changed by it. The message is a sentence with the file's name. */
export async function openSetUpFile(
  desktop: Pick<DesktopBridge, 'openFile'>,
  store: Pick<ReviewStore, 'record'>,
): Promise<OpenedSetUp> {
  const answer = await desktop.openFile({
    title: 'Open a set-up file',
    filterName: 'Set-up file',
    extensions: ['json'],
    // One character takes at most four bytes.
    maxBytes: largestSetUpFile * 4,
  });
  if (answer.status === 'cancelled') return answer;
  if (answer.status === 'failed') return { status: 'problem', message: answer.message };
  return readOpenedSetUp(answer.name, answer.bytes, store);
}

/** Reads a set-up file that is at hand; nothing is changed by it. */
export async function readOpenedSetUp(
  name: string,
  bytes: Uint8Array,
  store: Pick<ReviewStore, 'record'>,
): Promise<Exclude<OpenedSetUp, { readonly status: 'cancelled' }>> {
  const read = readSetUpFile(new TextDecoder().decode(bytes));
  if ('problem' in read) return { status: 'problem', message: `${name}: ${read.problem}` };
  if (await hitsGroup(read.records, store)) {
    return {
      status: 'problem',
      message:
        `${name}: This set-up file cannot be used, because it would overwrite an entry of a group on this ` +
        'computer. Ask the partnership office to send it again.',
    };
  }
  return { status: 'read', name, ...read };
}

/** Ids are random, so this is a file made by hand; it must not take a group's work with it all the same. */
async function hitsGroup(records: readonly GenericRecord[], store: Pick<ReviewStore, 'record'>): Promise<boolean> {
  const here = await Promise.all(records.map(({ id }) => store.record(id)));
  return here.some((record) => record !== undefined && record.group !== partnershipId);
}

/** What puts the partnership's records of a file in place of those here, in the same change as its set-up. */
export function partnershipChange(
  here: readonly GenericRecord[],
  next: readonly GenericRecord[],
): Required<Pick<Change, 'put' | 'remove'>> {
  const kept = new Set(next.map(({ id }) => id));
  return { put: next, remove: here.map(({ id }) => id).filter((id) => !kept.has(id)) };
}
