import type { ScalarField, ScalarStored } from '../../fields/field.ts';
import { readTyped, typedOf } from '../../fields/kinds.ts';
import { isRows, type GenericRecord, type StoredValue } from '../../records/record.ts';
import { definitionOf } from '../../records/registry.ts';
import { isForMachines } from './text-boxes.ts';

/**
 * The records that change when a word is written in another way, changed: in all their text boxes, never in their
 * printed face. Only whole words as they are written: neither "respondants" nor "Respondantsx" for "Respondants".
 */
export function replaceWord(records: readonly GenericRecord[], word: string, by: string): readonly GenericRecord[] {
  return changeTexts(records, wholly([word]), () => by);
}

/** The same for a variant and the preferred name of a set-up list; where the name itself stands, it stays. */
export function useHouseName(
  records: readonly GenericRecord[],
  variant: string,
  name: string,
): readonly GenericRecord[] {
  return changeTexts(records, wholly([name, variant]), () => name);
}

/** The longest first, so that a name is found before a variant that is a part of it. */
function wholly(words: readonly string[]): RegExp | null {
  const some = words.filter((word) => word.trim() !== '').sort((a, b) => b.length - a.length);
  if (some.length < words.length) return null;
  const escaped = some.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

function changeTexts(records: readonly GenericRecord[], words: RegExp | null, by: () => string) {
  if (words === null) return [];
  return records.flatMap((record) => {
    const values = Object.entries(record.values).map(([id, stored]): readonly [string, StoredValue] => [
      id,
      changed(record.type, id, stored, words, by),
    ]);
    const same = values.every(([id, stored]) => stored === record.values[id]);
    return same ? [] : [{ ...record, values: Object.fromEntries(values) }];
  });
}

function changed(type: string, id: string, stored: StoredValue, words: RegExp, by: () => string): StoredValue {
  const field = definitionOf(type)?.fields[id];
  if (!field) return stored;
  if (field.kind !== 'rows') return isRows(stored) ? stored : changedBox(id, field, stored, words, by);
  if (!isRows(stored)) return stored;
  const rows = stored.map((row) => {
    const cells = Object.entries(row.values).map(([inner, cell]): readonly [string, ScalarStored] => {
      const innerField = field.fields[inner];
      return [inner, innerField ? changedBox(inner, innerField, cell, words, by) : cell];
    });
    return cells.every(([inner, cell]) => cell === row.values[inner])
      ? row
      : { ...row, values: Object.fromEntries(cells) };
  });
  return rows.every((row, index) => row === stored[index]) ? stored : rows;
}

function changedBox(
  id: string,
  field: ScalarField,
  stored: ScalarStored,
  words: RegExp,
  by: () => string,
): ScalarStored {
  const written = field.kind === 'text' || field.kind === 'longText' || field.kind === 'names';
  if (!written || isForMachines(id)) return stored;
  const before = typedOf(stored);
  const after = before.replace(words, by);
  return after === before ? stored : readTyped(field, after);
}
