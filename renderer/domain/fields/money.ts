import type { Reading } from './entry.ts';
import { shorten } from './count.ts';

const amount = /^(?:\d+|\d{1,3}(?:[, \u00a0\u202f]\d{3})+)(?:\.(\d{1,2}))?$/;

/**
 * Reads pounds as people write them ("£840,000", "742284", "59.95") into integer pence, because sums of floating
 * point pounds drift. A minus before or after the pound sign is accepted (a refund); brackets are not.
 */
export function readMoney(text: string): Reading<number> {
  const shown = shorten(text);
  const unsigned = text.trim().replace(/^(?:[-\u2212]\s*£?|£?\s*[-\u2212]?)\s*/, '');
  const negative = /^\s*(?:£\s*)?[-\u2212]/.test(text);
  const match = amount.exec(unsigned);
  if (!match) return { problem: moneyProblem(shown, unsigned) };
  const [pounds = '', pence = ''] = unsigned.split('.');
  const value = Number(pounds.replace(/\D/g, '')) * 100 + Number(pence.padEnd(2, '0'));
  if (!Number.isSafeInteger(value) || value > 1e14) {
    return { problem: `"${shown}" is too large to be an amount in pounds. Check the number of digits.` };
  }
  return { value: negative && value !== 0 ? -value : value };
}

function moneyProblem(shown: string, unsigned: string): string {
  if (/^[\d, ]+$/.test(unsigned)) {
    return `"${shown}" has its comma in an unusual place. Write it like £7,567 or 7567, so that nobody can misread it.`;
  }
  if (/^[\d,]+\.\d{3,}$/.test(unsigned))
    return `"${shown}" has more than two decimals. Write pounds and pence, like £59.95.`;
  if (/^[\d.,]+\s*[kKmM]/.test(unsigned)) return `"${shown}" is shortened. Write the amount in full, like £840,000.`;
  return `"${shown}" must be an amount in pounds, like £840,000 or £59.95. Put words in the explanation instead.`;
}

/** 84000000 -> "£840,000"; 5995 -> "£59.95"; -100 -> "-£1". GOV.UK style: no ".00". */
export function showMoney(pence: number): string {
  const absolute = Math.abs(pence);
  const pounds = Math.floor(absolute / 100).toLocaleString('en-GB');
  const rest = absolute % 100;
  return `${pence < 0 ? '-' : ''}£${pounds}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** 84000000 -> "840000.00": a plain decimal for spreadsheets, always two decimals. */
export function plainPounds(pence: number): string {
  const absolute = Math.abs(pence);
  return `${pence < 0 ? '-' : ''}${Math.floor(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`;
}
