import type { Entry } from '../fields/entry.ts';
import { showCount } from '../fields/count.ts';
import { markerSign, standsInstead } from '../fields/markers.ts';
import { showMoney } from '../fields/money.ts';
import { percentOf, showDecimal } from '../fields/percent.ts';
import type { CommissionedProject } from '../records/commissioned-project.ts';
import type { CountedFact } from '../records/counted-fact.ts';
import type { GovernanceEvent } from '../records/governance-event.ts';
import type { Initiative } from '../records/initiative.ts';
import type { LiveSentence } from './live-sentence.ts';

/** "£9,000 of £12,000 was spent, 75%. 900 attendances by 300 people." */
export function projectSentence({ values }: CommissionedProject): LiveSentence {
  const { allocation, spend, attendances, reach, quantity, quantityUnit } = values;
  const counted = quantity.value === null ? '' : `${showCount(quantity.value)} ${quantityUnit.trim()}`.trim();
  const words = [projectMoney(allocation, spend), sentence(counted), sentence(cameWords(attendances, reach))];
  const ages = agesAdvice(values);
  const fewer = attendances.value !== null && reach.value !== null && reach.value > attendances.value;
  return {
    words: words.filter((part) => part !== '').join(' '),
    disagrees: ages !== null || fewer,
    complete: allocation.value !== null || spend.value !== null,
    advice: fewer
      ? 'More people than attendances: everybody who is reached comes at least once. Which is right?'
      : ages,
  };
}

function projectMoney(allocation: Entry<number>, spend: Entry<number>): string {
  if (allocation.value === null && spend.value === null) return 'No sum is given.';
  if (allocation.value === null) return `${showMoney(spend.value ?? 0)} was spent; what was allocated is not known.`;
  if (spend.value === null) return `${showMoney(allocation.value)} was allocated; what was spent is not known.`;
  const share = percentOf(spend.value, allocation.value);
  return `${showMoney(spend.value)} of ${showMoney(allocation.value)} was spent${share === null ? '' : `, ${share.replace(/\.0$/, '')}%`}.`;
}

function cameWords(attendances: Entry<number>, reach: Entry<number>): string {
  const visits = attendances.value === null ? '' : counted(attendances.value, 'attendance', 'attendances');
  const people = reach.value === null ? '' : counted(reach.value, 'person', 'people');
  if (visits === '') return people === '' ? '' : `${people} reached`;
  return people === '' ? visits : `${visits} by ${people}`;
}

function counted(count: number, one: string, many: string): string {
  return `${showCount(count)} ${count === 1 ? one : many}`;
}

function sentence(words: string): string {
  return words === '' ? '' : `${words}.`;
}

/** "£12,000 from Made-up fund." */
export function initiativeSentence({ values }: Initiative): LiveSentence {
  const { amount, fund } = values;
  const from = fund.trim() === '' ? '' : ` from ${fund.trim()}`;
  const ages = agesAdvice(values);
  const words = amount.value === null ? 'No sum is given.' : `${showMoney(amount.value)}${from}.`;
  return { words, disagrees: ages !== null, complete: amount.value !== null, advice: ages };
}

function agesAdvice({ ageFrom, ageTo }: Readonly<Record<'ageFrom' | 'ageTo', Entry<number>>>): string | null {
  if (ageFrom.value === null || ageTo.value === null || ageFrom.value <= ageTo.value) return null;
  return `The ages run from ${showCount(ageFrom.value)} down to ${showCount(ageTo.value)}. Put the lower one first.`;
}

/** "9 ward walks, Charnwood, May 2009." */
export function factSentence({ values: { number, what, marker, place, period } }: CountedFact): LiveSentence {
  const said = what.trim() === '' ? '' : what.trim();
  if (number.value === null) {
    const words = standsInstead(marker)
      ? `${said || 'This number'}: ${marker} ${markerSign(marker)}.`
      : 'No number yet.';
    return { words, disagrees: false, complete: standsInstead(marker), advice: null };
  }
  const unit = /^%/.test(said) ? said : said === '' ? '' : ` ${said}`;
  const percent = /%\s*$/.test(number.typed) && !unit.startsWith('%') ? '%' : '';
  const where = [place, period.typed].map((part) => part.trim()).filter((part) => part !== '');
  const words = `${[`${showDecimal(number.value)}${percent}${unit}`, ...where].join(', ')}.`;
  return { words, disagrees: false, complete: true, advice: null };
}

/** Only where a sum is in question; most events have no figure. */
export function eventSentence({ values: { amount } }: GovernanceEvent): LiveSentence | null {
  if (amount.value === null) return null;
  return { words: `${showMoney(amount.value)} is in question.`, disagrees: false, complete: true, advice: null };
}
