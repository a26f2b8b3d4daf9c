import type { FieldKind, ScalarField, ScalarStored } from '../../domain/fields/field.ts';
import { typedOf, valueOf } from '../../domain/fields/kinds.ts';
import { plainPounds } from '../../domain/fields/money.ts';
import type { Cell } from './cell.ts';
import { column, snakeCase, type Column, type ColumnFacts } from './column.ts';

/** Gives the columns of one field; `name` is the field's id in snake_case. */
type ColumnSource = (name: string, field: ScalarField) => readonly Column<ScalarStored>[];

const text: ColumnSource = (name, field) => [column({ ...factsOf(field), name }, typedOf)];

/**
 * One source per field kind: a new kind does not compile until it has one here. What was typed always has a column of
 * its own, so that a figure nobody can read is still in the file.
 */
const sources: Readonly<Record<Exclude<FieldKind, 'rows'>, ColumnSource>> = {
  text,
  longText: text,
  choice: (name, field) => [column({ ...factsOf(field), name, allowed: allowedIn(field) }, typedOf)],
  count: (name, field) => [
    column({ ...factsOf(field), name, type: 'whole number' }, numberOf),
    typedColumn(name, field),
  ],
  money: (name, field) => [
    column({ ...factsOf(field), name: moneyName(name), type: 'decimal number', unit: 'pounds' }, poundsOf),
    typedColumn(name, field),
  ],
  percent: (name, field) => [
    column({ ...factsOf(field), name: percentName(name), type: 'decimal number', unit: 'percent' }, decimalOf),
    typedColumn(name, field),
  ],
  decimal: (name, field) => [
    column({ ...factsOf(field), name, type: 'decimal number' }, decimalOf),
    typedColumn(name, field),
  ],
  date: (name, field) => [
    typedColumn(name, field),
    dayColumn(name, field, 'earliest', 'the first day it can mean'),
    dayColumn(name, field, 'latest', 'the last day it can mean'),
  ],
  names: (name, field) => [typedColumn(name, field)],
};

/** The columns of one field inside the file of its record or list. A list has a file of its own instead. */
export function columnsOfField(id: string, field: ScalarField): readonly Column<ScalarStored>[] {
  return sources[field.kind](snakeCase(id), field);
}

export function moneyName(name: string): string {
  return `${name}_gbp`;
}

export function percentName(name: string): string {
  return name.endsWith('_percent') ? name : `${name}_percent`;
}

function factsOf(field: ScalarField): Omit<ColumnFacts, 'name'> {
  return {
    label: field.label,
    about: aboutField(field),
    type: 'text',
    unit: '',
    required: field.required === true,
    allowed: [],
    ...(field.since === undefined ? {} : { since: field.since }),
    ...(field.until === undefined ? {} : { until: field.until }),
  };
}

/** The field's own words, and what each choice means where it says so. */
function aboutField(field: ScalarField): string {
  const about = field.about ?? field.hint ?? field.label;
  if (field.kind !== 'choice') return about;
  const meanings = field.options.flatMap(({ value, hint }) => (hint === undefined ? [] : [`${value}: ${hint}`]));
  return meanings.length === 0 ? about : `${about} (${meanings.join('; ')})`;
}

function typedColumn(name: string, field: ScalarField): Column<ScalarStored> {
  const facts = { ...factsOf(field), name: `${name}_as_typed`, label: `${field.label}, as typed` };
  return column({ ...facts, about: `${sentence(field)}The text exactly as it was typed.` }, typedOf);
}

function dayColumn(
  name: string,
  field: ScalarField,
  end: 'earliest' | 'latest',
  meaning: string,
): Column<ScalarStored> {
  const facts: ColumnFacts = {
    ...factsOf(field),
    name: `${name}_${end}`,
    label: `${field.label}, ${end}`,
    type: 'date',
  };
  const about = `${sentence(field)}What was typed, as a day: ${meaning}. Empty where it could not be read.`;
  return column({ ...facts, about, required: false }, (stored) => {
    const value = valueOf(stored);
    return typeof value === 'object' && value !== null && 'earliest' in value ? value[end] : null;
  });
}

function sentence(field: ScalarField): string {
  return field.about === undefined ? '' : `${field.about} `;
}

function allowedIn(field: ScalarField): readonly string[] {
  return field.kind === 'choice' ? field.options.map((option) => option.value) : [];
}

function numberOf(stored: ScalarStored): Cell {
  const value = valueOf(stored);
  return typeof value === 'number' ? value : null;
}

function poundsOf(stored: ScalarStored): Cell {
  const value = valueOf(stored);
  return typeof value === 'number' ? plainPounds(value) : null;
}

function decimalOf(stored: ScalarStored): Cell {
  const value = valueOf(stored);
  return typeof value === 'string' ? value : null;
}
