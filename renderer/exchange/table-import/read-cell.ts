import { shorten } from '../../domain/fields/count.ts';
import type { ChoiceField, ScalarField, ScalarStored } from '../../domain/fields/field.ts';
import { problemOf, readTyped, showStored, typedOf } from '../../domain/fields/kinds.ts';
import { fold } from '../../domain/search/fold.ts';
import { ambiguousMonth, mended, sameButForSpreadsheet } from './spreadsheet-damage.ts';

/** What a cell becomes in its box. */
export interface ReadCell {
  readonly stored: ScalarStored;
  /** Why the box does not have the cell's own text; null where it has. */
  readonly changed: string | null;
  /** Why it cannot be read; it is kept as typed. */
  readonly problem: string | null;
}

/** `before` is what the box has already, where the table belongs to an entry that there is. */
export function readCell(field: ScalarField, text: string, before: ScalarStored | undefined): ReadCell {
  if (before !== undefined && isShown(field, before, text)) {
    return { stored: before, changed: null, problem: problemOf(field, before) };
  }
  if (before !== undefined && sameButForSpreadsheet(typedOf(before), text)) {
    const changed = `A spreadsheet wrote it so. The box keeps "${shorten(typedOf(before))}".`;
    return { stored: before, changed, problem: null };
  }
  if (field.kind === 'choice') return readChoice(field, text);
  const better = mended(field, text);
  const stored = readTyped(field, better ?? text);
  if (better !== null && problemOf(field, stored) === null) {
    return { stored, changed: `A spreadsheet wrote it so. It is taken as "${better}".`, problem: null };
  }
  const kept = readTyped(field, text);
  const unread = typeof kept !== 'string' && kept.value === null;
  return {
    stored: kept,
    changed: null,
    problem: unread ? (ambiguousMonth(field, text) ?? problemOf(field, kept)) : null,
  };
}

/** Whether a cell says what the box has: word for word, or with the words of the form for a choice. */
function isShown(field: ScalarField, stored: ScalarStored, text: string): boolean {
  return typedOf(stored) === text || (field.kind === 'choice' && showStored(field, stored) === text);
}

/** A choice by its stored words, its label, the label up to a comma, or its sign: "No target was set", "[p]", "Y". */
function readChoice(field: ChoiceField, text: string): ReadCell {
  const wanted = fold(text).trim();
  const found = field.options.find(({ value, label }) => wordsFor(value, label).includes(wanted));
  const stored = found?.value ?? text;
  return { stored, changed: null, problem: found ? null : problemOf(field, text) };
}

const known = new Map<string, readonly string[]>();

function wordsFor(value: string, label: string): readonly string[] {
  const key = `${value}\n${label}`;
  const before = known.get(key);
  if (before) return before;
  const sign = /^\[(\w)\] (.*)$/.exec(label);
  const initial = value === 'yes' || value === 'no' ? [value.charAt(0)] : [];
  const words = [value, label, label.split(',')[0] ?? '', ...(sign ? [`[${sign[1]}]`, sign[2] ?? ''] : []), ...initial];
  const folded = words.map((word) => fold(word).trim());
  known.set(key, folded);
  return folded;
}
