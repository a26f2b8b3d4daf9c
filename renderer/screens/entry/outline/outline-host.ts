import type { GenericRecord } from '../../../domain/records/record.ts';
import type { Services } from '../../services.ts';
import type { EntryPart } from '../entry-part.ts';

export { isHeading } from '../../../domain/dataset/outline.ts';

/** A line as it stands on the screen. */
export interface Line {
  readonly record: GenericRecord;
  readonly level: number;
  /** How many lines stand directly under it. */
  readonly under: number;
}

/** Where in a line's text the cursor goes: an offset, an end, where it was, or nearest to a distance from the left. */
export type CaretPlace = number | 'start' | 'end' | 'keep' | { readonly x: number; readonly row: 'first' | 'last' };

/** What the acts on lines need of the outline on the screen. */
export interface OutlineHost {
  readonly entries: EntryPart;
  readonly services: Services;
  /** All lines from top to bottom; the one line that is ready to type into where there is none yet. */
  readonly lines: readonly Line[];
  /** Puts the cursor into a line, also one that is drawn in a moment; a number is a place in the list. */
  focusLine(line: string | number, caret: CaretPlace): void;
  /** Says something to a screen reader that the eye sees anyway. */
  say(words: string): void;
  /** Says where a line stands now. */
  sayPlace(id: string): void;
  /** Opens or closes the details of a line. */
  toggleDetails(id: string): void;
}

export const textOfLine = (record: GenericRecord): string => {
  const text = record.values['text'];
  return typeof text === 'string' ? text : '';
};
export const statusOf = (record: GenericRecord): string => {
  const status = record.values['status'];
  return typeof status === 'string' ? status : '';
};
export const isEmptyLine = (record: GenericRecord): boolean => textOfLine(record).trim() === '';

/** The record with other values; what is not named stays. */
export function withValues(record: GenericRecord, values: GenericRecord['values']): GenericRecord {
  return { ...record, values: { ...record.values, ...values } };
}
