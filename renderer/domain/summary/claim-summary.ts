import {
  difference,
  percentOfDecimals,
  showDecimal,
  signOf,
  trimmed,
  unsigned,
  type Decimal,
} from '../fields/percent.ts';
import type { CaseStudy } from '../records/case-study.ts';
import { percentFromTo } from './figures-in-text.ts';
import type { LiveSentence } from './live-sentence.ts';

export type Claim = CaseStudy['values']['changes'][number]['values'];

/** What a claim says changed: from its boxes, or, where both are empty, from its words. Null where it says neither. */
export function fromToOf(claim: Claim): { readonly from: Decimal; readonly to: Decimal } | null {
  const { from, to } = claim;
  if (from.value !== null && to.value !== null) return { from: from.value, to: to.value };
  return from.typed.trim() === '' && to.typed.trim() === '' ? percentFromTo(claim.claim) : null;
}

/** "From 42 to 9.9: 32.1 points lower, or 76% lower; it does not say of what." Null where no change is claimed. */
export function claimSentence(claim: Claim): string | null {
  const change = fromToOf(claim);
  if (change === null) return null;
  const { from, to } = change;
  const unit = claim.unit.trim();
  const ofWhat = unit === '' ? '' : /^(?:%|per ?cent)/i.test(unit) ? unit.replace(/^per ?cent/i, '%') : ` ${unit}`;
  const open = unit === '' ? '; it does not say of what' : '';
  return `From ${showDecimal(from)} to ${showDecimal(to)}${ofWhat}: ${changeWords(from, to, isPercent(claim))}${open}.`;
}

/** True where the figures of a claim are percentages, by its unit, its boxes or its words. */
export function isPercent({ claim, unit, from, to }: Claim): boolean {
  return (
    /%|per ?cent/i.test(unit) ||
    /%/.test(from.typed + to.typed) ||
    (to.value !== null && new RegExp(`(?<![\\d.])${escaped(to.value)}\\s?(?:%|per ?cent)`, 'i').test(claim)) ||
    (to.value === null && percentFromTo(claim) !== null)
  );
}

function escaped(value: Decimal): string {
  return unsigned(value).replace('.', '\\.');
}

function changeWords(from: Decimal, to: Decimal, percent: boolean): string {
  const change = difference(to, from);
  const sign = signOf(change);
  if (sign === 0) return 'no change';
  const way = sign < 0 ? 'lower' : 'higher';
  const gap = trimmed(unsigned(change));
  const points = percent ? (gap === '1' ? ' point' : ' points') : '';
  const whole = percentOfDecimals(change, from, 0);
  const fine = whole !== null && signOf(whole) === 0 ? percentOfDecimals(change, from, 1) : whole;
  // A share of a negative figure means nothing to anybody.
  const share = fine === null || signOf(from) <= 0 ? '' : `, or ${showDecimal(unsigned(fine))}% ${way}`;
  return `${showDecimal(gap)}${points} ${way}${share}`;
}

/** Every change a case study claims, in a sentence each; null where it claims none in figures. */
export function caseStudySentence({ changes }: CaseStudy['values']): LiveSentence | null {
  const words = changes.flatMap(({ values }) => claimSentence(values) ?? []);
  if (words.length === 0) return null;
  const apart = changes.find(({ values }) => wordsApart(values));
  return {
    words: words.join(' '),
    disagrees: apart !== undefined,
    complete: true,
    advice: apart
      ? `The words say "${shownWords(apart.values)}", the boxes something else. Which is right?`
      : changes.some(({ values }) => fromToOf(values) !== null && values.unit.trim() === '')
        ? 'Say of what in its box.'
        : null,
  };
}

/** Whether the words of a claim and its boxes give different figures. */
function wordsApart(claim: Claim): boolean {
  const said = percentFromTo(claim.claim);
  const { from, to } = claim;
  if (said === null || from.value === null || to.value === null) return false;
  return signOf(difference(said.from, from.value)) !== 0 || signOf(difference(said.to, to.value)) !== 0;
}

function shownWords(claim: Claim): string {
  const said = percentFromTo(claim.claim);
  return said === null ? '' : `from ${said.from}% to ${said.to}%`;
}
