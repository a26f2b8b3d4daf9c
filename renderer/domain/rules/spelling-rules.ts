import { showCount } from '../fields/count.ts';
import type { GenericRecord } from '../records/record.ts';
import type { GeneralRule, Problem, RuleContext } from './rule.ts';
import type { Spelling } from './spelling.ts';
import { groupWords } from './words/group-words.ts';
import { closeSuggestions } from './words/suggestions.ts';
import { ownWords } from './words/own-words.ts';
import { proseOf, wordsOfBox } from './words/text-boxes.ts';
import type { Word } from './words/words-in.ts';

export const spellingRules: readonly GeneralRule[] = [
  {
    code: 'SPE-I01',
    severity: 'information',
    title: 'Spelling',
    why: 'The 2009/10 review prints "Respondants" four times on one page.',
    check: (record, _definition, boxes, context) => {
      const { spelling } = context;
      if (spelling === null) return [];
      const met = new Map<string, Problem | null>();
      for (const box of proseOf(boxes)) {
        for (const word of wordsOfBox(box)) {
          if (!isAsked(word) || spelling.isWord(word.word) || met.has(word.word)) continue;
          met.set(word.word, problemWith(word, box.path, record, spelling, context));
        }
      }
      return [...met.values()].filter((problem) => problem !== null);
    },
  },
];

/** Longer ones are pasted noise. */
const longestWord = 40;

/** Words in small letters, and at the beginning of a sentence words with one capital. The rest are names. */
function isAsked({ word, first }: Word): boolean {
  if (word.length < 3 || word.length > longestWord) return false;
  return /^\p{Ll}[\p{Ll}\p{M}’'‐‑-]+$/u.test(word) || (first && /^\p{Lu}[\p{Ll}\p{M}’'‐‑-]+$/u.test(word));
}

function problemWith(
  { word }: Word,
  path: string,
  record: GenericRecord,
  spelling: Spelling,
  context: RuleContext,
): Problem | null {
  const words = groupWords(record, context);
  const capital = /^\p{Lu}/u.test(word);
  if (ownWords(context).has(word.toLowerCase()) || (capital && words.names.has(word))) return null;
  const suggestions = closeSuggestions(word, spelling, context);
  if (capital && suggestions.length === 0) return null;
  const times = words.times.get(word) ?? 1;
  const where = times > 1 ? `; it stands ${showCount(times)} times in this group’s entries` : '';
  const message = `"${word}" is not in the dictionary${where}.`;
  const all = times > 1 ? ' One correction can change all of them.' : '';
  const [first, second] = suggestions;
  const meant = first === undefined ? '' : `Did you mean "${first}"${second === undefined ? '' : ` or "${second}"`}?`;
  const advice = meant === '' ? 'Check it, or keep it as it is.' : `${meant}${all}`;
  return { field: path, printed: word, message, advice };
}
