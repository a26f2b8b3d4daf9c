import { showStored } from '../../domain/fields/kinds.ts';
import { percentOf } from '../../domain/fields/percent.ts';
import { showMoney } from '../../domain/fields/money.ts';
import { commissioningBudget, type CommissioningBudget } from '../../domain/records/commissioning-budget.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { varianceSentence } from '../../domain/summary/budget-summary.ts';
import { barChart } from '../charts/bar-chart.ts';
import { figure } from '../charts/figure.ts';
import { heading, safe, type SafeHtml } from '../html.ts';
import { anchorFor, notesBeside } from '../notes/notes.ts';
import type { Section, SectionContext } from './section.ts';
import { amount, asTyped, figuresTable, notProvided, paragraph } from './words.ts';

const { fields } = commissioningBudget;

/** Budget against spend of each fund: in words, drawn and as a table. A prediction is called one every time. */
export const commissioningBudgets: Section<CommissioningBudget> = {
  render: (outline, context) => safe`${outline.map(({ record }) => fund(record, context))}`,
};

function fund(record: CommissioningBudget, context: SectionContext): SafeHtml {
  const { values } = record;
  return safe`<div class="entry"${anchorFor(record, context.notes)}>
    ${heading(context.level, asTyped(values.fund))}${figure(message(values), `Budget against ${spendWords(values).toLowerCase()}, pounds, ${yearLabel(record.year)}`, chart(values))}${table(values)}${notesBeside(record, context.notes)}${paragraph(fields.explanation.label, values.explanation)}</div>
`;
}

/** "Predicted spend", or plain "Spend" where its kind is not provided. */
function spendWords({ spendKind }: CommissioningBudget['values']): string {
  return spendKind === '' ? 'Spend' : `${showStored(fields.spendKind, spendKind)} spend`;
}

function message(values: CommissioningBudget['values']): string {
  const { budget, spend, spendKind } = values;
  if (budget.value === null || spend.value === null) return 'Budget and spend cannot be compared.';
  const sentence = varianceSentence(budget.value, spend.value);
  return spendKind === 'actual' || spendKind === '' ? sentence : `${spendWords(values)}: ${sentence}`;
}

function chart(values: CommissioningBudget['values']): SafeHtml | null {
  const { budget, spend, spendKind } = values;
  if (budget.value === null || spend.value === null) return null;
  const bars = [
    { label: 'Budget', value: budget.value, shown: showMoney(budget.value) },
    {
      label: spendWords(values),
      value: spend.value,
      shown: showMoney(spend.value),
      outlined: spendKind !== 'actual',
    },
  ];
  const description = bars.map((bar) => `${bar.label} ${bar.shown}`).join('; ');
  return barChart({ title: 'Bars of budget and spend', description, bars });
}

function table(values: CommissioningBudget['values']): SafeHtml {
  const { budget, spend, asOf } = values;
  const share = (pence: number | null): string =>
    budget.value === null || pence === null ? '' : withSign(percentOf(pence, budget.value));
  const when = asOf.typed.trim() === '' ? null : safe`, as of ${asTyped(asOf.typed)}`;
  const spent = safe`${spendWords(values)}${when}${values.spendKind === '' ? safe` (kind of spend: ${notProvided})` : null}`;
  const rows = [
    { name: 'Budget', cells: [amount(fields.budget, budget), share(budget.value)] },
    { name: spent, cells: [amount(fields.spend, spend), share(spend.value)] },
  ];
  const variance = budget.value === null || spend.value === null ? null : spend.value - budget.value;
  const total =
    variance === null
      ? []
      : [
          {
            name: variance > 0 ? 'Over budget' : variance < 0 ? 'Under budget' : 'Difference',
            cells: [showMoney(Math.abs(variance)), share(variance).replace(/^-/, '')],
            total: true,
          },
        ];
  return figuresTable(`${values.fund}: budget and spend`, ['Figure', 'Amount', 'Share of budget'], [...rows, ...total]);
}

function withSign(percent: string | null): string {
  return percent === null ? '' : `${percent.replace(/^100\.0$/, '100')}%`;
}
