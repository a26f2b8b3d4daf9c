/** What the public will read under a record's figures, and whether the figures contradict each other. */
export interface LiveSentence {
  readonly words: string;
  readonly disagrees: boolean;
  /** False while figures are missing and the sentence says only what it waits for. */
  readonly complete: boolean;
  /** What to do about it, where the figures are entered; not for the public. */
  readonly advice: string | null;
}
