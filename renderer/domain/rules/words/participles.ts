/** The words that make a passive, as a pattern with its `u` flag: "was opened", "were held". */
export const participle =
  '(?:\\p{Ll}+ly\\s+)?\\p{Ll}+(?:ed|en|wn)|held|made|built|laid|left|lost|taught|caught|heard|hung|dug|won|set|put|run|told|sold|sent|spent|met|led|found|bought|brought|kept|done|begun|paid|cut|swept|dealt|thought|sought|fought|gone|come';
