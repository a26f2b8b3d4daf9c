import type { Spelling } from '../domain/rules/spelling.ts';

/** What is used of the library that knows the words. */
export interface Checker {
  correct(word: string): boolean;
  suggest(word: string): readonly string[];
}

const suggestions = 5;

/** Longer ones are addresses or pasted noise; looking for their neighbours takes ever more time. */
const longest = 30;

/** More different words than a hundred thousand records hold; a bound on memory all the same. */
const rememberedWords = 200_000;

/** The library's words, with possessives, hyphens and accents as British texts have them, each answer worked out once. */
export function spellingBy(checker: Checker): Spelling {
  const isPlain = (word: string) => checker.correct(word);
  const isPartly = (word: string) => isPlain(word) || (word.includes('-') && word.split('-').every(isPlain));
  return {
    isWord: remembered((typed) => {
      const word = folded(typed);
      return isPartly(word) || isPartly(withoutPossessive(word));
    }),
    suggest: remembered((typed) => {
      const word = folded(typed);
      const stem = withoutPossessive(word);
      if (word.length > longest || isPartly(word) || isPartly(stem)) return [];
      const ending = word.slice(stem.length);
      return checker
        .suggest(stem)
        .slice(0, suggestions)
        .map((found) => found + ending);
    }),
  };
}

/** With a plain apostrophe and hyphen and without accents or ligatures: the dictionary has none ("creche"). */
function folded(word: string): string {
  return word.replace(/[‘’ʼ]/g, "'").replace(/[‐‑]/g, '-').normalize('NFKD').replace(/\p{M}/gu, '');
}

/** "officer's" and "officers'" without what makes them possessive; any other word as it is. */
function withoutPossessive(word: string): string {
  return word.replace(/(?:'s|(?<=s)')$/i, '');
}

/** Answers again what was answered before; forgets everything when it is full. */
function remembered<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = answer(word);
    if (known.size >= rememberedWords) known.clear();
    known.set(word, now);
    return now;
  };
}
