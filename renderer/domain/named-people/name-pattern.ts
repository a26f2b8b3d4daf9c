/** What may not touch a name: it is found as whole words, so that "Al" is not found in "Always". */
const letter = String.raw`[\p{L}\p{M}\p{N}]`;

/** Spaces of every width, line breaks, and the marks of no width that text from elsewhere carries. */
const between = String.raw`[\s\u200b\u2060\ufeff]+`;

/** A pattern for whole words, with a possessive after them: groups 1 and 2 of each match are the words and the "'s". */
export function wholeWords(patterns: readonly string[], flags: string): RegExp {
  return new RegExp(`(?<!${letter})(${patterns.join('|')})(['’]s?)?(?!${letter})`, flags);
}

/**
 * A name however its spaces, apostrophes, hyphens and accents are written: an accent may be one character with its letter
 * or one of its own. Capitals are as they are given.
 */
export function patternOf(name: string): string {
  return tidyName(name)
    .split(/(\s+)/u)
    .map((part) => (/^\s+$/u.test(part) ? between : [...part].map(patternOfCharacter).join('')))
    .join('');
}

/** The same name whichever way it is written, to compare one with another. */
export function foldedName(name: string): string {
  return tidyName(name).replaceAll('’', "'").replace(/[‐‑]/gu, '-').toUpperCase();
}

/** With single spaces, and an accent as one character with its letter. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(new RegExp(between, 'gu'), ' ').trim();
}

function patternOfCharacter(character: string): string {
  if (/['’]/u.test(character)) return "['’]";
  if (/[-‐‑]/u.test(character)) return '[-‐‑]';
  const apart = character.normalize('NFD');
  return apart === character ? escaped(character) : `(?:${escaped(character)}|${escaped(apart)})`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}
