import type { Batch } from '../../domain/intake/batch.ts';
import type { Choice } from '../../domain/merge/clash.ts';
import type { Foundations } from './foundations.ts';
import type { SubmissionFile } from './looked-at.ts';

/** The files as the kernel wants them: by their places. */
export function batchOf(
  files: readonly SubmissionFile[],
  { knownOf, hostOf }: Foundations,
  leftOut: ReadonlySet<string>,
  choices: ReadonlyMap<string, readonly Choice[]>,
): Batch {
  const places = new Map(files.map(({ key }, index) => [key, index]));
  const place = (key: string) => places.get(key) ?? -1;
  return {
    files: files.map(({ received }) => received),
    knownOf,
    hostOf,
    choices: new Map([...choices].map(([key, made]) => [place(key), made])),
    leftOut: new Set([...leftOut].map(place)),
  };
}
