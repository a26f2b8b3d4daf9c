import { isHeading } from '../dataset/outline.ts';
import { shorten } from '../fields/count.ts';
import type { GenericRecord } from '../records/record.ts';
import type { Box } from './boxes.ts';
import type { GeneralRule, Problem, RuleContext } from './rule.ts';
import { groupWords } from './words/group-words.ts';
import { proseOf, wordsOfBox } from './words/text-boxes.ts';
import { sentencesIn } from './words/words-in.ts';

export const wordingRules: readonly GeneralRule[] = [
  {
    code: 'TXT-E01',
    severity: 'error',
    title: 'Sentence cut off',
    why: 'The 2009/10 review prints "delivered in and from the 6 Children": the rest of the sentence was lost.',
    check: (record, _definition, boxes, context) => {
      if (isHeading(record)) return [];
      return proseOf(boxes).flatMap((box): readonly Problem[] => {
        const end = cutOffAt(box, record, context);
        if (end === null || context.children(record.id).length > 0) return [];
        const message = `The text ends with "${shorten(end)}": the rest of the sentence is missing.`;
        return [
          { field: box.path, printed: shorten(box.typed, 80), message, advice: 'Write the sentence to its end.' },
        ];
      });
    },
  },
  {
    code: 'TXT-E02',
    severity: 'error',
    title: 'Two sentences run into one',
    why: 'The 2009/10 review prints "A workshop was held … produced a table of risks was created": nobody knows what happened.',
    check: (_record, _definition, boxes) =>
      proseOf(boxes).flatMap((box) =>
        !mayBePassive.test(box.typed)
          ? []
          : sentencesIn(box.typed).flatMap((sentence): readonly Problem[] => {
              const two = twoStatements(sentence);
              if (two === null) return [];
              const message = `One sentence says both "${two[0]}" and "${two[1]}", with nothing to join them.`;
              const advice = 'Make two sentences of it, or take one of the two out.';
              return [{ field: box.path, printed: shorten(sentence, 80), message, advice }];
            }),
      ),
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

/** No sentence ends with these. */
const neverLast =
  /(?:^|\s)((?:an?|the|and|or|nor|than|which|whose|because|while|its|their|our|your|my|every|including|per|via|&))$/;
/** A sentence may end with these where its object came before: "the people we work with". */
const seldomLast =
  /((?:^|\s)(?:\S+\s+){0,6})(of|to|from|with|for|at|into|onto|between|towards|during|against|amongst?)$/;
const objectBefore =
  /(?:^|\s)(?:wh\w+|how|that|people|residents|everyone|somewhere|something|we|they|you|it|proud|aware|full|part|be|go|look|talk|live|asked|paid|applied|called|cared)\s/i;
/** "the 6 Children", where "Children’s" stands elsewhere. */
const ownerLast = /(?:^|\s)((?:the|our|its|their|these|all|both)\s+(\d+\s+)?(\p{Lu}[\p{L}’'-]*\p{L}))$/u;

/** The words a text breaks off with, or null where it may end so. */
function cutOffAt({ typed }: Box, record: GenericRecord, context: RuleContext): string | null {
  const text = typed.trimEnd();
  if (!/[^\d.,;:!?)’”"'\s–—-]$/.test(text)) return null;
  const never = neverLast.exec(text)?.[1];
  if (never !== undefined) return never;
  const [, before = '', seldom] = seldomLast.exec(text) ?? [];
  if (seldom !== undefined) return before.trim() === '' || objectBefore.test(before) ? null : seldom;
  const open = text.lastIndexOf('(');
  if (open > text.lastIndexOf(')')) return text.slice(open);
  const [, ending, number, owner] = ownerLast.exec(text) ?? [];
  if (ending === undefined || owner === undefined) return null;
  const words = groupWords(record, context);
  const only = number !== undefined || words.times.get(owner) === 1;
  return only && words.possessives.has(owner) ? ending : null;
}

const participle =
  '(?:\\p{Ll}+ly\\s+)?\\p{Ll}+(?:ed|en|wn)|held|made|built|laid|left|lost|taught|caught|heard|hung|dug|won|set|put|run|told|sold|sent|spent|met|led|found|bought|brought|kept|done|begun|paid|cut';
const mayBePassive = /(?:was|were|been|be) /;
const passive = new RegExp(
  `(?<!\\p{L})(?:was|were|(?:has|have|had) been|will be)\\s+(?:${participle})(?!\\p{L})`,
  'gu',
);
/** What joins two statements, or makes one of them part of the other. */
const joins =
  /[,;:()–—]|\s-\s|(?<!\p{L})(?:and|or|but|which|that|who|whom|whose|what|where|when|while|whilst|as|so|because|since|until|till|after|before|if|unless|though|although|once|than|then|whether|how|why|whereas|following|we|they|it|you|he|she|there|people)(?!\p{L})/iu;

/** Two passive statements in one sentence with nothing between them that joins them, or null. */
function twoStatements(sentence: string): readonly [string, string] | null {
  const found = [...sentence.matchAll(passive)];
  for (const [index, first] of found.entries()) {
    const second = found[index + 1];
    if (!second) break;
    const before = sentence.slice(0, first.index);
    const between = sentence.slice(first.index + first[0].length, second.index);
    if (!joins.test(before) && !joins.test(between)) return [first[0], second[0]];
  }
  return null;
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
    const bare = next.replace(/[.,;:!?]+$/, '');
    const name = /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(bare);
    if (!name && bare.toLowerCase() === word.toLowerCase()) return [word, bare];
  }
  const last = words.at(-1)?.replace(/\P{L}+$/u, '') ?? '';
  const stem = stemOf(last);
  if (stem === null || words.length > 8) return null;
  const before = words.slice(0, -1).find((word) => stemOf(word) === stem && word.toLowerCase() !== last.toLowerCase());
  return before === undefined ? null : [before, last];
}

/** "fund" for "funded" and "funding"; null for other words. */
function stemOf(word: string): string | null {
  const stem = /^(\p{L}{4,}?)(?:ed|ing)$/u.exec(word.toLowerCase())?.[1];
  return stem ?? null;
}
