import { shorten } from './count.ts';
import type { Reading } from './entry.ts';
import type { Decimal } from './percent.ts';

/**
 * Reads a figure whose unit another box names, as a decimal string with its sign and its shown decimals: "-7.3%",
 * "11.4", "+3", "−4.8" (a printed minus), "1,234.5", "£59.95". The sign of percent and pound may stand with it; they
 * change nothing. Brackets mean a comparison in reviews, so they are refused rather than guessed at.
 */
export function readDecimal(text: string): Reading<Decimal> {
  const shown = shorten(text);
  const body = text
    .trim()
    .replace(/\s*%$/, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^([+-]?)\s*£\s*/, '$1')
    .replace(/^([+-])\s+/, '$1');
  if (/^\(.*\)$/.test(body)) {
    return {
      problem: `"${shown}" stands in brackets. Write -4.8 for a fall, or put the figure where comparisons stand.`,
    };
  }
  const plain = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(body) ? body.replaceAll(',', '') : body;
  if (/^[+-]?\d{1,12}(?:\.\d{1,6})?$/.test(plain)) return { value: plain };
  if (/[\d],[\d]/.test(body) && /^[+-]?[\d.,]+$/.test(body)) {
    return {
      problem: `"${shown}" has its comma in an unusual place. Write it like 1,234.5, so that nobody can misread it.`,
    };
  }
  return { problem: `"${shown}" must be one figure, like -7.3, 62% or 1,234.` };
}
