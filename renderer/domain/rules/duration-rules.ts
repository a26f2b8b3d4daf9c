import { shorten } from '../fields/count.ts';
import { readVagueDate } from '../fields/read-vague-date.ts';
import type { VagueDate } from '../fields/vague-date.ts';
import type { Box } from './boxes.ts';
import { daysBetween, monthsBetween } from './period-coverage.ts';
import type { GeneralRule, Problem } from './rule.ts';

export const durationRules: readonly GeneralRule[] = [
  {
    code: 'DUR-W01',
    severity: 'warning',
    title: 'A length that is not that of its dates',
    why: 'The 2009/10 review prints "the 6 month period from September 2009 until March 2010", which is 7 months.',
    check: (_record, _definition, boxes) => {
      let problems: Problem[] | null = null;
      for (const box of boxes) {
        const problem = box.field.kind === 'text' || box.field.kind === 'longText' ? wrongLength(box) : null;
        if (problem) (problems ??= []).push(problem);
      }
      return problems ?? [];
    },
  },
];

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const length = new RegExp(`\\b(\\d{1,3}|${numbers.join('|')})[\\s-]+(day|week|month|year)s?\\b`, 'gi');

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const point = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?${month}(?:,?\\s+\\d{4})?`;
const range = new RegExp(`\\b(${point})\\s*(?:\\b(?:to|until|till|and)\\b|[-–—])\\s*(${point})(?![\\p{L}\\d])`, 'iu');

/** How far a range may stand from the length that is said of it, in characters. */
const reach = 40;

/** Pieces of "month", "week", "year" and "day" in any case but capitals: most texts are done with after these. */
function mayNameLength(text: string): boolean {
  return text.includes('onth') || text.includes('eek') || text.includes('ear') || text.includes('day');
}

function wrongLength({ path, typed }: Box): Problem | null {
  if (!mayNameLength(typed)) return null;
  for (const match of typed.matchAll(length)) {
    const [stated, number = '', unit = ''] = match;
    const near = rangeBeside(typed, match.index, match.index + stated.length);
    if (!near) continue;
    const said = { number: numberOf(number), unit: unit.toLowerCase() };
    const actual = trueLength(near.date, said);
    if (actual === null) continue;
    return {
      field: path,
      printed: shorten(`${stated} … ${near.words}`, 80),
      message: `"${stated}" is said of ${near.words}, which is ${actual}.`,
      advice: 'Which is right? Correct the length or the dates.',
    };
  }
  return null;
}

function numberOf(text: string): number {
  const index = numbers.indexOf(text.toLowerCase());
  return index === -1 ? Number(text) : index + 1;
}

/** The range right after a length, or right before it, in the same sentence. */
function rangeBeside(
  text: string,
  start: number,
  end: number,
): { readonly words: string; readonly date: VagueDate } | null {
  const after = /^[^.;]*/.exec(text.slice(end, end + reach * 2))?.[0] ?? '';
  const before = /[^.;]*$/.exec(text.slice(Math.max(0, start - reach * 2), start))?.[0] ?? '';
  const later = range.exec(after);
  if (later && later.index <= reach) return readRange(later);
  const earlier = range.exec(before);
  return earlier && before.length - earlier.index - earlier[0].length <= reach / 4 ? readRange(earlier) : null;
}

function readRange([words, from = '', to = '']: RegExpExecArray): { words: string; date: VagueDate } | null {
  const reading = readVagueDate(`${from} to ${to}`);
  return 'value' in reading ? { words: words.replace(/\s+/g, ' '), date: reading.value } : null;
}

const daysIn: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** The length of a range as words where it is not the stated one; null where it is. */
function trueLength(
  { earliest, latest, edtf }: VagueDate,
  { number, unit }: { readonly number: number; readonly unit: string },
): string | null {
  const inMonths = !/\d{4}-\d{2}-\d{2}/.test(edtf);
  if (inMonths && (unit === 'month' || unit === 'year')) {
    const months = monthsBetween(earliest, latest);
    return months === number * (unit === 'year' ? 12 : 1) ? null : `${months} ${months === 1 ? 'month' : 'months'}`;
  }
  const days = daysBetween(earliest, latest);
  const each = daysIn[unit] ?? 1;
  // Months without days leave up to a month open at each end; a day more or less is a matter of counting.
  const tolerance = inMonths ? 61 : Math.max(1, each / 2);
  return Math.abs(days - number * each) <= tolerance ? null : `${days} days`;
}
