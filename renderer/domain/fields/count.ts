import type { Reading } from './entry.ts';

const grouped = /^\d{1,3}(,\d{3})+$/;
const plain = /^\d+$/;
const spaced = /^\d{1,3}([ \u00a0\u202f]\d{3})+$/;

/**
 * Reads a count: a whole number of at least 0, with or without thousands separators, as people write it.
 * "(4)" is not negative: in the reviews brackets mean last year, so brackets are refused rather than guessed at.
 */
export function readCount(text: string): Reading<number> {
  const shown = shorten(text);
  const body = text.trim();
  if (/^[-\u2212\u2013]/.test(body)) return { problem: `"${shown}" is below zero. A count must be 0 or more.` };
  if (/^\d[\d,]*\.\d+$/.test(body)) {
    return { problem: `"${shown}" has a decimal point. A count must be a whole number, like 7,567.` };
  }
  if (plain.test(body) || grouped.test(body) || spaced.test(body)) {
    const value = Number(body.replace(/\D/g, ''));
    if (Number.isSafeInteger(value)) return { value };
    return { problem: `"${shown}" is too large to be a count. Check the number of digits.` };
  }
  if (/^[\d, ]+$/.test(body)) {
    return {
      problem: `"${shown}" has its comma in an unusual place. Write it like 7,567 or 7567, so that nobody can misread it.`,
    };
  }
  return { problem: `"${shown}" must be a whole number, like 7,567. Put words in the explanation instead.` };
}

/** 17267 -> "17,267". */
export function showCount(value: number): string {
  return value.toLocaleString('en-GB');
}

/** Quoting somebody's text back in a sentence: whole if short, else its beginning. */
export function shorten(text: string, limit = 40): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  // No character has more than two halves: of a long text its beginning tells.
  const characters = Array.from(flat.slice(0, 2 * limit + 1));
  return characters.length <= limit ? flat : `${characters.slice(0, limit - 1).join('')}…`;
}
