import { markerField } from '../fields/markers.ts';
import { percentOf } from '../fields/percent.ts';
import { defineRecord, type RecordOf } from './define-record.ts';

/**
 * A fund the group commissions services with. The 2009/10 review prints a "predicted spend" after the year had ended
 * and leaves a variance of 11.6% without a word: hence the kind of spend, its date, and the explanation.
 */
export const commissioningBudget = defineRecord({
  id: 'commissioning-budget',
  plural: 'commissioning-budgets',
  section: 'Commissioning budget',
  noun: 'budget',
  intro: 'Each fund the group commissions services with, what it had to spend and what was spent.',
  empty: 'No budget yet. Add the first fund, or mark the section as completed if the group has none.',
  outline: false,
  fields: {
    fund: {
      kind: 'text',
      label: 'Fund',
      hint: 'The name people know it by, like Commissioning Budget.',
      required: true,
    },
    budget: { kind: 'money', label: 'Budget', hint: 'For the whole year, like £840,000.', required: true },
    spend: {
      kind: 'money',
      label: 'Spend',
      hint: 'Like £742,284. It can wait, but the section cannot be completed without it.',
      required: true,
    },
    spendKind: {
      kind: 'choice',
      label: 'What kind of spend is it?',
      required: true,
      options: [
        { value: 'predicted', label: 'Predicted', hint: 'What you expect to have spent by the end' },
        { value: 'actual', label: 'Actual', hint: 'What was paid: the outturn' },
        { value: 'committed', label: 'Committed', hint: 'Promised or ordered, not all paid' },
        { value: 'profiled', label: 'Profiled', hint: 'What the plan says for this point of the year' },
      ],
    },
    asOf: {
      kind: 'date',
      label: 'As of when',
      hint: 'The day or month the spend was worked out. For example, 31 3 2010 or March 2010.',
    },
    marker: { ...markerField, label: 'Marker of the spend', rare: true },
    explanation: {
      kind: 'longText',
      label: 'Explanation',
      hint: 'Why the spend differs from the budget, in a sentence or two that the public can read.',
      about: 'The explanation of the variance, printed beside the figures.',
    },
  },
  computed: {
    variance: {
      kind: 'money',
      label: 'Variance',
      about: 'Spend less budget: below nought is an underspend. Pounds.',
      value: ({ values: { budget, spend } }) =>
        budget.value === null || spend.value === null ? null : spend.value - budget.value,
    },
    variancePercent: {
      kind: 'percent',
      label: 'Variance, percent of budget',
      about: 'Spend less budget as a percentage of the budget, to one decimal, halves rounded away from nought.',
      value: ({ values: { budget, spend } }) =>
        budget.value === null || spend.value === null ? null : percentOf(spend.value - budget.value, budget.value),
    },
  },
  titleOf: (record) => record.values.fund,
});

export type CommissioningBudget = RecordOf<typeof commissioningBudget>;
