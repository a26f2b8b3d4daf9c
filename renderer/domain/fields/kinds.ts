import { readDecimal } from './decimal.ts';
import { readCount, shorten, showCount } from './count.ts';
import { entryOf, type Entry, type Reading } from './entry.ts';
import type { Field, ScalarField, ScalarStored, Stored } from './field.ts';
import { readMoney, showMoney } from './money.ts';
import { readNames } from './names.ts';
import { readPercent } from './percent.ts';
import { readVagueDate } from './read-vague-date.ts';
import { showRange } from './vague-date.ts';

/** The value behind an entry of any kind that parses. */
export type EntryValue = NonNullable<Exclude<ScalarStored, string>['value']>;

/** The stored form of a field nobody has filled in. */
export function blankStored(field: ScalarField): ScalarStored;
export function blankStored(field: Field): Stored<Field>;
export function blankStored(field: Field): Stored<Field> {
  if (field.kind === 'rows') return [];
  return readTyped(field, '');
}

/** Turns what stands in a box into what is stored. Choices and texts are stored as they are. */
export function readTyped(field: ScalarField, typed: string): ScalarStored {
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'choice':
      return typed;
    case 'count':
      return entryOf(typed, readCount);
    case 'money':
      return entryOf(typed, readMoney);
    case 'percent':
      return entryOf(typed, readPercent);
    case 'decimal':
      return entryOf(typed, readDecimal);
    case 'date':
      return entryOf(typed, readVagueDate);
    case 'names':
      return entryOf(typed, readNames);
  }
}

/** What stands in the box. */
export function typedOf(stored: ScalarStored): string {
  return typeof stored === 'string' ? stored : stored.typed;
}

export function isBlank(stored: ScalarStored): boolean {
  return typedOf(stored).trim() === '';
}

/** The understood value of an entry, or null where there is none. */
export function valueOf(stored: ScalarStored): EntryValue | null {
  return typeof stored === 'string' ? null : stored.value;
}

/** The sentence for a text that cannot be read, or null where all is well. */
export function problemOf(field: ScalarField, stored: ScalarStored): string | null {
  const typed = typedOf(stored).trim();
  if (typed === '') return null;
  if (field.kind === 'choice') {
    const known = field.options.some((option) => option.value === typed);
    return known ? null : `"${shorten(typed)}" is not one of the choices. Choose one from the list.`;
  }
  const reading = readings[field.kind]?.(typed);
  return reading && 'problem' in reading ? reading.problem : null;
}

const readings: Readonly<Partial<Record<Field['kind'], (typed: string) => Reading<unknown>>>> = {
  count: readCount,
  money: readMoney,
  percent: readPercent,
  decimal: readDecimal,
  date: readVagueDate,
};

/** The value as a reader sees it: "£840,000", "7,567"; what could not be read is shown as it was typed. */
export function showStored(field: ScalarField, stored: ScalarStored): string {
  if (typeof stored === 'string') {
    if (field.kind !== 'choice') return stored;
    return field.options.find((option) => option.value === stored)?.label ?? stored;
  }
  return showEntry(field.kind, stored);
}

function showEntry(kind: ScalarField['kind'], entry: Entry<EntryValue>): string {
  const { value, typed } = entry;
  if (value === null) return typed;
  if (typeof value === 'number') return kind === 'money' ? showMoney(value) : showCount(value);
  if (kind === 'percent') return `${String(value)}%`;
  return typed.trim();
}

/** What we understood where that is not plain from the text itself: the range of a vague date. */
export function understoodAs(field: ScalarField, stored: ScalarStored): string | null {
  const value = valueOf(stored);
  if (field.kind !== 'date' || value === null || typeof value !== 'object' || !('earliest' in value)) return null;
  return showRange(value);
}
