import { readSubmission, type ReadSubmission } from '../../exchange/package/read-submission.ts';
import { recogniseFile } from '../../exchange/package/recognise-file.ts';
import type { Refused } from '../../exchange/border/limits.ts';
import type { Steps } from '../steps.ts';

export interface FileFromOutside {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A submission comes read and checked; anything else that the program knows comes as the bytes it was. */
export type FileRead =
  | { readonly kind: 'submission'; readonly read: ReadSubmission }
  | { readonly kind: 'set-up' | 'query' | 'table' | 'page'; readonly bytes: Uint8Array<ArrayBuffer> };

/** Says by its content what a file is, and reads it where it is a submission. */
export async function readFile({ name, bytes }: FileFromOutside, steps: Steps): Promise<FileRead | Refused> {
  await steps.at('Looking at the file');
  const recognised = recogniseFile(bytes, name);
  if ('problem' in recognised) return { problem: recognised.problem };
  const { kind } = recognised;
  if (kind !== 'submission') return { kind, bytes };
  await steps.at('Reading the submission');
  const read = await readSubmission(bytes, () => steps.breath());
  return 'problem' in read ? read : { kind, read };
}
