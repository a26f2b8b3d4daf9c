import type { Answer, LineRange } from '../records/record.ts';
import { showLines } from '../records/record.ts';

export type Severity = 'error' | 'warning' | 'information';

/** What a rule found: in one record, at one field, with the record's own figures in its message. */
export interface Finding {
  /** Permanent: three to six capitals, dash, E, W or I, two digits ("ATT-E01"). */
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly record: string;
  readonly type: string;
  readonly group: string;
  readonly year: number;
  readonly round: string;
  /** Field id, or "categories.ROW.count" for a cell of a list: what a link to the field needs. */
  readonly field: string;
  readonly sourceLines: readonly LineRange[];
  /** The words or figures as printed or typed. */
  readonly printed: string;
  /** What is wrong, in the record's own figures. */
  readonly message: string;
  /** What to do. */
  readonly advice: string;
  /** All figures and words it rests on: an answer holds as long as they are the same. */
  readonly basis: string;
  /** What somebody answered to it, while the words or figures it was given for stand; null where it is open. */
  readonly answer: Answer | null;
}

/** Errors and warnings nobody has answered: they keep a section from being completed. */
export function isOpen({ severity, answer }: Finding): boolean {
  return answer === null && severity !== 'information';
}

/** What a finding needs to be told in one line. */
type Told = Pick<Finding, 'code' | 'record' | 'sourceLines' | 'printed' | 'message'> & Partial<Pick<Finding, 'answer'>>;

/** One line, wherever findings are printed: code, record, source lines, words as printed, message and any answer. */
export function findingLine({ code, record, sourceLines, printed, message, answer = null }: Told): string {
  const shown = showLines(sourceLines);
  const lines = shown === '' ? 'no source lines' : `${/^\d+$/.test(shown) ? 'line' : 'lines'} ${shown}`;
  const told = answer === null ? message : `${message} ${answerWords(answer)}`;
  return [code, record, lines, `"${printed.trim()}"`, told].map((part) => part.replace(/\s+/g, ' ')).join(' | ');
}

function answerWords({ kind, reason }: Answer): string {
  const lead = { explained: 'Explained', 'printed so': 'Printed so in the original', keep: 'Kept as printed' }[kind];
  return reason.trim() === '' ? `(${lead}.)` : `(${lead}: ${reason.trim()})`;
}
