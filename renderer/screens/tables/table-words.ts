import { definitionOf } from '../../domain/records/registry.ts';
import { counted } from '../words.ts';
import type { TablePlan } from '../../worker/tasks/plan-table.ts';

/** "31 measures", "1 case study", "2 case studies". */
export function countedOf(type: string, count: number): string {
  const noun = definitionOf(type)?.noun ?? 'entry';
  return counted(count, noun, noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`);
}

/** How many entries of a plan are not here yet. */
export function freshIn({ put, changed }: Pick<TablePlan, 'put' | 'changed'>): number {
  return put.length - changed.length;
}

/** Rows that make or change no entry and belong to none. */
export function rowsNotTaken({ rows }: Pick<TablePlan, 'rows'>): number {
  return rows.filter(({ record }) => record === null).length;
}

/** "28 new measures, 3 changed; 2 rows and 14 cells are not taken." */
export function planWords(plan: TablePlan, type: string): string {
  const fresh = freshIn(plan);
  const changed = plan.changed.length;
  const parts = [
    ...(fresh > 0 ? [countedOf(type, fresh).replace(' ', ' new ')] : []),
    ...(changed > 0
      ? [fresh > 0 ? `${changed.toLocaleString('en-GB')} changed` : `${countedOf(type, changed)} changed`]
      : []),
  ];
  const what = parts.length === 0 ? 'No entry is new or changed' : capital(parts.join(', '));
  const rows = rowsNotTaken(plan);
  const cells = plan.notTaken.length;
  const not = [...(rows > 0 ? [counted(rows, 'row')] : []), ...(cells > 0 ? [counted(cells, 'cell')] : [])];
  if (not.length === 0) return `${what}. Every cell is taken.`;
  const one = not.length === 1 && (rows || cells) === 1;
  return `${what}; ${not.join(' and ')} ${one ? 'is' : 'are'} not taken.`;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const nothingPasted = 'Paste a table into the box first, or choose a file.';
export const noName = 'Write your name: it is kept beside what you chose.';
export const failure = 'The program failed, and nothing was read or saved. Start it again and try once more.';
export const nothingToTake = 'There is nothing to take in. Match the columns, or choose another table.';
