import { shorten, showCount } from '../fields/count.ts';
import type { LookAhead } from '../records/partnership/look-ahead.ts';
import type { Rule } from './rule.ts';
import { leftUnfinished } from './unfinished-points.ts';

/** Words that say nothing, where commitments should stand: "Watch this space", "to follow", dots. Nothing else is said. */
const placeholder =
  /^[^\p{L}\p{N}]*(?:(?:please )?watch this space|(?:(?:more |further )?(?:details?|information|commitments) )?(?:tb[acd]|to follow|to be (?:confirmed|agreed|decided|announced))|coming soon|(?:there is )?more to come|lorem ipsum[^.]*)?[^\p{L}\p{N}]*$/iu;
const longestPlaceholder = 200;

function saysNothing(text: string): boolean {
  return text.trim().length <= longestPlaceholder && placeholder.test(text.trim());
}

export const lookAheadRules: readonly Rule<LookAhead>[] = [
  {
    code: 'LOO-W01',
    severity: 'warning',
    title: 'No commitments for next year',
    why: 'The 2009/10 review looks ahead with "Watch this space", over at least 14 lines that were not finished.',
    check: ({ year, round, values: { words, commitments } }, context) => {
      const promised = commitments.filter(({ values }) => !saysNothing(values.text));
      const waits = words.trim() !== '' && saysNothing(words);
      if (promised.length > 0 && !waits) return [];
      const points = context.records({ year, type: 'achievement' });
      const left = leftUnfinished(context.setUp, points, context.records({ year, round, type: 'look-ahead' })).length;
      const what = waits ? `"${shorten(words)}" is no commitment.` : 'It has no commitments.';
      const message =
        left === 0
          ? what
          : `${what} ${showCount(left)} unfinished ${left === 1 ? 'point' : 'points'} of the groups could be taken over.`;
      const advice = 'Take over what is unfinished, or write what the partnership undertakes to do.';
      const field = waits ? 'words' : 'commitments';
      return [{ field, printed: waits ? shorten(words, 80) : '', message, advice }];
    },
  },
];
