import { markerSign } from '../fields/markers.ts';
import { showMoney } from '../fields/money.ts';
import { percentOf } from '../fields/percent.ts';
import type { CommissioningBudget } from '../records/commissioning-budget.ts';
import { yearEnd } from '../set-up/financial-year.ts';
import { varianceSentence } from '../summary/budget-summary.ts';
import { explains } from './explanation.ts';
import type { Rule } from './rule.ts';

/** Above this share of the budget a variance needs a sentence: 10%, the threshold usual in council budget reports. */
const explainedAbovePercent = 10;

export const commissioningBudgetRules: readonly Rule<CommissioningBudget>[] = [
  {
    code: 'BUD-W01',
    severity: 'warning',
    title: 'Variance not explained',
    why: 'The 2009/10 review leaves £97,716 of £840,000 unspent, 11.6%, without a word.',
    check: ({ values: { budget, spend, explanation } }) => {
      if (budget.value === null || spend.value === null || explains(explanation)) return [];
      const difference = spend.value - budget.value;
      const share = percentOf(difference, budget.value);
      if (Math.abs(difference) * 100 <= Math.abs(budget.value) * explainedAbovePercent || share === null) return [];
      return [
        {
          field: 'explanation',
          printed: `budget ${budget.typed}, spend ${spend.typed}`,
          message: `${varianceSentence(budget.value, spend.value)} A variance over ${explainedAbovePercent}% has no explanation.`,
          advice: 'Say in a sentence why, so that readers need not guess.',
        },
      ];
    },
  },
  {
    code: 'BUD-W02',
    severity: 'warning',
    title: 'Predicted, but not when',
    why: 'The 2009/10 review prints a "predicted spend" after the year had ended. A prediction means little without its date.',
    check: ({ year, values: { spend, spendKind, asOf, marker } }) => {
      if (spendKind !== 'predicted' || spend.value === null) return [];
      const end = yearEnd(year);
      if (asOf.value !== null && asOf.value.earliest <= end) return [];
      const when =
        asOf.value === null ? 'does not say when it was predicted' : `was predicted after the year had ended`;
      const marked = marker === 'provisional' || marker === 'forecast';
      return [
        {
          field: asOf.value === null ? 'asOf' : 'spendKind',
          printed: `predicted spend ${spend.typed}`,
          message: `The spend of ${showMoney(spend.value)} is a prediction and ${when}. The outturn, what was spent in the end, is not given.`,
          advice: `Enter the outturn if it is known by now. If not,${asOf.value === null ? ' enter the month of the prediction and' : ''} mark the spend [p] provisional or [f] forecast.`,
          ...(marked ? { explained: `Marked as a figure that is not final, ${markerSign(marker)} ${marker}.` } : {}),
        },
      ];
    },
  },
  {
    code: 'BUD-W03',
    severity: 'warning',
    title: 'More than twice the budget',
    why: 'Fife 2019: £59,395 was typed for £59.95. A slipped decimal shows as a spend far from its budget.',
    check: ({ values: { budget, spend } }) => {
      if (budget.value === null || spend.value === null || budget.value <= 0) return [];
      if (spend.value <= budget.value * 2) return [];
      return [
        {
          field: 'spend',
          printed: `budget ${budget.typed}, spend ${spend.typed}`,
          message: `The spend of ${showMoney(spend.value)} is more than twice the budget of ${showMoney(budget.value)}.`,
          advice: 'Check the number of digits and the decimal point in both.',
        },
      ];
    },
  },
];
