import { showCount } from '../fields/count.ts';
import type { Field, FieldKind, ScalarField, ScalarStored } from '../fields/field.ts';
import { showStored, typedOf, valueOf } from '../fields/kinds.ts';
import type { RecordDefinition } from '../records/define-record.ts';
import { isRows, type GenericRecord } from '../records/record.ts';
import { definitionOf } from '../records/registry.ts';
import type { GeneralRule, Problem } from './rule.ts';
import { oncePerSection, peersOf } from './section-peers.ts';

/** From this many times more or less it is likelier a slip of the keys than a change. */
const farApart = 10;

/** Below these a figure ten times another is nothing strange: 1 walk and 12 walks, £9 and £95, 0.4% and 6%. */
const smallest: Readonly<Partial<Record<FieldKind, number>>> = { count: 100, money: 10_000, decimal: 10 };

export const lastYearRules: readonly GeneralRule[] = [
  {
    code: 'MAG-W01',
    severity: 'warning',
    title: 'Ten times more or less than last year',
    why: 'Fife 2019: £59,395 was typed for £59.95. Beside the figure of the year before, a slipped point cannot be missed.',
    check: (record, definition, _boxes, context) => {
      // The sign and size of a change say nothing about those of the year before.
      if (!hasFigures(definition) || record.values['base'] === 'change') return [];
      const before = byTitle(peersOf({ ...record, year: record.year - 1 }, context)).get(titleKey(record, definition));
      return before ? compared(record, before, definition) : [];
    },
  },
];

const withFigures = new Map<RecordDefinition, boolean>();

function hasFigures(definition: RecordDefinition): boolean {
  const known = withFigures.get(definition);
  if (known !== undefined) return known;
  const holds = (field: Field): boolean =>
    field.kind === 'rows' ? Object.values(field.fields).some(holds) : smallest[field.kind] !== undefined;
  const has = Object.values(definition.fields).some(holds);
  withFigures.set(definition, has);
  return has;
}

/** The records of a section by type and title; null for a title that several have, which nobody can match. */
const byTitle = oncePerSection((peers) => {
  const found = new Map<string, GenericRecord | null>();
  for (const record of peers.all) {
    const definition = definitionOf(record.type);
    if (!definition || !hasFigures(definition)) continue;
    const key = titleKey(record, definition);
    found.set(key, found.has(key) ? null : record);
  }
  return found;
});

function titleKey(record: GenericRecord, definition: RecordDefinition): string {
  return `${record.type}\n${folded(definition.titleOf(record))}`;
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

function compared(now: GenericRecord, before: GenericRecord, definition: RecordDefinition): readonly Problem[] {
  return Object.entries(definition.fields).flatMap(([id, field]) => {
    const [here, there] = [now.values[id], before.values[id]];
    if (here === undefined || there === undefined) return [];
    if (field.kind !== 'rows') {
      return isRows(here) || isRows(there) ? [] : (farFrom(id, field, here, there) ?? []);
    }
    if (!isRows(here) || !isRows(there)) return [];
    const earlier = new Map(there.map((row) => [rowKey(row.values), row]));
    return here.flatMap((row) => {
      const same = rowKey(row.values) === '' ? undefined : earlier.get(rowKey(row.values));
      if (!same) return [];
      return Object.entries(field.fields).flatMap(([inner, innerField]) => {
        const [cell, last] = [row.values[inner], same.values[inner]];
        if (cell === undefined || last === undefined) return [];
        return farFrom(`${id}.${row.id}.${inner}`, innerField, cell, last) ?? [];
      });
    });
  });
}

/** What names a row: its texts. */
function rowKey(values: Readonly<Record<string, ScalarStored>>): string {
  const texts = Object.values(values).flatMap((cell) => (typeof cell === 'string' ? folded(cell) : []));
  return texts.filter((text) => text !== '').join('\n');
}

function farFrom(path: string, field: ScalarField, here: ScalarStored, there: ScalarStored): Problem | null {
  const least = smallest[field.kind];
  const [now, before] = [sizeOf(here), sizeOf(there)];
  if (least === undefined || now === 0 || before === 0 || Math.max(now, before) < least) return null;
  const times = Math.max(now / before, before / now);
  if (times < farApart) return null;
  const words = `about ${showCount(Math.round(times))} times ${now > before ? 'more' : 'less'}`;
  return {
    field: path,
    printed: typedOf(here),
    message: `${field.label}: ${showStored(field, here)}, where the same entry had ${showStored(field, there)} the year before, ${words}.`,
    advice: 'Check the number of digits and the decimal point. If it is right, say in the explanation why.',
  };
}

/** The figure without its sign; 0 where there is none. */
function sizeOf(stored: ScalarStored): number {
  const value = valueOf(stored);
  return typeof value === 'number' || typeof value === 'string' ? Math.abs(Number(value)) : 0;
}
