/** A person's name and what to print instead. */
export interface Substitute {
  readonly name: string;
  readonly by: string;
}

/** What is worked out once for some substitutes and used for every text. */
interface Search {
  readonly whole: RegExp;
  /** What to print instead, by the folded name. */
  readonly words: ReadonlyMap<string, string>;
  /** The first words of the names, in capitals; null where a name has no letters to look for. */
  readonly firstWords: ReadonlySet<string> | null;
}

const searches = new WeakMap<readonly Substitute[], Search>();

/**
 * The text with other words where a name stands, as it is written or in capitals: whole words only, so that "Al" is not
 * found in "Always", and with its possessive. At the beginning of a sentence the words begin with a capital.
 */
export function replaceNames(text: string, substitutes: readonly Substitute[]): string {
  const search = searches.get(substitutes) ?? searchFor(substitutes);
  searches.set(substitutes, search);
  const { whole, words } = search;
  if (!mayHold(text, search)) return text;
  return text.replace(whole, (match: string, name: string, owns: string | undefined, place: number) => {
    const by = words.get(folded(name)) ?? '';
    const alone = match.trim() === text.trim();
    return ownedBy(!alone && beginsSentence(text.slice(0, place)) ? capital(by) : by, name, owns ?? '');
  });
}

function searchFor(substitutes: readonly Substitute[]): Search {
  // The longest first: "Ann Example" before "Ann".
  const longest = [...substitutes].sort((a, b) => b.name.length - a.name.length);
  const words = new Map(longest.flatMap(({ name, by }) => [[folded(name), by] as const]).reverse());
  const faces = longest.flatMap(({ name }) => [name, name.toUpperCase()]);
  const names = [...new Set(faces.map(patternOf))];
  const whole = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(${names.join('|')})(['’]s?)?(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
  const firsts = faces.map((face) => wordsOf(face)[0]?.toUpperCase());
  return {
    whole,
    words,
    firstWords: firsts.includes(undefined) ? null : new Set(firsts.flatMap((word) => word ?? [])),
  };
}

/** Whether the first word of any name is in the text: most texts name nobody, and the search for all names is long. */
function mayHold(text: string, { firstWords }: Search): boolean {
  return firstWords === null || wordsOf(text).some((word) => firstWords.has(word.toUpperCase()));
}

/** Where a name begins and ends no letter, mark or figure may touch it, so its first word is a whole one of the text. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function patternOf(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  return escaped.replace(/\s+/g, String.raw`\s+`).replace(/['’]/g, "['’]");
}

function folded(name: string): string {
  return name.replace(/\s+/g, ' ').replaceAll('’', "'").toUpperCase();
}

/** "Cherie's" -> "a resident's", "James'" -> "a resident's", and "Cherie's" -> "the residents'". */
function ownedBy(by: string, name: string, owns: string): string {
  const apostrophe = owns.slice(0, 1);
  const possessive = owns.length > 1 || (owns !== '' && /s$/i.test(name));
  if (!possessive) return by + owns;
  return /s$/i.test(by) ? by + apostrophe : `${by}${apostrophe}s`;
}

function beginsSentence(before: string): boolean {
  return /(?:^|\n|[.!?]["'”’)]*\s)\s*["'“‘(]?$/u.test(before);
}

function capital(words: string): string {
  return words.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}
