import { spokenWords } from './words.ts';

export interface Text<Of> {
  readonly of: Of;
  readonly group: string;
  readonly text: string;
}

/** Shorter texts are alike by chance. */
const fewestWords = 4;
/** From this many words on, pairs of neighbouring words are compared: single ones would make all long texts alike. */
const longWords = 9;
/** The share of features that two texts must have in common, of all that either has. */
const alikeShare = 0.6;
/** More texts than this with one rare feature are not looked at: it is not rare, and the search must stay linear. */
const mostSharing = 8;

/**
 * Pairs of texts of two groups that are nearly the same: each text with the first it is like, in the order given. A few
 * may be missed where many share the same words; none is reported twice.
 */
export function nearPairs<Of>(texts: readonly Text<Of>[]): readonly (readonly [Text<Of>, Text<Of>])[] {
  const featured = texts.map((text) => ({ text, features: featuresOf(text.text) }));
  const counts = new Map<string, number>();
  for (const { features } of featured)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const shelves: Shelves<Of> = new Map();
  const pairs: (readonly [Text<Of>, Text<Of>])[] = [];
  for (const one of featured) {
    if (one.features.size === 0) continue;
    // Two texts that share so much must share one of the rarest features of each: only these are looked up.
    const rarest = [...one.features].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1));
    const looked = rarest.slice(0, rarest.length - Math.ceil(alikeShare * rarest.length) + 1);
    const like = firstLike(one, looked, shelves);
    if (like) pairs.push([like.text, one.text]);
    for (const feature of looked) {
      const shelf = shelves.get(feature);
      if (!shelf) shelves.set(feature, [one]);
      else if (shelf.length < mostSharing) shelf.push(one);
    }
  }
  return pairs;
}

interface Featured<Of> {
  readonly text: Text<Of>;
  readonly features: ReadonlySet<string>;
}

type Shelves<Of> = Map<string, Featured<Of>[]>;

function firstLike<Of>(one: Featured<Of>, looked: readonly string[], shelves: Shelves<Of>): Featured<Of> | undefined {
  for (const feature of looked) {
    const like = shelves
      .get(feature)
      ?.find((other) => other.text.group !== one.text.group && alike(one.features, other.features));
    if (like) return like;
  }
  return undefined;
}

function featuresOf(text: string): ReadonlySet<string> {
  const words = spokenWords(text);
  if (words.length < fewestWords) return new Set();
  if (words.length < longWords) return new Set(words);
  return new Set(words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`));
}

/** How many of the features of the one must be in the other is known beforehand: most pairs are left after a few. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const needed = Math.ceil((alikeShare / (1 + alikeShare)) * (a.size + b.size));
  let missing = a.size - needed;
  for (const feature of a) {
    if (missing < 0) return false;
    if (!b.has(feature)) missing -= 1;
  }
  return missing >= 0;
}
