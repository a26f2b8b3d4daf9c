/** A person's name and what to print instead. */
export interface Substitute {
  readonly name: string;
  readonly by: string;
}

/**
 * The text with other words where a name stands, as it is written or in capitals: whole words only, so that "Al" is not
 * found in "Always", and with its possessive. At the beginning of a sentence the words begin with a capital.
 */
export function replaceNames(text: string, substitutes: readonly Substitute[]): string {
  // The longest first: "Ann Example" before "Ann".
  const longest = [...substitutes].sort((a, b) => b.name.length - a.name.length);
  const words = new Map(longest.flatMap(({ name, by }) => [[folded(name), by] as const]).reverse());
  const names = longest.flatMap(({ name }) => [patternOf(name), patternOf(name.toUpperCase())]);
  const whole = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(${names.join('|')})(['’]s?)?(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
  return text.replace(whole, (match: string, name: string, owns: string | undefined, place: number) => {
    const by = words.get(folded(name)) ?? '';
    const alone = match.trim() === text.trim();
    return ownedBy(!alone && beginsSentence(text.slice(0, place)) ? capital(by) : by, name, owns ?? '');
  });
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
