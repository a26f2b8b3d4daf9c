import { shorten, showCount } from '../fields/count.ts';
import type { LookAhead } from '../records/partnership/look-ahead.ts';
import { isUnfinished } from './plans-rules.ts';
import type { Rule } from './rule.ts';

/** Words that stand where commitments should: "Watch this space", "to follow", dots. */
const placeholder =
  /watch this space|(?<!\p{L})(?:tb[acd]|to follow|to be (?:confirmed|agreed|decided|announced)|coming soon|more to come|lorem ipsum)(?!\p{L})|^[\s.…_?-]+$|…{3}|\.{6}/iu;

export const lookAheadRules: readonly Rule<LookAhead>[] = [
  {
    code: 'LOO-W01',
    severity: 'warning',
    title: 'No commitments for next year',
    why: 'The 2009/10 review looks ahead with "Watch this space", over at least 14 lines that were not finished.',
    check: ({ year, round, values: { words, commitments } }, context) => {
      const promised = commitments.filter(({ values }) => values.text.trim() !== '' && !placeholder.test(values.text));
      const waits = placeholder.test(words);
      if (promised.length > 0 && !waits) return [];
      const taken = new Set(commitments.map(({ values }) => values.entry));
      const left = context.records({ year, round }).filter((each) => isUnfinished(each) && !taken.has(each.id)).length;
      const what = waits ? `"${shorten(words)}" is no commitment.` : 'It has no commitments.';
      const message =
        left === 0
          ? what
          : `${what} ${showCount(left)} unfinished ${left === 1 ? 'entry' : 'entries'} of the groups could be taken over.`;
      const advice = 'Take over what is unfinished, or write what the partnership undertakes to do.';
      const field = waits ? 'words' : 'commitments';
      return [{ field, printed: waits ? shorten(words, 80) : '', message, advice }];
    },
  },
];
