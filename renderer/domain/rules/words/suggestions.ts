import type { RuleContext } from '../rule.ts';
import type { Spelling } from '../spelling.ts';

/**
 * Different words that suggestions are looked for in one run of the checks. Each takes up to a tenth of a second the
 * first time; a review with more unknown words than this is in another language.
 */
const askedAtMost = 80;

const asked = new WeakMap<RuleContext, Map<string, readonly string[]>>();

/** What a word was likely meant for, at most two, each a slip of the pen away: one letter, in long words two. */
export function closeSuggestions(word: string, spelling: Spelling, context: RuleContext): readonly string[] {
  const known = asked.get(context) ?? new Map<string, readonly string[]>();
  asked.set(context, known);
  const before = known.get(word);
  if (before) return before;
  if (known.size >= askedAtMost) return [];
  const found = spelling.suggest(word).filter((each) => isClose(word, each));
  const close = found.slice(0, 2);
  known.set(word, close);
  return close;
}

function isClose(word: string, other: string): boolean {
  if (/^\p{Lu}/u.test(other) && !/^\p{Lu}/u.test(word)) return false;
  return distance(word.toLowerCase(), other.toLowerCase()) <= (word.length >= 8 ? 2 : 1);
}

/** How many letters must be put in, taken out, changed or swapped with their neighbour to get from one to the other. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, place) => place);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let place = 1; place <= to.length; place += 1) {
      const same = from[row - 1] === to[place - 1] ? 0 : 1;
      const ways = [(last[place] ?? 0) + 1, (current[place - 1] ?? 0) + 1, (last[place - 1] ?? 0) + same];
      const swapped = row > 1 && place > 1 && from[row - 1] === to[place - 2] && from[row - 2] === to[place - 1];
      if (swapped) ways.push((beforeLast[place - 2] ?? 0) + 1);
      current.push(Math.min(...ways));
    }
    [beforeLast, last] = [last, current];
  }
  return last[to.length] ?? 0;
}
