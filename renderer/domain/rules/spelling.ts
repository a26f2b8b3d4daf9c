/**
 * What the checks ask of a dictionary. Words come one at a time, as typed, without the punctuation around them. Numbers,
 * single letters, web addresses and the partnership's own names are for the caller to leave out.
 */
export interface Spelling {
  /** Cheap enough to ask for every word of every record. */
  isWord(word: string): boolean;
  /**
   * Words it may have been meant for, likeliest first, at most five; none for a word that is right. The first time it
   * takes 2 to 25 milliseconds for a common mistake, up to half a second for a name: ask for the few words shown.
   */
  suggest(word: string): readonly string[];
}
