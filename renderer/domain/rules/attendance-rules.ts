import { showCount } from '../fields/count.ts';
import { totalOfParts, type Attendance } from '../records/attendance.ts';
import type { Rule } from './rule.ts';

export const attendanceRules: readonly Rule<Attendance>[] = [
  {
    code: 'ATT-E01',
    severity: 'error',
    title: 'Total does not add up',
    why: 'The 2009/10 review prints 7,567 and 9,800 with a total of 17,267; they add to 17,367, and nobody noticed.',
    check: ({ values: { statedTotal, categories } }) => {
      const total = totalOfParts(categories);
      if (statedTotal.value === null || total === null || statedTotal.value === total) return [];
      const parts = categories.map((part) => part.values.count.typed.trim()).join(' + ');
      return [
        {
          field: 'statedTotal',
          printed: statedTotal.typed,
          message: `The parts add to ${showCount(total)} (${parts}). The total is given as ${showCount(statedTotal.value)}, a difference of ${showCount(Math.abs(total - statedTotal.value))}.`,
          advice:
            'Which is right? Correct the part or the total that is wrong. Until then both are kept and both are printed.',
        },
      ];
    },
  },
  {
    code: 'ATT-W01',
    severity: 'warning',
    title: 'The same category twice',
    why: 'A category pasted twice is counted twice.',
    check: ({ values: { categories } }) => {
      const seen = new Set<string>();
      return categories.flatMap((part) => {
        const name = part.values.label.trim().toLowerCase();
        if (name === '' || !seen.has(name)) {
          seen.add(name);
          return [];
        }
        const label = part.values.label.trim();
        return [
          {
            field: `categories.${part.id}.label`,
            printed: label,
            message: `"${label}" stands in the table more than once.`,
            advice: 'Remove one of them, or name them apart.',
          },
        ];
      });
    },
  },
];
