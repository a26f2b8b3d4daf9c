import type { Query } from '../../domain/queries/query.ts';
import { findGroup, type SetUp } from '../../domain/set-up/set-up.ts';
import { contentOf } from '../../domain/submission/content.ts';
import { newestFirst, type KeptSubmission } from '../../domain/submission/kept.ts';
import { moveTo } from '../../domain/submission/states.ts';
import type { Part } from '../../domain/submission/submission.ts';
import { digestOf } from '../../exchange/package/digest.ts';
import { readQueryFile, writeQueryFile, type QueryFile } from '../../exchange/package/query-file.ts';
import type { Services } from '../services.ts';

/** A file of questions that is on the disk and was read again. */
export interface SavedQuestions {
  readonly path: string;
  readonly count: number;
  /** Whether the submission was returned with it. */
  readonly returned: boolean;
}

export interface ToSend {
  readonly part: Part;
  readonly setUp: SetUp;
  readonly queries: readonly Query[];
  /** The newest revision that was taken in; null where none was. */
  readonly newest: KeptSubmission | null;
  /** Who returns the submission with the questions, and why; null where it is not returned now. */
  readonly giveBack: { readonly who: string; readonly note: string } | null;
}

/** The newest revision of a group that the office has taken in. */
export function newestReceived(kept: readonly KeptSubmission[], group: string): KeptSubmission | null {
  return newestFirst(kept.filter((row) => row.direction === 'received' && row.group === group))[0] ?? null;
}

/** When, by whom and why a revision was returned; null where it is not. */
export function returnOf(kept: KeptSubmission | null): QueryFile['returned'] {
  if (kept?.submission.state !== 'returned') return null;
  const last = kept.submission.log.findLast(({ to }) => to === 'returned');
  return last ? { who: last.who, when: last.when, note: last.note } : null;
}

/**
 * Saves the questions to one group where somebody chooses, reads them back and compares; only then the submission counts
 * as returned, as one step.
 * @returns null where somebody cancelled, or a sentence
 */
export async function saveQuestions(
  services: Services,
  { part, setUp, queries, newest, giveBack }: ToSend,
): Promise<SavedQuestions | { readonly problem: string } | null> {
  const { desktop, store, preferences } = services;
  const now = new Date().toISOString();
  const act = giveBack && { who: giveBack.who, when: now, note: giveBack.note };
  const moved = act && newest ? moveTo(newest.submission, 'returned', act) : null;
  if (moved && 'problem' in moved) return moved;
  const about = newest?.submission ?? { revision: 1, digest: await digestHere(services, part) };
  const written = await writeQueryFile({
    ...part,
    setUpId: setUp.id,
    partnership: setUp.partnership.name,
    groupName: findGroup(setUp, part.group)?.name ?? part.group,
    revision: about.revision,
    digest: about.digest,
    returned: moved ? act : returnOf(newest),
    written: now,
    program: `Partnership Review ${(await desktop.appInfo()).version}`,
    queries,
  });
  if ('problem' in written) return written;
  const { lastExportFolder } = preferences;
  const answer = await desktop.saveFile({
    title: 'Save the questions',
    ...(lastExportFolder === null ? {} : { folderHint: lastExportFolder }),
    suggestedName: written.name,
    filterName: 'Questions',
    extensions: ['json'],
    bytes: written.bytes,
  });
  if (answer.status === 'cancelled') return null;
  if (answer.status === 'failed') return { problem: answer.message };
  const back = await desktop.readBack(answer.file.path);
  if (back.status === 'failed') return { problem: back.message };
  if (!sameBytes(back.bytes, written.bytes)) return { problem: notTheSame };
  const read = await readQueryFile(back.bytes);
  if ('problem' in read) return { problem: notTheSame };
  if (moved && newest) {
    const submissions = [{ ...newest, submission: moved.submission }];
    await store.commit({ label: 'return a submission', submissions, lasting: true });
  }
  return { path: answer.file.path, count: read.queries.length, returned: moved !== null };
}

/** Where nothing was taken in yet, the questions are about what is entered here. */
async function digestHere({ store }: Services, part: Part): Promise<string> {
  return digestOf(contentOf(await store.dataset({ ...part }), part));
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

const notTheSame =
  'The file was read back from the disk and is not what was written. Save it again, in another folder or on another disk.';
