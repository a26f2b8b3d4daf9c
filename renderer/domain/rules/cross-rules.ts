import type { Measure } from '../records/measure.ts';
import type { GenericRecord } from '../records/record.ts';
import type { CaseStudy } from '../records/case-study.ts';
import type { CountedFact } from '../records/counted-fact.ts';
import { difference, signOf, unsigned } from '../fields/percent.ts';
import { yearEnd, yearLabel } from '../set-up/financial-year.ts';
import { inUnit } from '../summary/measure-summary.ts';
import { daysBetween } from './period-coverage.ts';
import type { Problem, Rule, RuleContext } from './rule.ts';
import { subjectsOf, type Subjects } from './subjects.ts';
import { toldBy, type Told } from './told-figures.ts';

/** Two ends of a period this many days apart are the same time: one says March, the other 29 March. */
const sameTime = 31;

/** Figures that case studies and sentences tell, held against the measures of the same year, whosever they are. */
export const crossRules: readonly Rule<CaseStudy | CountedFact>[] = [
  {
    code: 'CRO-W01',
    severity: 'warning',
    title: 'Same subject, same time, two values',
    why: 'In the 2009/10 review a case study ends at 9.9% in March 2010, where the measure says 11.4% to 29 March 2010.',
    check: (record, context) =>
      toldBy(record).flatMap((told) => {
        if (told.period.value === null) return [];
        return spokenOf(told, record, context)
          .filter((measure) => atTheSameTime(told, measure) && !elsewhere(told, measure))
          .map((measure) => twoValues(told, measure));
      }),
  },
  {
    code: 'CRO-W02',
    severity: 'warning',
    title: 'Same subject, another area, another value',
    why: 'The 2009/10 review claims a 40% reduction in ASB for a ward, without source or period, beside 9.5% for the borough.',
    check: (record, context) =>
      toldBy(record).flatMap((told) => {
        // A figure with its area, period and source may well differ from that of the whole: nothing is left open.
        const open = told.period.typed.trim() === '' || told.source.trim() === '';
        if (!open || told.place.trim() === '') return [];
        return spokenOf(told, record, context)
          .filter((measure) => elsewhere(told, measure))
          .map((measure) => anotherArea(told, measure));
      }),
  },
];

const subjectsByList = new WeakMap<readonly GenericRecord[], Subjects>();

/** The measures of the year that a told figure speaks of, in the same kind of figure and with another value. */
function spokenOf(told: Told, { year, round }: GenericRecord, context: RuleContext): readonly Measure[] {
  const measures = context.records({ year, round, type: 'measure' });
  const subjects = subjectsByList.get(measures) ?? subjectsOf(measures.filter(isMeasure));
  subjectsByList.set(measures, subjects);
  return subjects.spokenOf(told.text).filter(({ values: { base, actual } }) => {
    const percent = base === 'change' || base === 'percentage';
    return (
      actual.value !== null &&
      percent === told.percent &&
      signOf(difference(unsigned(actual.value), unsigned(told.value))) !== 0
    );
  });
}

function isMeasure(record: GenericRecord): record is Measure {
  return record.type === 'measure';
}

function atTheSameTime({ period }: Told, measure: Measure): boolean {
  if (period.value === null) return false;
  const end = measure.values.period.value?.latest ?? yearEnd(measure.year);
  return Math.abs(daysBetween(period.value.latest, end) - 1) <= sameTime;
}

/** True where both name their area and neither name holds the other: "Charnwood Borough" is no other place than Charnwood. */
function elsewhere({ place }: Told, { values }: Measure): boolean {
  const [here, there] = [folded(place), folded(values.geography)];
  return here !== '' && there !== '' && !here.includes(there) && !there.includes(here);
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

function twoValues(told: Told, measure: Measure): Problem {
  const { name, actual, base, period } = measure.values;
  const when = period.typed.trim() === '' ? yearLabel(measure.year) : period.typed.trim();
  return {
    field: told.field,
    printed: told.printed,
    message: `${told.printed} here (${told.period.typed.trim()}), and ${inUnit(base, actual.value ?? '0')} in the measure "${name.trim()}" (${when}): the same subject at the same time with two values.`,
    advice: 'Say what each of them is of, or correct the one that is wrong.',
  };
}

function anotherArea(told: Told, measure: Measure): Problem {
  const { name, actual, base, geography } = measure.values;
  return {
    field: told.field,
    printed: told.printed,
    message: `${told.printed} here for ${told.place.trim()}, and ${inUnit(base, actual.value ?? '0')} in the measure "${name.trim()}" for ${geography.trim()}: the same subject, another area, another value.`,
    advice: 'Say for which period the figure of the smaller area is and who counted it, so that both can be believed.',
  };
}
