import { showCount } from '../fields/count.ts';
import { isYearToDate, sumOfParts, totalOfParts, type Attendance } from '../records/attendance.ts';
import type { Rule } from './rule.ts';
import { addsUpYearToDate } from './year-to-date.ts';

export const attendanceRules: readonly Rule<Attendance>[] = [
  {
    code: 'ATT-E01',
    severity: 'error',
    title: 'Total does not add up',
    why: 'The 2009/10 review prints 7,567 and 9,800 with a total of 17,267; they add to 17,367, and nobody noticed.',
    check: ({ values }) => {
      const { statedTotal, categories } = values;
      const total = totalOfParts(values);
      if (statedTotal.value === null || total === null || statedTotal.value === total) return [];
      const toDate = isYearToDate(values);
      if (toDate && statedTotal.value === sumOfParts(values)) return [];
      const parts = categories.map((part) => part.values.count.typed.trim()).join(toDate ? ', ' : ' + ');
      const worked = toDate
        ? `The last figure of the year to date is ${showCount(total)}`
        : `The parts add to ${showCount(total)}`;
      return [
        {
          field: 'statedTotal',
          printed: statedTotal.typed,
          message: `${worked} (${parts}). The total is given as ${showCount(statedTotal.value)}, a difference of ${showCount(Math.abs(total - statedTotal.value))}.`,
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
  {
    code: 'YTD-E01',
    severity: 'error',
    title: 'Year-to-date figures added together',
    why: 'Aberdeenshire 2008 published £27.3m for £4.0m because figures of the year to date were added: each holds all before it.',
    check: ({ values }) => {
      const { statedTotal, categories, basis } = values;
      if (statedTotal.value === null || !addsUpYearToDate(values)) return [];
      const last = categories.at(-1)?.values.count.value ?? 0;
      const parts = categories.map((part) => part.values.count.typed.trim()).join(' + ');
      const known =
        basis === 'year to date'
          ? 'are the year to date'
          : 'never fall from one time to the next, as the year to date does';
      return [
        {
          field: 'statedTotal',
          printed: `${parts} = ${statedTotal.typed.trim()}`,
          message: `The total of ${showCount(statedTotal.value)} adds together figures that ${known} (${parts}). The last of them, ${showCount(last)}, would be the total.`,
          advice:
            'If they are the year to date, say so and enter the last as the total. If each is of its own time alone, choose "Parts, which add up".',
        },
      ];
    },
  },
];
