import type { Entry } from '../fields/entry.ts';
import { showMoney } from '../fields/money.ts';
import { percentOf } from '../fields/percent.ts';

/** The variance as the public will read it: "£97,716 under budget, 11.6% of the budget." Pence in, a sentence out. */
export function varianceSentence(budget: number, spend: number): string {
  const difference = spend - budget;
  if (difference === 0) return 'Spend and budget are the same.';
  const share = percentOf(Math.abs(difference), budget);
  const side = difference < 0 ? 'under' : 'over';
  const amount = showMoney(Math.abs(difference));
  return share === null
    ? `${amount} ${side} budget.`
    : `${amount} ${side} budget, ${share.replace(/^-/, '')}% of the budget.`;
}

/** The variance where both amounts are known, else what it still waits for. */
export function budgetSentence({ budget, spend }: Readonly<Record<'budget' | 'spend', Entry<number>>>): string {
  if (budget.value !== null && spend.value !== null) return varianceSentence(budget.value, spend.value);
  const unread = [...lacking('budget', budget, false), ...lacking('spend', spend, false)];
  if (unread.length > 0) return `No variance yet: ${unread.join(' and ')} cannot be read.`;
  const missing = [...lacking('budget', budget, true), ...lacking('spend', spend, true)];
  return `No variance yet: ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not provided.`;
}

function lacking(name: string, { typed, value }: Entry<number>, blank: boolean): readonly string[] {
  return value === null && (typed.trim() === '') === blank ? [`the ${name}`] : [];
}
