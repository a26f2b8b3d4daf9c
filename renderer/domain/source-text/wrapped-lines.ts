/**
 * How surely a line is the rest of the line before: 3 by its own letters or those before it, 2 by a name or a list
 * plainly cut in two, 1 where it only may be, 0 where nothing speaks for it.
 */
export type Likelihood = 0 | 1 | 2 | 3;

/** Words no sentence or point ends with; small letters only, so that "Plan A" ends well. */
const smallWords =
  'an?|the|and|or|but|nor|of|to|in|on|at|by|for|from|with|within|without|into|onto|between|during|against|towards|upon|per|via|than|until|mid|which|who|whose|because|while|its|their|his|her|our|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|not';
const unfinishedWord = new RegExp(`\\S\\s+(?:${smallWords})$`);
const smallWord = new RegExp(`^(?:${smallWords})[.,;]?$`, 'i');
const article = /^(?:An?|The|This|That|These|Those|Our|We|It|There|All|Each|Every|No|More|New)(?:\s|$)/;
const endsSentence = /[.!?;:](?:["”’')]*)$/;

/** The line cannot end here: a small word, a possessive, an open bracket or an open quotation mark. */
export function isUnfinished(words: string): boolean {
  if (unfinishedWord.test(words) || /(?:[’']s|s[’']|[&/])$/.test(words)) return true;
  const open = (left: string, right: string) => words.lastIndexOf(left) > words.lastIndexOf(right);
  return open('(', ')') || (open('“', '”') && (words.split('“').length - 1) % 2 === 1);
}

/** True for a line that begins with a small letter, as the rest of a wrapped line does. */
export function beginsSmall(words: string): boolean {
  return /^\p{Ll}/u.test(words);
}

/** How surely `words` go on from `before`. Small letters say nothing in a list written in small letters. */
export function likelihoodOfWrap(before: string, words: string, smallList: boolean): Likelihood {
  if (isUnfinished(before)) return 3;
  if (endsSentence.test(before) && isSmallWordOnly(words)) return 0;
  if (!smallList && beginsSmall(words)) return 3;
  if (smallList || endsSentence.test(before) || article.test(words)) return 0;
  if (before.endsWith(',') || /(?:^|\s)(?:an?|the)\s+\p{Lu}[\p{L}-]*$/u.test(before)) return 2;
  // A name that goes on: "Library Community Outreach" / "Workers, Toy library services".
  const nameBefore = /\s\p{Lu}[\p{L}’'-]*$/u.test(before);
  const nameAfter = /^\p{Lu}[\p{L}’'-]*(?:,|$|\s+\p{Lu})/u.test(words);
  return nameBefore && nameAfter ? 1 : 0;
}

/** A line that reached the edge may go on with any word but one a new text begins with. */
export function mayFillLine(before: string, words: string): boolean {
  return !endsSentence.test(before) && !article.test(words);
}

/** What comes after has a subject and a verb of its own: two points run together. */
export function hasOwnVerb(after: string): boolean {
  return /^[^,.]*,\s+(?:have|has|had|is|are|was|were|will)\s/.test(after);
}

/** A line with nothing but a small word that joins others: "and", "of the". */
export function isSmallWordOnly(words: string): boolean {
  return words.split(/\s+/).every((word) => smallWord.test(word));
}

/** A short line in capitals or with a capital to each longer word: it may be a heading over what follows. */
export function looksLikeHeading(words: string): boolean {
  const all = words.split(/\s+/);
  if (words.length > 60 || /[.;:,]$/.test(words) || !/\p{L}/u.test(words)) return false;
  return all.length > 1 && all.every((word) => word.length < 4 || !/^\p{Ll}/u.test(word));
}
