/**
 * Folds a text for comparing: capitals, accents, typographic quotes and dashes, odd spaces and thousands commas do not
 * matter. "Café – 7,567" and "cafe - 7567" are the same.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replace(thousands, '');
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded.replace(thousands, '');
}

// Printable ASCII only: the ordinary case, ten times as fast.
const plain = /^[\x20-\x7e]*$/;
const thousands = /(?<=\d),(?=\d{3})/g;

function foldCharacter(character: string): string {
  const known = replacements.get(character);
  if (known !== undefined) return known;
  const folded = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const result = folded.replace(/\s/g, ' ');
  if (replacements.size < 5_000) replacements.set(character, result);
  return result;
}

/** Also a memory of characters met before, because normalising is slow. */
const replacements = new Map<string, string>([
  ...[...'‘’‚‛′`´'].map((quote): [string, string] => [quote, "'"]),
  ...[...'“”„‟″«»'].map((quote): [string, string] => [quote, '"']),
  ...[...'‐‑‒–—―−'].map((dash): [string, string] => [dash, '-']),
  ...[...'\u00ad\u200b\u200c\u200d\ufeff'].map((unseen): [string, string] => [unseen, '']),
  ['…', '...'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
]);

/** The folded text with, for each of its characters, where it came from in the original (and the end as a last place). */
export function foldWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = foldCharacter(character);
    folded += part;
    for (let index = 0; index < part.length; index += 1) places.push(at);
    at += character.length;
  }
  const commas = new Set([...folded.matchAll(thousands)].map((match) => match.index));
  return {
    folded: folded.replace(thousands, ''),
    places: [...places.filter((_, index) => !commas.has(index)), text.length],
  };
}
