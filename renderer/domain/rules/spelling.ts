/**
 * What the checks ask of a dictionary. Words come one at a time, as typed, without the punctuation around them. Numbers,
 * single letters, web addresses and the partnership's own names are for the caller to leave out.
 */
export interface Spelling {
  /** Cheap enough to ask for every word of every record. */
  isWord(word: string): boolean;
  /**
   * Words it may have been meant for, likeliest first, at most five; none for a word that is right. Takes 2 to 130
   * milliseconds the first time a word is asked for, names the longest: ask for the few words that are shown.
   */
  suggest(word: string): readonly string[];
}
