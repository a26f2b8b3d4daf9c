/** Ages from one to another, both included; Infinity for "and over". */
export interface AgeBand {
  readonly from: number;
  readonly to: number;
  /** As it stands in the text. */
  readonly words: string;
}

const numbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const number = `(\\d{1,3}|${numbers.join('|')})`;
/** "Over 10 years" is a length, "aged over 10 years" an age. */
const agedBefore = '(?<=\\bage[ds]?\\s+(?:under|over)[\\s-]+\\w+)';
const side = new RegExp(
  `\\b(under|over)[\\s-]+(?:the age of\\s+${number}\\b|${number}(?:[’']?s|e?s|[\\s-]+years?[\\s-]+olds?|\\s+years? of age|${agedBefore}\\s+years?)\\b)`,
  'gi',
);
const between =
  /\b(?:(aged?|ages)\s+)?(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})([’']?s\b|[\s-]*years?[\s-]+(?:olds?|of age)\b)?/gi;
const andOver = /\baged?\s+(\d{1,3})\s+(?:and|or)\s+(over|under)\b/gi;

/** Every age band that a text names: "under fives", "11-19 year olds", "5 to 19’s", "aged 16 and over". */
export function ageBandsIn(text: string): readonly AgeBand[] {
  // Most texts name none; these two questions cost next to nothing.
  const sided = text.includes('nder') || text.includes('ver');
  const ranged = digitsApart.test(text);
  if (!sided && !ranged) return none;
  return [...(sided ? sidedBands(text) : none), ...(ranged ? rangedBands(text) : none)].filter(
    ({ from, to }) => from <= to,
  );
}

const digitsApart = /\d\s?(?:-|–|to\b)\s?\d/;
const none: readonly AgeBand[] = [];

function sidedBands(text: string): readonly AgeBand[] {
  return [
    ...[...text.matchAll(side)].map(([words, way = '', first, second]) => {
      const age = ageOf(first ?? second ?? '');
      return way.toLowerCase() === 'under' ? { from: 0, to: age - 1, words } : { from: age + 1, to: Infinity, words };
    }),
    ...[...text.matchAll(andOver)].map(([words, age, way]) =>
      way?.toLowerCase() === 'over' ? { from: Number(age), to: Infinity, words } : { from: 0, to: Number(age), words },
    ),
  ];
}

function rangedBands(text: string): readonly AgeBand[] {
  return [...text.matchAll(between)].flatMap(([words, aged, from, to, years]) =>
    aged === undefined && years === undefined ? [] : [{ from: Number(from), to: Number(to), words }],
  );
}

function ageOf(text: string): number {
  const lower = text.toLowerCase();
  const index = numbers.indexOf(lower);
  return index === -1 ? Number(lower) : index;
}

/**
 * What is wrong between bands, as sentences' ends: two that share some ages without one holding the other, and single
 * ages that fall between two. Bands far apart are no fault: a group need not serve everybody.
 */
export function faultsBetween(bands: readonly AgeBand[]): readonly string[] {
  const faults: string[] = [];
  for (const a of bands) {
    for (const b of bands) {
      if (a.from < b.from && b.from <= a.to && a.to < b.to) {
        faults.push(`"${a.words}" and "${b.words}" share ${agesWords(b.from, a.to)}`);
      }
      if (a.to + 2 === b.from) faults.push(`somebody aged ${a.to + 1} is neither in "${a.words}" nor in "${b.words}"`);
    }
  }
  return faults;
}

function agesWords(from: number, to: number): string {
  return from === to ? `the age ${from}` : `the ages ${from} to ${to}`;
}
