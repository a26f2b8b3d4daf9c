import { shorten } from '../fields/count.ts';
import type { GenericRecord } from '../records/record.ts';
import { wordsOf } from '../dataset/printed.ts';
import type { Box } from './boxes.ts';
import type { GeneralRule, Problem } from './rule.ts';
import { figuresOf, figuresTyped, signedFigures, valueInPrint } from './words/printed-figures.ts';
import { lastOf, proseOf } from './words/text-boxes.ts';

/** A page's number is not among its words. */
const withoutFigures = new Set(['printed-page', 'source-document']);
/** What was said about a figure later was never printed. */
const saidLater = new Set(['explanation', 'officeReason', 'sentence', 'result', 'nextStep', 'unit', 'footnote']);

export const printedRules: readonly GeneralRule[] = [
  {
    code: 'PRN-W01',
    severity: 'warning',
    title: 'Print and entry differ in a figure',
    why: 'The same figure is printed as submitted and typed for adding up; where the two differ one of them is wrong.',
    check: (record, _definition, boxes) => {
      const text = printedText(record);
      if (text === '' || withoutFigures.has(record.type)) return [];
      return [...typedButNotPrinted(text, boxes), ...printedButNotTyped(text, record, boxes)];
    },
  },
  {
    code: 'PRN-I01',
    severity: 'information',
    title: 'Print and entry differ in words',
    why: 'A corrected entry beside an uncorrected print is right, as long as somebody meant it.',
    check: (record, _definition, boxes) => {
      const text = printedText(record);
      if (text === '') return [];
      const words = wordsOf(text).flatMap(plainWord);
      const printed = new Set(words);
      const typed = proseOf(boxes).flatMap((box): readonly Problem[] => {
        if (saidLater.has(lastOf(box.path))) return [];
        const own = wordsOf(box.typed).flatMap(plainWord);
        const missing = own.filter((word) => !printed.has(word));
        // Words that hardly stand in the print at all are an addition, not another wording.
        if (missing.length === 0 || missing.length * 2 > own.length) return [];
        const message = `${box.field.label} has ${quoted(missing)}, which the printed words do not have.`;
        const advice = 'Correct the entry or its printed words, or keep them as they are.';
        return [{ field: box.path, printed: shorten(box.typed, 80), message, advice }];
      });
      return [...typed, ...printedWordsLeft(words, record, boxes)];
    },
  },
];

/** Types that hold all their printed words in boxes. Other types print labels and connecting words of their own. */
const typedWholly = new Set(['achievement', 'initiative', 'vision']);

function printedWordsLeft(
  words: readonly string[],
  { type }: GenericRecord,
  boxes: readonly Box[],
): readonly Problem[] {
  const [place] = proseOf(boxes);
  if (!place || !typedWholly.has(type)) return [];
  const typed = new Set(boxes.flatMap((box) => wordsOf(box.typed).flatMap(plainWord)));
  const left = words.filter((word) => !typed.has(word) && !/\d/.test(word));
  if (left.length === 0) return [];
  const message = `The printed words have ${quoted(left)}, which ${place.field.label} does not have.`;
  const advice = 'Correct the entry or its printed words, or keep them as they are.';
  return [{ field: place.path, printed: [...new Set(left)].join(' '), message, advice }];
}

function printedText({ printed = [] }: GenericRecord): string {
  return printed.length === 0 ? '' : printed.map(({ marker, text }) => `${marker} ${text}`).join('\n');
}

function typedButNotPrinted(text: string, boxes: readonly Box[]): readonly Problem[] {
  const printed = signedFigures(text);
  const values = new Set(printed.map(Math.abs));
  return boxes.flatMap((box): readonly Problem[] => {
    const value = valueInPrint(box);
    if (value === null) return [];
    const same = printed.filter((each) => Math.abs(each) === Math.abs(value));
    const sign = value !== 0 && same.length > 0 && same.every((each) => Math.sign(each) !== Math.sign(value));
    if (values.has(Math.abs(value)) && !sign) return [];
    const { label } = box.field;
    const message = sign
      ? `${label}: ${box.typed} is typed, but the print has ${String(same[0])}.`
      : `${label}: ${box.typed} is typed, but does not stand in the printed words.`;
    return [
      { field: box.path, printed: box.typed, message, advice: 'Find out which is right, and correct the other.' },
    ];
  });
}

function printedButNotTyped(text: string, record: GenericRecord, boxes: readonly Box[]): readonly Problem[] {
  const figures = figuresOf(text);
  if (figures.length === 0) return [];
  const typed = figuresTyped(record, boxes);
  const missing = [...new Set(figures.filter(({ value }) => !typed.has(value)).map(({ printed }) => printed))];
  const place = boxes.find((box) => valueInPrint(box) !== null) ?? proseOf(boxes)[0] ?? boxes[0];
  if (!place) return [];
  return missing.map((figure) => {
    const message = `The printed words have ${figure}, which stands in no box of the entry.`;
    const advice = 'Type it into its box, or correct the printed words.';
    return { field: place.path, printed: figure, message, advice };
  });
}

/** A word in small letters without hyphens, marks and quotes; nothing where only marks are left. */
function plainWord(word: string): readonly string[] {
  const small = word.toLowerCase();
  if (/^[a-z\d]+$/.test(small)) return [small];
  const plain = small.replace(/[^\p{L}\p{N}]/gu, '');
  return plain === '' ? [] : [plain];
}

function quoted(words: readonly string[]): string {
  const some = [...new Set(words)].slice(0, 4).map((word) => `"${word}"`);
  return some.join(', ');
}
