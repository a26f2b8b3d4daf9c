/**
 * A name as the beginning of a sentence: "Domestic Burglary" is "Domestic burglary". A name in capitals throughout its
 * words is lowered, all but short forms such as ASB and the words of `proper` (places and organisations of the same
 * record); a name that has small letters already was written with care and stays.
 */
export function nameInSentence(name: string, proper: readonly string[] = []): string {
  const flat = name.replace(/\s+/g, ' ').trim();
  const words = flat.split(' ');
  if (!words.every(capitalised)) return flat;
  const kept = new Set(proper.flatMap((text) => text.split(/[\s,;]+/)));
  const lowered = words.map((word) => (kept.has(word) || isShortForm(word) ? word : word.toLowerCase())).join(' ');
  return lowered.charAt(0).toUpperCase() + lowered.slice(1);
}

/** The same where it stands inside a sentence: "domestic burglary", but "ASB incidents". */
export function lowerFirst(sentence: string): string {
  const [first = ''] = sentence.split(/\s/, 1);
  return isShortForm(first) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function capitalised(word: string): boolean {
  return !/^\p{Ll}/u.test(word);
}

/** Two capitals or a digit beside a capital: ASB, NHS, YM2B, McDonald. */
function isShortForm(word: string): boolean {
  return /\p{Lu}.*\p{Lu}|\p{Lu}.*\d/u.test(word);
}
