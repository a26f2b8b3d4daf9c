import { shorten, showCount } from '../fields/count.ts';
import { showMoney } from '../fields/money.ts';
import type { CommissionedProject } from '../records/commissioned-project.ts';
import type { CommissioningBudget } from '../records/commissioning-budget.ts';
import type { Rule } from './rule.ts';
import { oncePerSection, peersOf } from './section-peers.ts';

/** Rules on the projects a budget paid for. They hang on the budget: each fund is told once, not project by project. */
export const projectRules: readonly Rule<CommissioningBudget>[] = [
  {
    code: 'PRJ-W01',
    severity: 'warning',
    title: 'Projects without money',
    why: 'The 2009/10 review lists what £742,284 paid for and gives no project a sum, so nobody can see where it went.',
    check: (record, context) => {
      const { spend, budget } = record.values;
      const whole = spend.value ?? budget.value;
      const projects = paidFrom(peersOf(record, context)).get(record.id);
      if (whole === null || !projects) return [];
      const without = projects.filter((project) => sumOf(project) === null);
      if (without.length === 0) return [];
      const attributed = projects.reduce((sum, project) => sum + (sumOf(project) ?? 0), 0);
      const noun = projects.length === 1 ? 'project' : 'projects';
      return [
        {
          field: spend.value === null ? 'budget' : 'spend',
          printed: shorten(without.map(({ values }) => values.name).join('; '), 80),
          message: `${showMoney(attributed)} of ${showMoney(whole)} is attributed: ${showCount(without.length)} of ${showCount(projects.length)} ${noun} ${without.length === 1 ? 'has' : 'have'} no sum.`,
          advice: 'Enter what each project was given or spent, or say in the explanation why it cannot be told.',
        },
      ];
    },
  },
];

/** What a project cost, in pence: what was spent, else what was allocated. */
function sumOf({ values: { spend, allocation } }: CommissionedProject): number | null {
  return spend.value ?? allocation.value;
}

/** The projects of each budget, by its id. Those that name no budget of the group belong to the first. */
const paidFrom = oncePerSection((peers) => {
  const budgets = peers.of('commissioning-budget');
  const [first] = budgets;
  const byFund = new Map(budgets.toReversed().map((budget) => [folded(budget.values.fund), budget.id]));
  const projects = new Map<string, CommissionedProject[]>();
  for (const project of peers.of('commissioned-project')) {
    const fund = folded(project.values.fund);
    const budget = fund === '' ? first?.id : byFund.get(fund);
    if (budget === undefined) continue;
    const list = projects.get(budget);
    if (list) list.push(project);
    else projects.set(budget, [project]);
  }
  return projects;
});

function folded(text: string): string {
  return text.trim().toLowerCase();
}
