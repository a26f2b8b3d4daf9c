/** A word of a text, without the punctuation around it. */
export interface Word {
  readonly word: string;
  /** Where it begins in the text. */
  readonly at: number;
  /** True for the first word of the text, of a line or of a sentence: its capital says nothing. */
  readonly first: boolean;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'‐‑-]*/gu;
const endOfWord = /[’'‐‑-]+$/;
/** Between two words: the end of a sentence, a dash or a sign that something begins after. */
const sentenceEnd = /[.!?:•%=\n\r]|\s[-–—]\s/;
const mayHaveAddress = /www\.|:\/\/|@|\.(?:com?|org|gov|net|uk)\b/i;
const address = /\S*(?:www\.|:\/\/|@|\.(?:com?|org|gov|net|uk)(?![\p{L}\p{N}]))\S*/giu;

/** The words of a text in their order. Web and e-mail addresses are no words. */
export function wordsIn(text: string): readonly Word[] {
  const plain = withoutAddresses(text);
  const words: Word[] = [];
  let end = 0;
  for (const match of plain.matchAll(word)) {
    const at = match.index;
    const first = words.length === 0 || sentenceEnd.test(plain.slice(end, at));
    words.push({ word: match[0].replace(endOfWord, ''), at, first });
    end = at + match[0].length;
  }
  return words;
}

/** The text with spaces in the place of web and e-mail addresses, so that everything else keeps its place. */
export function withoutAddresses(text: string): string {
  return mayHaveAddress.test(text) ? text.replace(address, (found) => ' '.repeat(found.length)) : text;
}

/** The sentences of a text, one for each line at least. */
export function sentencesIn(text: string): readonly string[] {
  return text
    .split(/[\n\r]+|(?<=[.!?][”’"')]?)\s+(?=[“‘"']?\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
