/** A word of a text, without the punctuation around it. */
export interface Word {
  readonly word: string;
  /** Where it begins in the text. */
  readonly at: number;
  /** True for the first word of the text, of a line or of a sentence: its capital says nothing. */
  readonly first: boolean;
}

/** Letters and figures as ranges, which are several times quicker than by their properties. */
const letter = 'A-Za-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2c00-\\ud7ff\\uf900-\\ufdff';
const word = new RegExp(`[${letter}][${letter}’'‐‑-]*`, 'g');
const signAtEnd = /[’'‐‑-]$/;
/** Up to the last letter or figure: to look for the signs at the end instead would try each place of a long word. */
const withoutSigns = /^.*[^’'‐‑-]/su;
/** Between two words: the end of a sentence, a dash or a sign that something begins after. */
const sentenceEnd = /[.!?:•%=\r\n]|\s[-–—]\s/;
const mayHaveAddress = /www\.|:\/\/|@|\.(?:com?|org|gov|net|uk)\b/i;
const address = /www\.|:\/\/|@|\.(?:com?|org|gov|net|uk)(?![\p{L}\p{N}])/iu;

/** The words of a text in their order. Web and e-mail addresses are no words. */
export function wordsIn(text: string): readonly Word[] {
  const plain = withoutAddresses(text);
  const words: Word[] = [];
  let end = 0;
  for (const match of plain.matchAll(word)) {
    const at = match.index;
    const [found] = match;
    // Most words stand one space after another.
    const first =
      words.length === 0 || ((at - end > 1 || plain[end] === '\n') && sentenceEnd.test(plain.slice(end, at)));
    words.push({ word: signAtEnd.test(found) ? (withoutSigns.exec(found)?.[0] ?? '') : found, at, first });
    end = at + found.length;
  }
  return words;
}

/** The text with spaces in the place of web and e-mail addresses, so that everything else keeps its place. */
export function withoutAddresses(text: string): string {
  if (!mayHaveAddress.test(text)) return text;
  return text.replace(/\S+/g, (found) => (address.test(found) ? ' '.repeat(found.length) : found));
}

/** The sentences of a text, one for each line at least. */
export function sentencesIn(text: string): readonly string[] {
  if (!/[.!?\n\r]./.test(text)) return text.trim() === '' ? [] : [text.trim()];
  return text
    .split(/[\n\r]+|(?<=[.!?][”’"')]?)\s+(?=[“‘"']?\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
