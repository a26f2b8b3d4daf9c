import type { Received } from '../../domain/intake/received.ts';
import type { ReadSubmission } from '../../exchange/package/read-submission.ts';
import type { Query } from '../../domain/queries/query.ts';
import type { RunTask } from '../../worker/hands.ts';
import type { TurnedAway, WaitingFile } from '../inbox.ts';
import { pageProblem, type OtherKind } from './other-files.ts';

/** A file that was looked into. Nothing of it is written anywhere. */
export type LookedAt = { readonly key: string; readonly name: string } & (
  | { readonly kind: 'submission'; readonly received: Received }
  | { readonly kind: OtherKind; readonly file: WaitingFile }
  | { readonly kind: 'refused'; readonly sentence: string }
);

export type SubmissionFile = Extract<LookedAt, { readonly kind: 'submission' }>;

/** Looks into one file beside the window's thread; null where somebody stopped it. */
export async function lookAt(
  file: WaitingFile,
  key: string,
  runTask: RunTask,
  signal: AbortSignal,
): Promise<LookedAt | null> {
  const { name } = file;
  const found = await runTask('readFile', { name, bytes: transferable(file.bytes) }, { signal, give: true });
  if ('stopped' in found && found.stopped === true) return null;
  if ('problem' in found) return { key, name, kind: 'refused', sentence: found.problem };
  if (found.kind === 'submission') return { key, name, kind: 'submission', received: receivedFrom(name, found.read) };
  if (found.kind === 'page') return { key, name, kind: 'refused', sentence: pageProblem };
  return { key, name, kind: found.kind, file: { name, bytes: found.bytes } };
}

/** A file that was offered and could not even be opened; the sentence may begin with its name, which stands beside it. */
export function turnedAway({ name, message }: TurnedAway, key: string): LookedAt {
  const own = `"${name}" was not opened: `;
  const rest = message.startsWith(own) ? message.slice(own.length) : message;
  return { key, name, kind: 'refused', sentence: rest.charAt(0).toUpperCase() + rest.slice(1) };
}

export function receivedFrom(file: string, read: ReadSubmission): Received {
  const { queries = [], ...rest }: ReadSubmission & { readonly queries?: readonly Query[] } = read;
  return { file, ...rest, queries };
}

/** The same bytes in memory that can be handed to the worker whole. */
function transferable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(bytes);
}
