import { foldedName, patternOf, tidyName, wholeWords } from './name-pattern.ts';
import { isPartOfPlace } from './place-names.ts';

/** A person's name and what to print instead. */
export interface Substitute {
  readonly name: string;
  readonly by: string;
}

/** What a text is searched for. */
export interface NamesToReplace {
  readonly substitutes: readonly Substitute[];
  /** Longer names that may hold one of them and stay: of places and bodies, and of people who agreed. */
  readonly kept: readonly string[];
}

/** What is worked out once for some names and used for every text. */
interface Search {
  readonly whole: RegExp;
  /** What to print instead, by the folded name; names that stay are not in it. */
  readonly words: ReadonlyMap<string, string>;
  /** The first words of the names, in capitals; null where a name has no letters to look for. */
  readonly firstWords: ReadonlySet<string> | null;
}

const searches = new WeakMap<NamesToReplace, Search>();

/**
 * The text with other words where a name stands, as it is written, with capitals at the beginning of its words, or in
 * capitals: whole words only, so that "Al" is not found in "Always", with its possessive, and not in the name of a place.
 * At the beginning of a sentence the words begin with a capital. `told` hears each name that was replaced.
 */
export function replaceNames(text: string, names: NamesToReplace, told?: (name: string) => void): string {
  const search = searches.get(names) ?? searchFor(names);
  searches.set(names, search);
  const { whole, words } = search;
  if (!mayHold(text, search)) return text;
  const trimmed = text.trim();
  return text.replace(whole, (match: string, name: string, owns: string | undefined, place: number) => {
    const by = words.get(foldedName(name));
    if (by === undefined || isPartOfPlace(text, { start: place, end: place + name.length }, owns ?? '')) return match;
    told?.(foldedName(name));
    const alone = match === trimmed;
    return ownedBy(!alone && beginsSentence(text.slice(0, place)) ? capital(by) : by, name, owns ?? '');
  });
}

function searchFor({ substitutes, kept }: NamesToReplace): Search {
  // The longest first: "Ann Example" before "Ann".
  const words = new Map(substitutes.map(({ name, by }) => [foldedName(name), by] as const).reverse());
  const names = [...substitutes.map(({ name }) => name), ...kept].sort((a, b) => b.length - a.length);
  const faces = names.flatMap(facesOf);
  const firsts = faces.map((face) => wordsOf(face)[0]?.toUpperCase());
  return {
    whole: wholeWords([...new Set(faces.map(patternOf))], 'gu'),
    words,
    firstWords: firsts.includes(undefined) ? null : new Set(firsts.flatMap((word) => word ?? [])),
  };
}

/** A single word is not looked for in small letters, which may be another word: "Will" will not be found here. */
function facesOf(name: string): readonly string[] {
  const tidy = tidyName(name);
  const titled = tidy.replace(/(?<![\p{L}\p{M}\p{N}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return [tidy, titled, tidy.toUpperCase(), ...(tidy.includes(' ') ? [tidy.toLowerCase()] : [])];
}

/** Whether the first word of any name is in the text: most texts name nobody, and the search for all names is long. */
function mayHold(text: string, { firstWords }: Search): boolean {
  return firstWords === null || wordsOf(text).some((word) => firstWords.has(word.toUpperCase()));
}

/** Where a name begins and ends no letter, mark or figure may touch it, so its first word is a whole one of the text. */
function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** "Cherie's" -> "a resident's", "James'" -> "a resident's", and "Cherie's" -> "the residents'". */
export function ownedBy(by: string, name: string, owns: string): string {
  const apostrophe = owns.slice(0, 1);
  const possessive = owns.length > 1 || (owns !== '' && /s$/i.test(name));
  if (!possessive) return by + owns;
  return /s$/i.test(by) ? by + apostrophe : `${by}${apostrophe}s`;
}

export function beginsSentence(before: string): boolean {
  return /(?:^|\n|[.!?]["'”’)]*\s)\s*["'“‘(]?$/u.test(endOf(before));
}

/** As much of the end of a text as says what stands before a name: a long text may hold a name thousands of times. */
function endOf(text: string): string {
  return text.length <= 40 ? text : `x${text.slice(-40)}`;
}

export function capital(words: string): string {
  return words.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}
