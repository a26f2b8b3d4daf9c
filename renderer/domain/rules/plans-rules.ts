import { shorten } from '../fields/count.ts';
import type { Achievement } from '../records/achievement.ts';
import { yearEnd, yearLabel } from '../set-up/financial-year.ts';
import type { Rule } from './rule.ts';

export const plansRules: readonly Rule<Achievement>[] = [
  {
    code: 'ACH-W03',
    severity: 'warning',
    title: 'A plan among the achievements',
    why: 'The 2009/10 review files an opening in "mid May 2010" under achievements to March 2010, and nobody asked next year.',
    check: ({ year, values: { role, status, date, carryForward } }) => {
      if (role === 'heading' || carryForward !== '' || (status !== 'planned' && status !== 'awaiting a decision'))
        return [];
      if (date.value === null || date.value.earliest <= yearEnd(year)) return [];
      const message = `${shorten(date.typed)} comes after the year ${yearLabel(year)}. This is a plan. Move it to commitments?`;
      const advice = 'Choose whether to carry it forward: it then becomes a commitment in the look ahead.';
      return [{ field: 'carryForward', printed: shorten(date.typed), message, advice }];
    },
  },
];
