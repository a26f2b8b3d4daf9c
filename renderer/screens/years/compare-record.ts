import { showCount } from '../../domain/fields/count.ts';
import type { Field, RowsField, ScalarField, ScalarStored } from '../../domain/fields/field.ts';
import { isBlank, showStored, valueOf } from '../../domain/fields/kinds.ts';
import { showMoney } from '../../domain/fields/money.ts';
import type { Computed, Lookup, RecordDefinition } from '../../domain/records/define-record.ts';
import { isRows, type GenericRecord } from '../../domain/records/record.ts';
import { matchByName, type Pair } from './match.ts';

/** One line of a comparison. A side without the record is null; a box left empty is the empty string. */
export interface ComparedLine {
  readonly label: string;
  readonly before: string | null;
  readonly now: string | null;
  /** "+£12,000", "-100", "no change"; empty where the two are not both numbers. */
  readonly change: string;
  readonly figure: boolean;
}

/** Lines with a name over them: the parts of an attendance table. */
export interface ComparedPart {
  /** Empty for the record's own fields. */
  readonly label: string;
  readonly lines: readonly ComparedLine[];
}

/**
 * A record of two years, field by field and then what is worked out, read from its definition: a new field or record
 * type is compared without a line here. Lines that are empty on both sides are left out.
 */
export function compareRecord(
  definition: RecordDefinition,
  { before, now }: Pair<GenericRecord>,
  lookups: { readonly before: Lookup; readonly now: Lookup },
): readonly ComparedPart[] {
  const sides = { before, now };
  const fields = Object.entries(definition.fields);
  const own = fields.flatMap(([id, field]) => (field.kind === 'rows' ? [] : fieldLine(definition, id, field, sides)));
  const parts = fields.flatMap(([id, field]) => (field.kind === 'rows' ? [listPart(id, field, sides)] : []));
  const computed = Object.values(definition.computed).map((each) => computedLine(each, sides, lookups));
  return [
    { label: '', lines: own },
    ...parts,
    { label: 'Worked out', lines: computed.filter(({ before: a, now: b }) => (a ?? '') !== '' || (b ?? '') !== '') },
  ].filter(({ lines }) => lines.length > 0);
}

type Sides = Pair<GenericRecord>;

function fieldLine(
  definition: RecordDefinition,
  id: string,
  field: ScalarField,
  { before, now }: Sides,
): readonly ComparedLine[] {
  const line = lineOf(field, storedIn(before, id), storedIn(now, id));
  // The record's name stands over the table already.
  const isName = [before, now].every((record) => record === null || record.values[id] === definition.titleOf(record));
  return isName || (!line.before && !line.now) ? [] : [line];
}

function storedIn(record: GenericRecord | null, id: string): ScalarStored | null {
  const stored = record?.values[id];
  return stored === undefined || isRows(stored) ? null : stored;
}

function lineOf(field: ScalarField, before: ScalarStored | null, now: ScalarStored | null): ComparedLine {
  const shown = (stored: ScalarStored | null) =>
    stored === null ? null : isBlank(stored) ? '' : showStored(field, stored);
  return {
    label: field.label.replace(/\?$/, ''),
    before: shown(before),
    now: shown(now),
    change: before === null || now === null ? '' : changeBetween(field.kind, valueOf(before), valueOf(now)),
    figure: isFigure(field.kind),
  };
}

function isFigure(kind: Field['kind']): boolean {
  return kind === 'count' || kind === 'money' || kind === 'percent' || kind === 'decimal';
}

/**
 * The difference where both are numbers: pounds or a count. Never for percentages: a percentage of a percentage
 * misleads, and the figures behind the two stand in the same table.
 */
export function changeBetween(kind: Field['kind'] | Computed<never>['kind'], before: unknown, now: unknown): string {
  if (typeof before !== 'number' || typeof now !== 'number') return '';
  if (kind !== 'count' && kind !== 'money') return '';
  const difference = now - before;
  if (difference === 0) return 'no change';
  const shown = kind === 'money' ? showMoney(difference) : showCount(difference);
  return difference > 0 ? `+${shown}` : shown;
}

function listPart(id: string, field: RowsField, { before, now }: Sides): ComparedPart {
  const columns = Object.entries(field.fields);
  const [name] = columns.find(([, inner]) => inner.kind === 'text') ?? columns[0] ?? [''];
  const rowsOf = (record: GenericRecord | null) => {
    const stored = record?.values[id];
    return isRows(stored) ? stored : [];
  };
  const nameOf = (row: ReturnType<typeof rowsOf>[number]) => {
    const [stored, inner] = [row.values[name], field.fields[name]];
    return stored === undefined || !inner ? '' : showStored(inner, stored).trim();
  };
  const others = columns.filter(([inner]) => inner !== name);
  const lines = matchByName(rowsOf(before), rowsOf(now), nameOf).flatMap((pair) =>
    others.map(([inner, innerField]): ComparedLine => {
      const row = pair.now ?? pair.before;
      const rowName = (row && nameOf(row)) || `${field.item} without a name`;
      const line = lineOf(innerField, pair.before?.values[inner] ?? null, pair.now?.values[inner] ?? null);
      return { ...line, label: others.length === 1 ? rowName : `${rowName}, ${innerField.label.toLowerCase()}` };
    }),
  );
  return { label: field.label, lines };
}

function computedLine(
  computed: Computed<never>,
  { before, now }: Sides,
  lookups: { readonly before: Lookup; readonly now: Lookup },
): ComparedLine {
  // A record always comes with its own definition, so its type fits.
  const generic: Computed<GenericRecord> = computed;
  const { kind, label } = generic;
  const [then, today] = [before && generic.value(before, lookups.before), now && generic.value(now, lookups.now)];
  const shown = (result: number | string | null) => {
    if (result === null) return '';
    if (typeof result === 'number') return kind === 'money' ? showMoney(result) : showCount(result);
    return kind === 'percent' ? `${result}%` : result;
  };
  return {
    label,
    before: before === null ? null : shown(then),
    now: now === null ? null : shown(today),
    change: changeBetween(kind, then, today),
    figure: kind !== 'text',
  };
}
