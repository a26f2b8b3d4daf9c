import { numberWritten, writtenFigure } from '../../fields/written-figure.ts';
import { withoutAddresses } from './words-in.ts';

/** A number that stands in a sentence and counts something. */
export interface HiddenNumber {
  /** The number alone: "9", "40", "1200000". */
  readonly number: string;
  /** As it stands in the text: "9", "40%", "£1.2m". */
  readonly written: string;
  /** As a figure box takes it: "9", "40%", "£1200000". */
  readonly typed: string;
  /** What it counts, in the words beside it: "Ward Walks"; '' where nothing is said. */
  readonly what: string;
  /** Where the figure begins in the text. */
  readonly at: number;
}

/** Whole figures only: not the 3 of "3.5km", nor the 1 of "1,5x". */
const figure = new RegExp(
  `(?<![\\p{L}\\p{N}£.,/‐‑–—-])${writtenFigure}(?<percent>%)?(?![\\p{L}\\p{N}]|[.,]\\d)`,
  'giu',
);
const month =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
/** Words before a number that make it a name, an age, a date or a time. */
const named = new RegExp(
  '(?:^|[^\\p{L}])(?:section|phase|level|tier|category|part|year|stage|junction|no\\.?|number|ni|top|zone|route|policy|article|schedule|form|block|unit|page|table|class|grade|version|round|lot|act|objective|priority|aim|strand|theme|area|ward|band|figure|appendix|chapter|paragraph|item|goal|outcome|option|plan|step|pillar|group|room|formula|channel|regulation|key stage|aged?|ages|under|over|between|about age|before|after|at|until|till|room|agenda|the year|' +
    `${month})\\s*$`,
  'iu',
);
const dated = new RegExp(`^(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${month})(?!\\p{L})`, 'iu');
/** Words after a number that make it an age, a time, or one end of a range. */
const aged =
  /^(?:\s*(?:-|–|to|and)\s*\d+)?(?:\+|[’']?s\b|\s*(?:-|–)?\s*(?:years?|yrs?|months?)(?:-|\s)olds?|\s*(?:am|pm|noon|o[’']clock)\b|\s+and (?:over|under|above|below)\b)/iu;
const range = /^\s*(?:-|–|\/|:|to)\s*\d/;
const street =
  /^\s+(?:\p{Lu}[\p{L}’']*\s+){1,2}(?:Street|Road|Lane|Avenue|Way|Close|Drive|Place|Square|Terrace|Crescent|Court|Gate|Hill)(?!\p{L})/u;

/** The numbers that count something in a text. Years, dates, times, ages, ranges and numbers in names do not. */
export function hiddenNumbers(text: string): readonly HiddenNumber[] {
  if (!/\d/.test(text)) return [];
  const plain = withoutAddresses(text);
  const numbers: HiddenNumber[] = [];
  for (const match of plain.matchAll(figure)) {
    const at = match.index;
    const before = plain.slice(Math.max(0, at - 40), at);
    const after = plain.slice(at + match[0].length, at + match[0].length + 120);
    if (countsNothing(match[0], before, after)) continue;
    const { pounds, digits = '', scale, percent = '' } = match.groups ?? {};
    const number = numberWritten(digits, scale);
    const typed = `${pounds === undefined ? '' : '£'}${scale === undefined ? digits : number}${percent}`;
    numbers.push({ number, written: match[0], typed, what: whatIsCounted(before, after), at });
  }
  return numbers;
}

/** A number with what it counts, as it stands in the sentence: "9 Ward Walks", "£1.2m funding". */
export function wordsOfNumber({ written, what }: HiddenNumber): string {
  return `${written} ${what}`.trim();
}

/** The whole beside its part, which is found with it: "3 of 5 events". */
const wholeOf = /\d\s+(?:out\s+)?of\s+(?:(?:the|our|all)\s+)?$/i;
const partOf = /^\s+((?:out\s+)?of\s+(?:(?:the|our|all)\s+)?\d[\d,]*)(?![\d%.]|\p{L})/iu;

function countsNothing(found: string, before: string, after: string): boolean {
  if (dated.test(after) || aged.test(after)) return true;
  if (/^[£]|%$/.test(found)) return false;
  if (wholeOf.test(before)) return true;
  const year = /^(?:19|20)\d\d$/.test(found) || /^0\d/.test(found);
  return year || range.test(after) || named.test(before) || /\d\s*(?:to|and)\s*$/.test(before) || street.test(after);
}

/** The words that end what a number counts. */
const afterwards =
  /^(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|within|across|over|under|during|through|throughout|into|per|which|that|who|where|when|were|was|are|is|have|has|had|will|would|being|been|completed|held|delivered|funded|created|supported|attended|took|taken|made|set|run|opened|trained|helped|provided|given|received|visited|reached|worked|met|but|as|so|plus|including|each|x)$/i;

function whatIsCounted(before: string, after: string): string {
  // "Family Outreach Workers x 8": what is counted stands before it.
  const times = /((?:\p{Lu}[\p{L}’'-]*\s+){1,5}|\p{L}+\s+)[x×]\s*$/u.exec(before);
  if (times) return (times[1] ?? '').trim();
  const whole = partOf.exec(after);
  if (whole) return `${whole[1] ?? ''} ${whatIsCounted('', after.slice(whole[0].length))}`.trim();
  const words: string[] = [];
  for (const word of after.trim().split(/\s+/u).slice(0, 5)) {
    const bare = word.replace(/^[‘“"'(]+|[.,;:!?)’”"']+$/gu, '');
    if (bare === '' || /\d/.test(bare) || (afterwards.test(bare) && words.length > 0)) break;
    if (!afterwards.test(bare)) words.push(bare);
    if (bare !== word && /[.,;:!?)]$/.test(word)) break;
  }
  return words.join(' ');
}
