import { participle } from './participles.ts';

/** Two passive statements in one sentence, and whether they surely are two sentences. */
export interface TwoStatements {
  readonly words: readonly [first: string, second: string];
  readonly certainty: 'sure' | 'unsure';
}

const mayBePassive = /(?:was|were|been|be) /;
const passive = new RegExp(
  `(?<!\\p{L})(?:was|were|(?:has|have|had) been|will be)\\s+(?:${participle})(?!\\p{L})`,
  'gu',
);
/** What joins two statements, or makes one of them part of the other. */
const joins =
  /[,;:()–—]|\s-\s|(?<!\p{L})(?:and|or|but|which|that|who|whom|whose|what|where|when|while|whilst|as|so|because|since|until|till|after|before|if|unless|though|although|once|than|then|whether|how|why|whereas|following|we|they|it|you|he|she|there|people)(?!\p{L})/iu;
const determiner = '(?:an?|the|our|its|their|this|these|those|some|all|both|each|every|two|three|four|five)';
const leading =
  '(?:of|in|on|at|to|by|for|from|with|within|into|onto|over|under|across|along|around|near|about|between|among|through|throughout|during|until|since|against|towards|all|both|each|every|per|\\p{Ll}+ing)';
/** A subject of its own begins: a determiner that follows a noun, and not what leads to it. */
const newSubject = new RegExp(`\\S\\s+(?<!(?<!\\p{L})${leading}\\s+)${determiner}\\s+[‘“"']?\\p{L}`, 'iu');

/** "On the day the bridge was opened": what follows belongs to the time or place that is named. */
const named =
  /(?<!\p{L})(?:day|night|morning|evening|week(?:end)?|month|year|summer|autumn|winter|spring|time|moment|place|way|reason|first|last)\s+(?:an?|the|our|its|their|this|all|both)\s/iu;
/** What may belong to a clause without "that": "the help the group was offered", "the hall it was held in". */
const openClause =
  /(?:awarded|given|promised|offered|sent|asked|told|paid|granted|shown|allowed|allocated|lent|taught|denied)$/;
const openEnd = /\s(?:of|to|from|with|for|at|in|on|into|by)[.!?]*$/;

/** Whether a text may hold two passive statements: only then are its sentences read. */
export function mayHaveTwo(text: string): boolean {
  return mayBePassive.test(text);
}

/**
 * Two passive statements in one sentence with nothing between them that joins them, or null. "The grant the group was
 * awarded was spent" is one: a second subject before the first statement makes a clause of it.
 */
export function twoStatements(sentence: string): TwoStatements | null {
  const found = [...sentence.matchAll(passive)];
  for (const [index, first] of found.entries()) {
    const second = found[index + 1];
    if (!second) break;
    const before = sentence.slice(0, first.index);
    const between = sentence.slice(first.index + first[0].length, second.index);
    if (joins.test(before) || joins.test(between) || newSubject.test(before) || named.test(between)) continue;
    const sure = newSubject.test(between) && !openClause.test(second[0]) && !openEnd.test(sentence);
    return { words: [first[0], second[0]], certainty: sure ? 'sure' : 'unsure' };
  }
  return null;
}
