import { cellLabel, fieldOf, labelOf, nounOf, shown, shownCell, titleOf } from '../merge/shown.ts';
import type { Lookup } from '../records/define-record.ts';
import { isRows, type GenericRecord } from '../records/record.ts';
import type { Query } from './query.ts';

export interface BoxWords {
  readonly label: string;
  readonly shown: string;
}

/** A box of a record by its path, in words; null where the record has no such box. */
export function boxIn(record: GenericRecord, path: string): BoxWords | null {
  const { type, values } = record;
  if (path === 'printed' && record.printed) {
    return { label: 'Printed words', shown: record.printed.map(({ text }) => text).join('\n') };
  }
  const [list = '', rowId, ...rest] = path.split('.');
  const stored = Object.hasOwn(values, list) ? values[list] : undefined;
  if (stored === undefined || !fieldOf(type, list)) return null;
  if (rowId === undefined) return { label: labelOf(type, list), shown: shown(type, list, stored) };
  const row = isRows(stored) ? stored.find(({ id }) => id === rowId) : undefined;
  const column = rest.join('.');
  const cell = row && Object.hasOwn(row.values, column) ? row.values[column] : undefined;
  if (!row || cell === undefined) return null;
  return { label: cellLabel(type, list, row, column), shown: shownCell(type, list, column, cell) };
}

/** Where what a query asks about is today, and a sentence for people. */
export interface Whereabouts {
  /** The box can be opened; or only its record; or neither is there any more. */
  readonly there: 'box' | 'record' | 'nothing';
  readonly sentence: string;
  /** True where something else stands in the box than when the question was asked. */
  readonly changed: boolean;
}

export function whereabouts(query: Query, lookup: Lookup): Whereabouts {
  const { about, field } = query;
  const record = lookup(query.record);
  const stood = about.shown.trim() === '' ? '' : ` It had "${about.shown.trim()}".`;
  const box = about.label === '' ? '' : `, ${about.label}`;
  if (!record || record.group !== query.group || record.year !== query.year || record.round !== query.round) {
    const sentence = `The entry "${about.title}"${box} has been deleted since the question was asked.${stood}`;
    return { there: 'nothing', sentence, changed: true };
  }
  const what = `${nounOf(record.type)} "${titleOf(record)}"`;
  if (field === '')
    return { there: 'record', sentence: `About the ${what}.`, changed: titleOf(record) !== about.title };
  const now = boxIn(record, field);
  if (!now) {
    const sentence = `In the ${what}, the box "${about.label || field}" is no longer there.${stood}`;
    return { there: 'record', sentence, changed: true };
  }
  const changed = now.shown !== about.shown;
  const then = changed
    ? ` When the question was asked it had ${about.shown.trim() === '' ? 'nothing' : `"${about.shown.trim()}"`}.`
    : '';
  return { there: 'box', sentence: `About the ${what}, ${now.label}.${then}`, changed };
}
