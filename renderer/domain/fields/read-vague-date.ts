import type { Reading } from './entry.ts';
import { shorten } from './count.ts';
import { daysInMonth, isoDay, monthNumber, type VagueDate } from './vague-date.ts';

/** Meteorological seasons; EDTF numbers 21 to 24. Winter 2010 runs from December 2010 into February 2011. */
const seasons: Readonly<Record<string, { readonly edtf: number; readonly first: number }>> = {
  spring: { edtf: 21, first: 3 },
  summer: { edtf: 22, first: 6 },
  autumn: { edtf: 23, first: 9 },
  winter: { edtf: 24, first: 12 },
};

const advice = 'For example, 27 3 2010, May 2009 or autumn 2010.';

/**
 * Reads a vague date or a range of two ("April 2009 - February 2010", "1st April 2009 to 29th March 2010",
 * "September 2009 until March 2010"). Refuses what has no year, because "summer" is a different one every year.
 */
export function readVagueDate(text: string): Reading<VagueDate> {
  const body = text.trim().replace(/\s+/g, ' ').replace(/[.,]$/, '');
  if (body.length > longestDate) return { problem: dateProblem(body) };
  const year = readFinancialYear(body);
  if (year) return { value: year };
  const single = readPoint(body);
  if (single) return 'problem' in single ? single : { value: single };
  return readRange(body.replace(/^from /i, '')) ?? { problem: dateProblem(body) };
}

/** Longer than any date anybody writes; what is longer is a text in the wrong box. */
const longestDate = 100;

/**
 * Two dates with a word or a dash between them. A dash may also stand inside a date ("2009-04-01 to 2010-03-29"), so each
 * place is tried, words first; a place where both sides can be read decides.
 */
function readRange(body: string): Reading<VagueDate> | null {
  const places = [/\s*\b(?:to|until|till)\b\s*/gi, /\s*[-\u2013\u2014]\s*/g].flatMap((between) => [
    ...body.matchAll(between),
  ]);
  const readings = places.flatMap((place) => {
    const reading = readEnds(body.slice(0, place.index), body.slice(place.index + place[0].length), body);
    return reading ? [reading] : [];
  });
  return readings.find((reading) => 'value' in reading) ?? readings[0] ?? null;
}

function readEnds(from: string, to: string, body: string): Reading<VagueDate> | null {
  const end = readPoint(to);
  if (!end || 'problem' in end) return end;
  // "April to June 2009" and "1 to 7 May 2009": what the start leaves out is taken from the end.
  const endYear = end.earliest.slice(0, 4);
  const tail = to.replace(/^\S+\s*/, '');
  const start = [from, `${from} ${endYear}`, `${from} ${tail}`]
    .map(readPoint)
    .find((point) => point && !('problem' in point));
  if (!start || 'problem' in start) return null;
  if (start.earliest > end.latest) {
    return { problem: `"${shorten(body)}" ends before it begins. Put the earlier date first.` };
  }
  return { value: { earliest: start.earliest, latest: end.latest, edtf: `${start.edtf}/${end.edtf}`, part: null } };
}

/** "2009/2010", "2009/10", "09/10", "2009 to 2010": two years that follow each other are a financial year. */
function readFinancialYear(body: string): VagueDate | null {
  const match = /^(\d{4}|\d{2})\s*(?:\/|-|\u2013|\bto\b)\s*(\d{4}|\d{2})$/.exec(body);
  if (!match?.[1] || !match[2]) return null;
  const start = fullYear(match[1]);
  const follows = match[2].length === 4 ? Number(match[2]) === start + 1 : Number(match[2]) === (start + 1) % 100;
  if (!follows || !sensible(start)) return null;
  const [earliest, latest] = [isoDay(start, 4, 1), isoDay(start + 1, 3, 31)];
  return { earliest, latest, edtf: `${earliest}/${latest}`, part: null };
}

function readPoint(text: string): VagueDate | { readonly problem: string } | null {
  return readNumericDay(text) ?? readNamedDay(text) ?? readMonth(text) ?? readSeason(text) ?? readYear(text);
}

function readNumericDay(text: string): VagueDate | { readonly problem: string } | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), text);
  const british = /^(\d{1,2})[ /.-](\d{1,2})[ /.-](\d{4}|\d{2})$/.exec(text);
  return british ? day(fullYear(british[3] ?? ''), Number(british[2]), Number(british[1]), text) : null;
}

function readNamedDay(text: string): VagueDate | { readonly problem: string } | null {
  const match =
    /^(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+\.?),? (\d{4}|\d{2})$/i.exec(
      text,
    );
  const month = match?.[2] ? monthNumber(match[2]) : null;
  return match && month ? day(fullYear(match[3] ?? ''), month, Number(match[1]), text) : null;
}

function day(year: number, month: number, dayOfMonth: number, text: string): VagueDate | { readonly problem: string } {
  if (!sensible(year) || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) {
    return { problem: `"${shorten(text)}" is not a real date. Write day, month and year, like 27 3 2010.` };
  }
  const iso = isoDay(year, month, dayOfMonth);
  return { earliest: iso, latest: iso, edtf: iso, part: null };
}

/** "May 2009", and thirds of a month: early is 1 to 10, mid 11 to 20, late 21 to the end. */
function readMonth(text: string): VagueDate | null {
  const match = /^(?:(early|mid|late|beginning of|middle of|end of)[- ])?([a-z]{3,}\.?),? (\d{4})$/i.exec(text);
  const month = match?.[2] ? monthNumber(match[2]) : null;
  const year = Number(match?.[3]);
  if (!match || !month || !sensible(year)) return null;
  const last = daysInMonth(year, month);
  const edtf = isoDay(year, month, 1).slice(0, 7);
  const part = partOf(match[1]);
  const [first, end] =
    part === 'early' ? [1, 10] : part === 'mid' ? [11, 20] : part === 'late' ? [21, last] : [1, last];
  return { earliest: isoDay(year, month, first), latest: isoDay(year, month, end), edtf, part };
}

function partOf(word: string | undefined): VagueDate['part'] {
  const lower = word?.toLowerCase() ?? '';
  if (lower.startsWith('early') || lower.startsWith('beginning')) return 'early';
  if (lower.startsWith('mid')) return 'mid';
  return lower === '' ? null : 'late';
}

function readSeason(text: string): VagueDate | null {
  const match = /^(?:the )?(spring|summer|autumn|winter)(?: of)?,? (\d{4})$/i.exec(text);
  const season = match?.[1] ? seasons[match[1].toLowerCase()] : undefined;
  const year = Number(match?.[2]);
  if (!season || !sensible(year)) return null;
  const endYear = season.first === 12 ? year + 1 : year;
  const endMonth = season.first === 12 ? 2 : season.first + 2;
  return {
    earliest: isoDay(year, season.first, 1),
    latest: isoDay(endYear, endMonth, daysInMonth(endYear, endMonth)),
    edtf: `${year}-${season.edtf}`,
    part: null,
  };
}

function readYear(text: string): VagueDate | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  if (!sensible(year)) return null;
  return { earliest: isoDay(year, 1, 1), latest: isoDay(year, 12, 31), edtf: text, part: null };
}

function dateProblem(text: string): string {
  const shown = shorten(text);
  const words =
    text
      .slice(0, longestDate)
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? [];
  const timely = words.some((word) => Object.hasOwn(seasons, word) || monthNumber(word) !== null);
  if (timely && !/\d{4}/.test(text)) return `"${shown}" must include a year. ${advice}`;
  return `"${shown}" is not a date that we can read. It is kept as you typed it. ${advice}`;
}

/** "10" is 2010, "99" is 1999: reviews of partnerships begin in the nineties. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year >= 90 ? 1900 + year : 2000 + year;
}

function sensible(year: number): boolean {
  return Number.isInteger(year) && year >= 1900 && year <= 2199;
}
