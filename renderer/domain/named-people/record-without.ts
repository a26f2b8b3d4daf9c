import type { Field, ScalarField, ScalarStored } from '../fields/field.ts';
import { readTyped, typedOf } from '../fields/kinds.ts';
import { isRows, type GenericRecord, type StoredValue } from '../records/record.ts';
import { definitionOf } from '../records/registry.ts';
import { foldedName, patternOf, wholeWords } from './name-pattern.ts';
import { replaceNames, type NamesToReplace } from './replace-names.ts';

/** Boxes that lead to other entries. */
const links = new Set(['entry', 'digest']);
/** Boxes that lead elsewhere: with another word in it, an address leads nowhere, so that all of it stays out. */
const addresses = new Set(['address', 'link', 'file', 'fileName']);

type Tell = (name: string) => void;

/** The record with other words in every box that holds one of the names. */
export function recordWithout(record: GenericRecord, names: NamesToReplace, tell: Tell): GenericRecord {
  const fields: Readonly<Record<string, Field>> = definitionOf(record.type)?.fields ?? {};
  const values = Object.entries(record.values).map(([id, stored]): readonly [string, StoredValue] => {
    const field = fields[id];
    if (!isRows(stored)) return [id, boxWithout(id, field, stored)];
    const inner = field?.kind === 'rows' ? field.fields : {};
    const rows = stored.map((row) => {
      const cells = Object.entries(row.values).map(([key, cell]) => [key, boxWithout(key, inner[key], cell)] as const);
      return { ...row, values: Object.fromEntries(cells) };
    });
    return [id, rows];
  });
  return { ...record, values: Object.fromEntries(values) };

  /** A record of a type that this program does not know is printed as it was typed, and so it is guarded. */
  function boxWithout(id: string, field: Field | undefined, stored: ScalarStored): ScalarStored {
    if (field?.kind === 'choice' || links.has(id)) return stored;
    const before = typedOf(stored);
    if (before === '') return stored;
    const after = addresses.has(id) ? addressWithout(before, names, tell) : replaceNames(before, names, tell);
    return after === before ? stored : storedAs(field, stored, after);
  }
}

function storedAs(field: Field | undefined, stored: ScalarStored, typed: string): ScalarStored {
  const scalar: ScalarField | undefined = field?.kind === 'rows' ? undefined : field;
  if (scalar) return readTyped(scalar, typed);
  return typeof stored === 'string' ? typed : { typed, value: null };
}

function addressWithout(address: string, { substitutes }: NamesToReplace, tell: Tell): string {
  const words = decoded(address).replace(/[-_+./]+/gu, ' ');
  const held = substitutes.filter(({ name }) => wholeWords([patternOf(name)], 'iu').test(words));
  for (const { name } of held) tell(foldedName(name));
  return held.length === 0 ? address : '';
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
