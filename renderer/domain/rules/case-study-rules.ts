import { shorten } from '../fields/count.ts';
import type { CaseStudy } from '../records/case-study.ts';
import { claimSentence, fromToOf, type Claim } from '../summary/claim-summary.ts';
import { figuresIn } from '../summary/figures-in-text.ts';
import { superlativesIn } from './claimed-superlatives.ts';
import type { Problem, Rule } from './rule.ts';

type Row = CaseStudy['values']['changes'][number];

export const caseStudyRules: readonly Rule<CaseStudy>[] = [
  {
    code: 'CAS-W01',
    severity: 'warning',
    title: 'From one figure to another, of nothing',
    why: 'The 2009/10 review prints a burglary rate that "went from 42% to 9.9%" and never says of what: 32.1 points, or 76%.',
    check: ({ values }) =>
      values.changes.flatMap(({ id, values: claim }) => {
        const sentence = claim.unit.trim() === '' ? claimSentence(claim) : null;
        if (sentence === null) return [];
        return [
          {
            field: `changes.${id}.unit`,
            printed: shorten(fromToPrinted(claim), 80),
            message: sentence,
            advice: 'Say of what, like "% of households burgled in a year".',
          },
        ];
      }),
  },
  {
    code: 'CAS-W03',
    severity: 'warning',
    title: 'A figure nobody can check',
    why: 'The 2009/10 review claims "a 40% reduction in ASB" without period or source, while the measure for the borough says 9.5%.',
    check: ({ values }) => values.changes.flatMap((row) => uncheckable(row, values.place) ?? []),
  },
  {
    code: 'CAS-W04',
    severity: 'warning',
    title: 'Best or worst of what?',
    why: 'The 2009/10 review goes from "lowest across the North BCU" to "Highest across Leicestershire Force area": another area, and no figure.',
    check: ({ values }) => values.changes.flatMap((row) => boast(row) ?? []),
  },
];

function fromToPrinted({ claim, from, to }: Claim): string {
  const typed = [from.typed.trim(), to.typed.trim()];
  return typed.every((part) => part !== '') ? `from ${typed.join(' to ')}` : claim;
}

function uncheckable({ id, values: claim }: Row, place: string): Problem | null {
  const figure = figureOf(claim);
  if (figure === null) return null;
  const lacking = [
    claim.geography.trim() === '' && place.trim() === '' ? ['geography', 'area'] : null,
    claim.period.typed.trim() === '' ? ['period', 'period'] : null,
    claim.source.trim() === '' ? ['source', 'source'] : null,
  ].filter((part) => part !== null);
  const [first] = lacking;
  if (!first) return null;
  return {
    field: `changes.${id}.${first[0] ?? 'source'}`,
    printed: shorten(claim.claim, 80),
    message: `The figure ${figure} has no ${lacking.map(([, word]) => word).join(' and no ')}, so nobody can check it.`,
    basis: [figure, claim.claim.trim(), ...lacking.map(([field]) => field)].join('\n'),
    advice: 'Say where and when it was counted, and by whom.',
  };
}

/** The figure a claim rests on, as it is printed: what it came to, or the first in its words. */
function figureOf(claim: Claim): string | null {
  const { to, from } = claim;
  if (to.value !== null) return to.typed.trim();
  if (from.value !== null) return from.typed.trim();
  return figuresIn(claim.claim)[0]?.printed ?? null;
}

function boast({ id, values: claim }: Row): Problem | null {
  const superlatives = superlativesIn(claim.claim);
  const [first] = superlatives;
  if (!first) return null;
  const figure = fromToOf(claim) !== null || figureOf(claim) !== null;
  const other = superlatives.find(({ area }) => area !== null && first.area !== null && !sameArea(area, first.area));
  if (figure && !other) return null;
  const words = other
    ? `"${first.word}" is said of ${first.area ?? ''} and "${other.word}" of ${other.area ?? ''}: two different areas${figure ? '' : ', and no figure'}.`
    : `"${first.word}" stands without a figure.`;
  return {
    field: `changes.${id}.claim`,
    printed: shorten(claim.claim, 80),
    message: words,
    advice: 'Compare within one area, and give the figures.',
  };
}

function sameArea(a: string, b: string): boolean {
  return a.replace(/^the\s+/i, '').toLowerCase() === b.replace(/^the\s+/i, '').toLowerCase();
}
