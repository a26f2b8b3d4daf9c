import { isHeading } from '../dataset/outline.ts';
import { shorten } from '../fields/count.ts';
import type { GenericRecord } from '../records/record.ts';
import type { Box } from './boxes.ts';
import type { GeneralRule, Problem, RuleContext } from './rule.ts';
import { cutOffAt, seldomEnding } from './words/endings.ts';
import { proseOf, wordsOfBox } from './words/text-boxes.ts';
import { mayHaveTwo, twoStatements, type TwoStatements } from './words/two-statements.ts';
import { sentencesIn } from './words/words-in.ts';

export const wordingRules: readonly GeneralRule[] = [
  {
    code: 'TXT-E01',
    severity: 'error',
    title: 'Sentence cut off',
    why: 'The 2009/10 review prints "delivered in and from the 6 Children": the rest of the sentence was lost.',
    check: (record, _definition, boxes, context) =>
      ends(record, boxes, context, cutOffAt, (end) => ({
        message: `The text ends with "${end}": the rest of the sentence is missing.`,
        advice: 'Write the sentence to its end.',
      })),
  },
  {
    code: 'TXT-W01',
    severity: 'warning',
    title: 'Reads as cut off',
    why: 'A text that ends with "in partnership with" has most often lost its end, but "somebody to turn to" has not.',
    check: (record, _definition, boxes, context) =>
      ends(record, boxes, context, seldomEnding, (end) => ({
        message: `The text ends with "${end}", as if something were to follow.`,
        advice: 'Write the sentence to its end, or say that it is whole.',
      })),
  },
  {
    code: 'TXT-E02',
    severity: 'error',
    title: 'Two sentences run into one',
    why: 'The 2009/10 review prints "A workshop was held … produced a table of risks was created": nobody knows what happened.',
    check: (_record, _definition, boxes) =>
      statements(boxes, 'sure', ([first, second]) => ({
        message: `One sentence says both "${first}" and "${second}", with nothing to join them.`,
        advice: 'Make two sentences of it, or take one of the two out.',
      })),
  },
  {
    code: 'TXT-W02',
    severity: 'warning',
    title: 'Reads as two sentences in one',
    why: '"Events were planned were delivered" has a word too many or too few; a reader cannot tell which.',
    check: (_record, _definition, boxes) =>
      statements(boxes, 'unsure', ([first, second]) => ({
        message: `One sentence says "${first}" and then "${second}".`,
        advice: 'Read it again: make two sentences of it, or say that it is meant so.',
      })),
  },
  {
    code: 'TXT-I01',
    severity: 'information',
    title: 'Repeated word',
    why: 'The 2009/10 review prints "Funded 17 diverse initiatives funding."',
    check: (_record, _definition, boxes) =>
      proseOf(boxes).flatMap((box) =>
        !mayRepeat(box)
          ? []
          : sentencesIn(box.typed).flatMap((sentence): readonly Problem[] => {
              const twice = repeated(sentence);
              if (twice === null) return [];
              const [first, second] = twice;
              const message = `"${second}" repeats "${first}" in the same sentence.`;
              const advice = 'Take one of the two out, if it was not meant.';
              return [{ field: box.path, printed: shorten(sentence, 80), message, advice }];
            }),
      ),
  },
];

type Told = Pick<Problem, 'message' | 'advice'>;

/** What is found at the ends of texts. Headings end as they like, and so do lines with others under them. */
function ends(
  record: GenericRecord,
  boxes: readonly Box[],
  context: RuleContext,
  find: (text: string, record: GenericRecord, context: RuleContext) => string | null,
  tell: (end: string) => Told,
): readonly Problem[] {
  if (isHeading(record)) return [];
  return proseOf(boxes).flatMap((box): readonly Problem[] => {
    const end = find(box.typed.trimEnd(), record, context);
    if (end === null || context.children(record.id).length > 0) return [];
    return [{ field: box.path, printed: shorten(box.typed, 80), ...tell(shorten(end)) }];
  });
}

function statements(
  boxes: readonly Box[],
  wanted: TwoStatements['certainty'],
  tell: (words: TwoStatements['words']) => Told,
): readonly Problem[] {
  return proseOf(boxes).flatMap((box) =>
    !mayHaveTwo(box.typed)
      ? []
      : sentencesIn(box.typed).flatMap((sentence): readonly Problem[] => {
          const two = twoStatements(sentence);
          if (two?.certainty !== wanted) return [];
          return [{ field: box.path, printed: shorten(sentence, 80), ...tell(two.words) }];
        }),
  );
}

const mayStandTwice = new Set(['had', 'that', 'very', 'so', 'no', 'ha', 'bye']);

/** Two words running that are the same, or two that end like forms of a verb: only then are sentences read. */
function mayRepeat(box: Box): boolean {
  if (/(?:ed|ing)\b[\s\S]*(?:ed|ing)\b/.test(box.typed)) return true;
  const words = wordsOfBox(box);
  return words.some(({ word }, index) => {
    const next = words[index + 1]?.word;
    return next?.length === word.length && next.toLowerCase() === word.toLowerCase();
  });
}

/** A word said twice running, or a verb that comes back at the end of a short sentence in another form. */
function repeated(sentence: string): readonly [string, string] | null {
  const words = sentence.split(/\s+/u);
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next === undefined || !next.toLowerCase().startsWith(word.toLowerCase())) continue;
    if (!/^\p{L}+$/u.test(word) || mayStandTwice.has(word.toLowerCase())) continue;
    const bare = upTo(/^.*[^.,;:!?]/su, next);
    const name = /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(bare);
    if (!name && bare.toLowerCase() === word.toLowerCase()) return [word, bare];
  }
  if (words.length > 8) return null;
  const last = upTo(/^.*\p{L}/su, words.at(-1) ?? '');
  const stem = stemOf(last);
  if (stem === null) return null;
  const before = words.slice(0, -1).find((word) => stemOf(word) === stem && word.toLowerCase() !== last.toLowerCase());
  return before === undefined ? null : [before, last];
}

/** The beginning of a word. What looks for an end instead (`…+$`) tries it from every place of a long text. */
function upTo(beginning: RegExp, word: string): string {
  return beginning.exec(word)?.[0] ?? '';
}

/** "fund" for "funded" and "funding"; null for other words. */
function stemOf(word: string): string | null {
  const stem = /^(\p{L}{4,}?)(?:ed|ing)$/u.exec(word.toLowerCase())?.[1];
  return stem ?? null;
}
