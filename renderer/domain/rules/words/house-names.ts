import { catalogueLists, type SetUp } from '../../set-up/set-up.ts';
import { wordsIn, type Word } from './words-in.ts';

/** A name of the set-up's lists, or another way of writing it. */
interface Written {
  readonly words: string;
  /** The preferred name. */
  readonly name: string;
}

/** A variant found in a text. */
export interface FoundVariant {
  readonly variant: string;
  readonly name: string;
}

const known = new WeakMap<SetUp, ReadonlyMap<string, readonly Written[]>>();

/** The variants of names of the set-up's lists in a text, each once. Capitals count: "Crave" may stand for "CRAVE". */
export function variantsIn(text: string, words: readonly Word[], setUp: SetUp): readonly FoundVariant[] {
  const byFirst = writtenByFirst(setUp);
  if (byFirst.size === 0) return [];
  const found = new Map<string, FoundVariant>();
  let end = 0;
  for (const { word, at } of words) {
    if (at < end) continue;
    const written = byFirst.get(firstPart(word))?.find((each) => standsAt(text, at, each.words));
    if (!written) continue;
    end = at + written.words.length;
    if (written.words !== written.name) found.set(written.words, { variant: written.words, name: written.name });
  }
  return [...found.values()];
}

/** Names and variants by their first word, the longest first: a variant within a longer name is no variant. */
function writtenByFirst(setUp: SetUp): ReadonlyMap<string, readonly Written[]> {
  const before = known.get(setUp);
  if (before) return before;
  const byFirst = new Map<string, Written[]>();
  const add = (words: string, name: string) => {
    const first = wordsIn(words)[0];
    if (!first || first.at > 0) return;
    const part = firstPart(first.word);
    byFirst.set(part, [...(byFirst.get(part) ?? []), { words, name }]);
  };
  const items = catalogueLists.flatMap((list) => setUp[list] ?? []);
  const names = new Set(items.map(({ name }) => name.trim()));
  for (const name of names) add(name, name);
  for (const { name, variants } of items) {
    for (const variant of variants ?? []) if (!names.has(variant.trim())) add(variant.trim(), name.trim());
  }
  for (const written of byFirst.values()) written.sort((a, b) => b.words.length - a.words.length);
  known.set(setUp, byFirst);
  return byFirst;
}

/** "well" of "well-being", "NHS" of "NHS’s": where a name may begin. */
function firstPart(word: string): string {
  const end = word.search(/[’'‐‑-]/);
  return end === -1 ? word : word.slice(0, end);
}

function standsAt(text: string, at: number, words: string): boolean {
  const there = text.slice(at, at + words.length).replace(/\s/g, ' ');
  return there === words && !/^[\p{L}\p{N}]/u.test(text.slice(at + words.length, at + words.length + 2));
}
