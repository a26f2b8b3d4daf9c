import { shorten } from '../fields/count.ts';
import type { Entry } from '../fields/entry.ts';
import { markerSign } from '../fields/markers.ts';
import { showRange, type VagueDate } from '../fields/vague-date.ts';
import type { GenericRecord, StoredValue } from '../records/record.ts';
import { definitionOf } from '../records/registry.ts';
import { findYear } from '../set-up/set-up.ts';
import { coverageOf, coverageWords, type Coverage } from './period-coverage.ts';
import type { GeneralRule, RuleContext } from './rule.ts';
import { inReportOrder, oncePerSection, peersOf } from './section-peers.ts';

export const periodRules: readonly GeneralRule[] = [
  {
    code: 'PER-W01',
    severity: 'warning',
    title: 'Shorter than the year',
    why: 'The 2009/10 review prints 363 of 365 days and 11 of 12 months as if they were the year.',
    check: (record, _definition, _boxes, context) => {
      const period = periodOf(record);
      if (period === null || !isLastRound(record, context)) return [];
      const { field, entry, date, coverage } = period;
      if (coverage.covered >= coverage.whole) return [];
      const marked = record.values['marker'] === 'provisional';
      const those = 'marker' in record.values ? 'them' : 'those it stands under';
      return [
        {
          field,
          printed: entry.typed,
          message: `The period, ${showRange(date)}, covers ${coverageWords(coverage)} of the year.`,
          advice: `Give the figures of the whole year if they are known by now; if not, mark ${those} [p] provisional.`,
          ...(marked ? { explained: `Marked ${markerSign('provisional')} provisional.` } : {}),
        },
      ];
    },
  },
  {
    code: 'PER-W02',
    severity: 'warning',
    title: 'Different periods side by side',
    why: 'The 2009/10 review prints crime to 29 March 2010 and its survey to February 2010 in one section, as one year.',
    check: (record, _definition, _boxes, context) => {
      const period = periodOf(record);
      if (period === null) return [];
      const { first, periods } = periodsSideBySide(peersOf(record, context));
      if (first !== record.id || periods.length < 2) return [];
      const parts = periods.map(({ words, count }) => `${words} (${count === 1 ? '1 entry' : `${count} entries`})`);
      return [
        {
          field: period.field,
          printed: shorten(periods.map(({ words }) => words).join('; '), 120),
          message: `Figures of ${periods.length} different periods stand side by side here: ${parts.join('; ')}.`,
          advice: 'Give all of them for the same period, or say in an explanation why they differ.',
        },
      ];
    },
  },
];

interface Period {
  readonly field: string;
  readonly entry: Entry<VagueDate>;
  readonly date: VagueDate;
  readonly coverage: Coverage;
}

/** The field of each record type that holds the period of its figures. */
const periodFields = new Map<string, string | null>();

function periodField(type: string): string | null {
  const known = periodFields.get(type);
  if (known !== undefined) return known;
  const fields = Object.entries(definitionOf(type)?.fields ?? {});
  const field = fields.find(([, each]) => each.kind === 'date' && each.period === true)?.[0] ?? null;
  periodFields.set(type, field);
  return field;
}

/**
 * The period that figures meant for the whole year are of; null where there is none, where they are said to be of their
 * own period alone, and for a survey of less than half a year: people are asked at one time.
 */
function periodOf(record: GenericRecord): Period | null {
  const field = periodField(record.type);
  if (field === null || record.values['basis'] === 'this period') return null;
  const entry = record.values[field];
  if (!isDate(entry) || entry.value === null) return null;
  const coverage = coverageOf(entry.value, record.year);
  if (coverage === null || (record.type === 'survey' && coverage.covered * 2 < coverage.whole)) return null;
  return { field, entry, date: entry.value, coverage };
}

function isDate(stored: StoredValue | undefined): stored is Entry<VagueDate> {
  if (typeof stored !== 'object' || !('typed' in stored)) return false;
  const { value } = stored;
  return value === null || (typeof value === 'object' && 'earliest' in value);
}

/** Where groups report several times a year, only the last round can be held against the whole year. */
function isLastRound({ year, round }: GenericRecord, { setUp }: RuleContext): boolean {
  const last = findYear(setUp, year)?.rounds.at(-1);
  return last === undefined || last.id === round;
}

interface SideBySide {
  /** The record that tells of it: the first with a period, in the order of the report. */
  readonly first: string | null;
  readonly periods: readonly { readonly words: string; readonly count: number }[];
}

const periodsSideBySide = oncePerSection((peers): SideBySide => {
  const periods = new Map<string, { words: string; count: number }>();
  const withPeriod = peers.all.filter((record) => periodOf(record) !== null).sort(inReportOrder);
  for (const record of withPeriod) {
    const period = periodOf(record);
    if (period === null) continue;
    const range = showRange(period.date);
    const known = periods.get(range);
    if (known) known.count += 1;
    else periods.set(range, { words: period.entry.typed.trim(), count: 1 });
  }
  return { first: withPeriod[0]?.id ?? null, periods: [...periods.values()] };
});
