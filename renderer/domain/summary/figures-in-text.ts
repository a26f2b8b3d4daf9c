import { unsigned, type Decimal } from '../fields/percent.ts';
import { numberWritten, writtenScale } from '../fields/written-figure.ts';

/** A figure that stands in a sentence, with what shows its unit. */
export interface FigureInText {
  readonly value: Decimal;
  readonly percent: boolean;
  readonly pounds: boolean;
  /** As it stands there: "40%". */
  readonly printed: string;
}

/** Numbers that are no figures: ordinals, decades, parts of names such as YM2B, times and lengths ("6 month"). */
const figure = new RegExp(
  "(?<![\\p{L}\\d.,/:’'-])(£\\s?)?(-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d{1,12}(?:\\.\\d{1,6})?)" +
    `${writtenScale}(\\s?%|\\s?per\\s?cent\\b)?(?![\\d/:]|[.,]\\d|\\p{L}|[’']s\\b)`,
  'gu',
);

const length = /^[\s-]*(?:day|week|month|year|hour|minute)s?\b/i;

/** Every figure of a text, years and dates apart: "A 40% reduction since May 2009" has one. */
export function figuresIn(text: string): readonly FigureInText[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(figure)].flatMap((match) => {
    const [printed, pounds, digits = '', scale, percent] = match;
    const bare = pounds === undefined && scale === undefined && percent === undefined;
    if (
      bare &&
      (isYear(digits) ||
        dateBeside(text, match.index, printed) ||
        length.test(text.slice(match.index + printed.length)))
    ) {
      return [];
    }
    const value = numberWritten(digits, scale);
    return [{ value, percent: percent !== undefined, pounds: pounds !== undefined, printed: printed.trim() }];
  });
}

/** "from 42% to 9.9%": only with a percent sign, because "from 5 to 19" may be ages and "from 42 to 9 burglaries" says of what. */
export function percentFromTo(text: string): { readonly from: Decimal; readonly to: Decimal } | null {
  const match = /\bfrom\s+(-?\d{1,12}(?:\.\d{1,6})?)\s?(%?)\s+to\s+(-?\d{1,12}(?:\.\d{1,6})?)\s?(%?)/i.exec(text);
  if (!match?.[1] || !match[3] || (match[2] === '' && match[4] === '')) return null;
  return { from: match[1], to: match[3] };
}

function isYear(digits: string): boolean {
  return /^(?:19|20|21)\d{2}$/.test(unsigned(digits));
}

const monthName =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const monthAfter = new RegExp(`^\\s+(?:of\\s+)?(?:${monthName})\\b`, 'i');
const monthBefore = new RegExp(`\\b(?:${monthName})\\s*$`, 'i');

function dateBeside(text: string, index: number, printed: string): boolean {
  if (!/^\d{1,2}$/.test(printed)) return false;
  return (
    monthAfter.test(text.slice(index + printed.length)) || monthBefore.test(text.slice(Math.max(0, index - 12), index))
  );
}
