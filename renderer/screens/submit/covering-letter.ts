import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup, findYear, type SetUp } from '../../domain/set-up/set-up.ts';
import { isComplete, whatIsMissing } from '../../domain/submission/completeness.ts';
import type { Part, Submission } from '../../domain/submission/submission.ts';

/** "Community Safety, 2009 to 2010, Annual review" */
export function partWords(setUp: SetUp, { group, year, round }: Part): string {
  const known = findYear(setUp, year)?.rounds.find(({ id }) => id === round);
  return [findGroup(setUp, group)?.name ?? group, yearLabel(year), known?.name ?? round].join(', ');
}

/** "Revision 2, which builds on revision 1" */
export function revisionWords({ revision, baseDigest }: Pick<Submission, 'revision' | 'baseDigest'>): string {
  return baseDigest === null ? `Revision ${revision}` : `Revision ${revision}, which builds on the one before`;
}

/** "Complete." or "Not complete: 1 error is open." */
export function completeWords({ completeness }: Pick<Submission, 'completeness'>): string {
  return isComplete(completeness) ? 'Complete.' : `Not complete: ${whatIsMissing(completeness)}.`;
}

export interface LetterFacts {
  readonly submission: Submission;
  readonly fingerprint: string;
  /** The name of the file. */
  readonly name: string;
}

const sameEntries =
  'The entries are those of the revision before, and so are the four words. What is new are answers to your questions, or which sections are completed.';

/** What goes into the e-mail with the file, as plain text. */
export function coveringLetter(setUp: SetUp, { submission, fingerprint, name }: LetterFacts): string {
  const note = submission.log.at(-1)?.note.trim() ?? '';
  const withdrawn = submission.state === 'withdrawn';
  const what = partWords(setUp, submission);
  const onlyAnswers = submission.baseDigest === submission.digest;
  const paragraphs = [
    'Dear colleagues,',
    withdrawn
      ? `Attached is a file for ${what}, that says that revision ${submission.revision} is withdrawn: ${name}`
      : `Attached is ${what}: ${name}\n${revisionWords(submission)}. ${completeWords(submission)}`,
    withdrawn || !onlyAnswers ? '' : sameEntries,
    note,
    `To take it in, open the program and choose "Take in files". It then shows four words.\nFour words: ${fingerprint}\nIf it shows others, please tell me.`,
    `Signed off by ${submission.signedOff.trim()}`,
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}
