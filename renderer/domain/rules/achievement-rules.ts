import { shorten } from '../fields/count.ts';
import type { Achievement } from '../records/achievement.ts';
import type { Rule } from './rule.ts';

export const achievementRules: readonly Rule<Achievement>[] = [
  {
    code: 'ACH-E01',
    severity: 'error',
    title: 'No status',
    why: 'At least 14 lines printed under "Achievements" in the 2009/10 review are plans or waits. A reader must see which.',
    check: ({ values }) =>
      values.role === 'point' && values.status === ''
        ? [
            {
              field: 'status',
              printed: shorten(values.text, 80),
              message:
                'It does not say whether this was achieved, is in progress, planned, awaiting a decision or stopped.',
              advice: 'Choose its status.',
            },
          ]
        : [],
  },
  {
    code: 'ACH-W01',
    severity: 'warning',
    title: 'Heading without points',
    why: 'A heading with nothing under it prints as an unfinished thought.',
    check: (record, context) =>
      record.values.role === 'heading' && context.children(record.id).length === 0
        ? [
            {
              field: 'text',
              printed: shorten(record.values.text, 80),
              message: 'This heading has nothing under it.',
              advice: 'Add a point below it, or make the line a point.',
            },
          ]
        : [],
  },
  {
    code: 'ACH-W02',
    severity: 'warning',
    title: 'Reads like a plan',
    why: 'Words such as "due to start" or "awaited" under a status of "achieved" claim what has not happened yet.',
    check: ({ values }) => {
      const words = values.status === 'achieved' ? unfinished.exec(values.text) : null;
      return words
        ? [
            {
              field: 'status',
              printed: shorten(values.text, 80),
              message: `The status is Achieved, but the text says "${words[0]}".`,
              advice: 'Choose Planned, In progress or Awaiting a decision, or reword the text.',
            },
          ]
        : [];
    },
  },
];

const unfinished =
  /\b(?:due to (?:start|open|begin)|to open (?:in|on|mid|early|late)|will be|is being planned|are being planned|being pursued|is awaited|talks continue|looking at funding|shortly|underway)\b/i;
