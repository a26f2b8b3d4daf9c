import type { SetUp } from '../../../../renderer/domain/set-up/set-up.ts';
import { writeSetUpFile } from '../../../../renderer/exchange/set-up-file.ts';
import type { SubmissionFile } from '../received/received.ts';
import { compare, quoted, shelved } from './judged-file.ts';

export interface SharedSetUp {
  readonly setUp: SetUp;
  /** A sentence where files of the same version hold different set-ups; null where all are alike. */
  readonly note: string | null;
}

/**
 * The set-up of a round: it travels in every submission. The newest version counts; where that comes in several forms, the
 * one that most files have.
 */
export function sharedSetUp(files: readonly [SubmissionFile, ...SubmissionFile[]]): SharedSetUp {
  const newest = Math.max(...files.map(({ read }) => read.setUp.version));
  const ofNewest = files.filter(({ read }) => read.setUp.version === newest);
  const forms = [...shelved(ofNewest, ({ read }) => writeSetUpFile(read.setUp, []).text)].sort(
    ([aText, a], [bText, b]) => b.length - a.length || compare(aText, bText),
  );
  const setUp = forms[0]?.[1][0]?.read.setUp ?? files[0].read.setUp;
  const others = forms.slice(1).flatMap(([, held]) => held.map(({ file }) => quoted(file)));
  if (others.length === 0) return { setUp, note: null };
  const note = `Not all files hold the same version ${newest} of the set-up: that in ${others.sort(compare).join(', ')} is another. Name the office's with --set-up FILE.`;
  return { setUp, note };
}
