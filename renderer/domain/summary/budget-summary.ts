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
