import { plainPounds, showMoney } from '../fields/money.ts';
import { showDecimal, trimmed, type Decimal } from '../fields/percent.ts';
import { showCount } from '../fields/count.ts';
import { totalOfParts } from '../records/attendance.ts';
import type { GenericRecord } from '../records/record.ts';
import { isOfType } from '../records/registry.ts';
import type { VagueDate } from '../fields/vague-date.ts';
import type { Entry } from '../fields/entry.ts';
import { yearEnd, yearStart } from '../set-up/financial-year.ts';
import type { CatalogueItem, SetUp } from '../set-up/set-up.ts';
import { spokenWords } from './words.ts';

/** One figure with all that decides whether another may be held against it. */
export interface Figure {
  readonly record: GenericRecord;
  /** What it is a figure of, as the group writes it. */
  readonly subject: string;
  /** Which figure of it: "actual figure", "budget". */
  readonly what: string;
  readonly unit: string;
  readonly area: string;
  readonly basis: string;
  /** The same for figures of the same subject, kind, unit and time, whoever tells them. */
  readonly key: string;
  /** A plain decimal, so that "7" and "7.0" are one figure. */
  readonly value: Decimal;
  readonly shown: string;
}

type Told = Omit<Figure, 'record' | 'key' | 'value' | 'area' | 'basis'> & {
  readonly value: Decimal;
  readonly period?: Entry<VagueDate>;
  readonly area?: string;
  readonly basis?: string;
};

/** The figures of a record that another group may tell as well. */
export function figuresOf(setUp: SetUp, record: GenericRecord): readonly Figure[] {
  return toldBy(record).map(({ period, area = '', basis = '', value, ...told }) => ({
    ...told,
    record,
    area: spokenWords(area).join(' '),
    basis,
    value: plain(value),
    key: JSON.stringify([told.what, told.unit, subjectKey(setUp, record, told.subject), ...timeOf(record, period)]),
  }));
}

function toldBy(record: GenericRecord): readonly Told[] {
  if (isOfType(record, 'measure')) {
    const { name, base, actual, target, geography, period, basis } = record.values;
    const told = { subject: name, unit: base, area: geography, period, basis };
    return [...decimal('actual figure', actual, told), ...decimal('target', target, told)];
  }
  if (isOfType(record, 'survey')) {
    const { name, period, answers } = record.values;
    return answers.flatMap(({ values: { question, area, value } }) =>
      decimal('answer', value, { subject: `${name}: ${question}`, unit: 'percentage', area, period }),
    );
  }
  if (isOfType(record, 'commissioning-budget')) {
    const { fund, budget, spend, spendKind } = record.values;
    return [...money('budget', budget, fund), ...money(`${spendKind || 'unexplained'} spend`, spend, fund)];
  }
  if (isOfType(record, 'attendance')) {
    const { programme, unit, period, statedTotal, basis } = record.values;
    const total = statedTotal.value ?? totalOfParts(record.values);
    if (total === null) return [];
    return [{ subject: programme, what: 'total', unit, period, basis, value: String(total), shown: showCount(total) }];
  }
  return [];
}

function decimal(
  what: string,
  { value }: Entry<Decimal>,
  told: Omit<Told, 'what' | 'value' | 'shown'>,
): readonly Told[] {
  if (value === null || told.subject.trim() === '') return [];
  const percent = told.unit === 'change' || told.unit === 'percentage';
  return [{ ...told, what, value, shown: `${showDecimal(value)}${percent ? '%' : ''}` }];
}

function money(what: string, { value }: Entry<number>, subject: string): readonly Told[] {
  if (value === null || subject.trim() === '') return [];
  return [{ subject, what, unit: 'pounds', value: plainPounds(value), shown: showMoney(value) }];
}

/** The subject by the name the office prefers, without capitals and punctuation. */
export function subjectKey({ measures }: SetUp, { type }: GenericRecord, subject: string): string {
  const key = spokenWords(subject).join(' ');
  return type === 'measure' ? (preferredNames(measures).get(key) ?? key) : key;
}

const preferred = new WeakMap<readonly CatalogueItem[], ReadonlyMap<string, string>>();

function preferredNames(items: readonly CatalogueItem[]): ReadonlyMap<string, string> {
  const known = preferred.get(items);
  if (known) return known;
  const names = new Map(
    items.flatMap(({ name, variants }) =>
      variants.map((variant) => [spokenWords(variant).join(' '), spokenWords(name).join(' ')]),
    ),
  );
  preferred.set(items, names);
  return names;
}

/** The first and the last day; the whole year where nothing is said. */
function timeOf({ year }: GenericRecord, period: Entry<VagueDate> | undefined): readonly string[] {
  if (!period || period.typed.trim() === '') return [yearStart(year), yearEnd(year)];
  return period.value ? [period.value.earliest, period.value.latest] : [period.typed.trim()];
}

export function plain(value: Decimal): Decimal {
  return trimmed(value.replace(/^\+/, ''));
}
