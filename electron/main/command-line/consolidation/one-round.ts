import { yearCode, yearLabel, type YearKey } from '../../../../renderer/domain/set-up/financial-year.ts';
import { Refusal } from '../command.ts';
import type { SubmissionFile } from '../received/received.ts';
import { judged } from './judged-file.ts';
import type { Sifted } from './repeated-files.ts';
import { shorten } from '../../../../renderer/domain/fields/count.ts';

/** What was asked for; null where the files are to say. */
export interface AskedRound {
  readonly year: YearKey | null;
  readonly round: string | null;
}

export interface OneRound extends Sifted {
  readonly year: YearKey;
  readonly round: string;
}

/**
 * Keeps the files of one year and round. Those of another one are left out where it was named, and stop everything where
 * it was not.
 * @throws Refusal where the files are of several and nobody said which, or none is of the one that was named
 */
export function oneRound(files: readonly SubmissionFile[], asked: AskedRound): OneRound {
  const years = distinct(files, (file) => yearCode(file.read.submission.year));
  const year = asked.year ?? only(files, ({ read }) => read.submission.year, years, 'years', '--year');
  const ofYear = files.filter(({ read }) => read.submission.year === year);
  if (ofYear.length === 0) none(`${yearLabel(year)}: they are of ${years.join(', ')}`);
  const rounds = distinct(ofYear, (file) => file.read.submission.round);
  const round = asked.round ?? only(ofYear, ({ read }) => read.submission.round, rounds, 'rounds', '--round');
  const left = ofYear.filter(({ read }) => read.submission.round === round);
  if (left.length === 0) none(`the round "${shorten(round)}": they are of ${rounds.join(', ')}`);
  const others = files.filter((file) => !left.includes(file));
  const sentence = (file: SubmissionFile) =>
    `It is of ${yearLabel(file.read.submission.year)}, ${file.read.submission.round}, and was not asked for.`;
  return { year, round, left, judged: others.map((file) => judged(file, 'left out', sentence(file))) };
}

function only<T>(
  files: readonly SubmissionFile[],
  read: (file: SubmissionFile) => T,
  found: readonly string[],
  what: string,
  option: string,
): T {
  const [first] = files;
  if (first && found.length === 1) return read(first);
  throw new Refusal(
    `Nothing was written. These files are of several ${what}: ${found.join(', ')}. Say which with ${option}.`,
  );
}

function none(which: string): never {
  throw new Refusal(`Nothing was written. None of these files is of ${which}.`);
}

function distinct(files: readonly SubmissionFile[], read: (file: SubmissionFile) => string): readonly string[] {
  return [...new Set(files.map(read))].sort();
}
