import { isOpen, findingLine, type Finding } from '../../../renderer/domain/rules/finding.ts';
import { runChecks } from '../../../renderer/domain/rules/run-checks.ts';
import type { Spelling } from '../../../renderer/domain/rules/spelling.ts';
import { yearLabel } from '../../../renderer/domain/set-up/financial-year.ts';
import { completenessOf, isComplete, whatIsMissing } from '../../../renderer/domain/submission/completeness.ts';
import { datasetOf } from '../../../renderer/exchange/package/read-submission.ts';
import type { QueriesGiven, Received, SetUpGiven, SubmissionFile } from './received/received.ts';
import { counted, entries, oneLine, submissionName } from './words.ts';

/** What there is to say of a file: in lines for people, and as one document for machines. */
export interface CheckedFile {
  readonly lines: readonly string[];
  readonly document: Readonly<Record<string, unknown>>;
}

/** Looks through a file. Of a refused one there are no lines: those go where complaints go. */
export function checkedFile(given: Received, spelling: Spelling | null): CheckedFile {
  const { file, kind } = given;
  switch (kind) {
    case 'submission':
      return checkedSubmission(given, spelling);
    case 'set-up': {
      const { id, version } = given.read.setUp;
      return {
        lines: [`${file}: ${setUpWords(given)}`].map(oneLine),
        document: { file, kind, accepted: true, id, version },
      };
    }
    case 'query': {
      const { setUpId, group, year, round, revision, queries } = given.read;
      const about = { setUpId, group, year, round, revision, questions: queries.length };
      return {
        lines: [`${file}: ${queryWords(given)}`].map(oneLine),
        document: { file, kind, accepted: true, ...about },
      };
    }
    case 'refused':
      return { lines: [], document: { file, kind, accepted: false, problem: given.problem } };
  }
}

function queryWords({ read: { queries, groupName, year, revision } }: QueriesGiven): string {
  const asked = counted(queries.length, 'question', 'questions');
  return `${asked} of the office to ${groupName} on its revision ${revision} for ${yearLabel(year)}. Its coordinator opens the file in the program.`;
}

function setUpWords({ read: { setUp, records } }: SetUpGiven): string {
  const groups = counted(setUp.groups.length, 'group', 'groups');
  return `the set-up of ${setUp.partnership.name}, version ${setUp.version}, with ${groups} and ${entries(records.length)} of the partnership's own. A coordinator opens it in the program.`;
}

/** A submission is checked as it came: the group's entries beside the partnership's own that travelled with them. */
function checkedSubmission({ file, kind, read }: SubmissionFile, spelling: Spelling | null): CheckedFile {
  const { submission, setUp, fingerprint, records, written, program } = read;
  const all = runChecks(datasetOf(read), spelling);
  const findings = all.filter(({ group }) => group === submission.group);
  const complete = isComplete(submission.completeness);
  const missing = whatIsMissing(submission.completeness);
  const { openErrors, openWarnings, explained } = completenessOf(datasetOf(read), submission, findings);
  const found = [
    counted(openErrors, 'error', 'errors'),
    `${counted(openWarnings, 'warning', 'warnings')} open`,
    `${explained} explained`,
  ].join(', ');
  const lines = [
    `${file}: ${submissionName(setUp, submission)}.`,
    ...findings.map(findingLine),
    `${file}: can be taken in. ${entries(records.length)}; ${found}. ${complete ? 'Marked as complete' : `Marked as incomplete: ${missing}`}. Four words: ${fingerprint}.`,
  ];
  const document = {
    file,
    kind,
    accepted: true,
    submission,
    fourWords: fingerprint,
    written,
    program,
    entries: records.length,
    complete,
    missing,
    findings: findings.map(plainFinding),
  };
  return { lines: lines.map(oneLine), document };
}

function plainFinding(finding: Finding): unknown {
  const { basis: _basis, ...told } = finding;
  return { ...told, open: isOpen(finding) };
}
