import type { Entry } from '../fields/entry.ts';
import type { Decimal } from '../fields/percent.ts';
import type { VagueDate } from '../fields/vague-date.ts';
import type { CaseStudy } from '../records/case-study.ts';
import type { CountedFact } from '../records/counted-fact.ts';
import { fromToOf, isPercent, type Claim } from '../summary/claim-summary.ts';
import { figuresIn } from '../summary/figures-in-text.ts';

/** A figure that words tell, with what they say of it. */
export interface Told {
  /** The box it stands in, as findings name it. */
  readonly field: string;
  /** The words that say what it is of. */
  readonly text: string;
  readonly value: Decimal;
  readonly percent: boolean;
  /** As it stands there: "40%". */
  readonly printed: string;
  readonly place: string;
  readonly period: Entry<VagueDate>;
  readonly source: string;
}

/** The figures of a case study's claims, or that of a counted fact. */
export function toldBy(record: CaseStudy | CountedFact): readonly Told[] {
  return record.type === 'case-study' ? toldByClaims(record) : toldByFact(record);
}

function toldByClaims({ values: { title, place, changes } }: CaseStudy): readonly Told[] {
  return changes.flatMap(({ id, values: claim }) => {
    const figure = figureOf(claim);
    if (figure === null) return [];
    const { geography, period, source } = claim;
    return [
      {
        field: `changes.${id}.${claim.to.value === null ? 'claim' : 'to'}`,
        text: `${title}. ${claim.claim}`,
        ...figure,
        place: geography.trim() === '' ? place : geography,
        period,
        source,
      },
    ];
  });
}

/** What a claim came to: the second of its figures, or the first figure of its words. */
function figureOf(claim: Claim): Pick<Told, 'value' | 'percent' | 'printed'> | null {
  const change = fromToOf(claim);
  const percent = isPercent(claim);
  const to = claim.to.value ?? change?.to;
  if (to !== undefined) return { value: to, percent, printed: percent ? `${to}%` : to };
  const [first] = figuresIn(claim.claim);
  return first && !first.pounds ? { value: first.value, percent: first.percent, printed: first.printed } : null;
}

function toldByFact({ values: { what, number, sentence, place, period, source } }: CountedFact): readonly Told[] {
  if (number.value === null) return [];
  const percent = /%/.test(number.typed) || /%|per ?cent/i.test(what);
  const printed = number.typed.trim();
  return [
    { field: 'number', text: `${what}. ${sentence}`, value: number.value, percent, printed, place, period, source },
  ];
}
