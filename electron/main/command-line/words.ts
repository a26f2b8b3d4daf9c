import { groupName } from '../../../renderer/domain/consolidation/submissions.ts';
import { yearLabel } from '../../../renderer/domain/set-up/financial-year.ts';
import { findYear, type SetUp } from '../../../renderer/domain/set-up/set-up.ts';
import type { Part } from '../../../renderer/domain/submission/submission.ts';
import type { RefusedFile } from './received/received.ts';

/** On one line, whatever is in it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** "1 entry", "2 entries". */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

export function entries(count: number): string {
  return counted(count, 'entry', 'entries');
}

/** "2009 to 2010", with the name of the round where the year has several. */
export function periodName(setUp: SetUp, { year, round }: Pick<Part, 'year' | 'round'>): string {
  const rounds = findYear(setUp, year)?.rounds ?? [];
  const known = rounds.find(({ id }) => id === round);
  if (known && rounds.length === 1) return yearLabel(year);
  return `${yearLabel(year)}, ${known?.name.trim() || round}`;
}

/** "Climate Change, 2009 to 2010, revision 2". */
export function submissionName(setUp: SetUp, part: Part & { readonly revision: number }): string {
  return `${groupName(setUp, part.group)}, ${periodName(setUp, part)}, revision ${part.revision}`;
}

/** One line to a file that was refused: which, and why. */
export function refusalLine({ file, problem }: Pick<RefusedFile, 'file' | 'problem'>): string {
  return oneLine(`${file}: ${problem}`);
}

export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
