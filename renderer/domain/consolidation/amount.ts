import type { Entry } from '../fields/entry.ts';
import type { GenericRecord } from '../records/record.ts';

/** Something that could be part of a total, and why it is not where it is not. */
export interface Amount {
  readonly record: GenericRecord;
  /** Amounts with the same total are added, and no others. */
  readonly total: string;
  readonly unit: TotalUnit;
  /** Pence, attendances or people, or hundredths of a number; null where there is none to add. */
  readonly value: number | null;
  /** Two groups that tell the same figure of the same thing: it counts once. */
  readonly once: string;
  /** Why it must not be added, in words that follow "because"; empty where it may be. */
  readonly not: string;
}

export type TotalUnit = 'pounds' | 'attendances' | 'people' | 'number';

/** Why there is no figure to add, in words that follow "because"; empty where there is one. */
export function unreadable({ typed, value }: Entry<unknown>): string {
  if (value !== null) return '';
  return typed.trim() === '' ? 'it was not provided' : 'it cannot be read as a figure';
}
