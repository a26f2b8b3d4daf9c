import { fold } from '../search/fold.ts';

/** Words that tell no two things apart. */
const common = new Set(
  'a an the of and or in on for to by with from at as is was were are be been has have had its our their this that'.split(
    ' ',
  ),
);

/** The words of a text without capitals, accents and punctuation: what is left when it is said aloud. */
export function spokenWords(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words that tell what a text is about. */
export function tellingWords(text: string): readonly string[] {
  return spokenWords(text).filter((word) => !common.has(word));
}
