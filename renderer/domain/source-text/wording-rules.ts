import { showCount } from '../fields/count.ts';
import { isBlank, type SourceLine } from './source-lines.ts';
import { andWords, groupBy, rangesOf, type SourceProblem, type SourceRule } from './source-rule.ts';
import { isSmallWordOnly } from './wrapped-lines.ts';

export const wordingRules: readonly SourceRule[] = [
  {
    code: 'IMP-W03',
    severity: 'warning',
    title: 'A small word alone',
    why: 'The 2009/10 review has a line with nothing but "and" between two points: the rest of a sentence was lost.',
    check: (lines) => {
      const filled = lines.filter((line) => !isBlank(line));
      return filled.flatMap((line, index) =>
        isSmallWordOnly(line.words) && joinsNothing(filled, index) ? [smallWord(line)] : [],
      );
    },
  },
  {
    code: 'IMP-I03',
    severity: 'information',
    title: 'Not part of the review',
    why: 'The text of the 2009/10 review begins with the page it was downloaded from: "Download Report", "Transcript" and its title twice.',
    check: (lines) => wrapper(lines),
  },
  {
    code: 'IMP-I04',
    severity: 'information',
    title: 'The year written in several ways',
    why: 'The 2009/10 review writes its year as 200910, 2009/2010, 09/10 and 2009/10; a search for one misses the others.',
    check: (lines) => yearForms(lines),
  },
];

/** What comes before is finished, or what comes after begins anew. */
function joinsNothing(lines: readonly SourceLine[], index: number): boolean {
  const [line, before, after] = [lines[index], lines[index - 1], lines[index + 1]];
  const finished = before === undefined || before.orphan || /[.!?]["”’')]*$/.test(before.words);
  return line?.orphan === false && (finished || after === undefined || after.marker !== '');
}

function smallWord({ words, number }: SourceLine): SourceProblem {
  return {
    lines: [[number, number]],
    printed: words,
    message: `Line ${number} has nothing but “${words}”, and joins nothing: something was lost before or after it.`,
    advice: 'Ask for the missing words, or leave it out.',
  };
}

/** Words with which sites surround a document; a whole line of them is no part of a review. */
const furniture =
  /^(?:(?:download|print|share|save|embed|view|open|report|log ?in|sign (?:in|up)|upload(?:ed)?|home|menu|skip to)(?:\s+(?:\p{L}+|by\s.{1,40})){0,3}|transcript\b.*|https?:\/\/\S+|page \d+(?: of \d+)?|\d+ (?:slides|pages|views))$/iu;
/** How many filled lines at the top can be a site's. */
const top = 8;

function wrapper(lines: readonly SourceLine[]): readonly SourceProblem[] {
  const filled = lines.filter((line) => !isBlank(line)).slice(0, top);
  const markedAt = filled.findIndex(({ marker }) => marker !== '');
  const head = markedAt === -1 ? filled : filled.slice(0, markedAt);
  const isFurniture = ({ words }: SourceLine) => furniture.test(words);
  const lastAt = head.findLastIndex(isFurniture);
  const around = head.slice(0, lastAt + 1);
  const repeated = (line: SourceLine) =>
    line.words.length > 8 && head.some((other) => other !== line && other.words.includes(line.words));
  const all = around.filter((line) => isFurniture(line) || repeated(line));
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return [];
  const whole = all.length === around.length;
  return [
    {
      lines: whole ? [[first.number, last.number]] : rangesOf(all.map(({ number }) => number)),
      printed: all.map(({ words }) => words).join(' '),
      message: `${all.length === 1 ? 'A line' : `${showCount(all.length)} lines`} of the page it was downloaded from: not part of the review, not reproduced.`,
      advice: 'Nothing needs doing; keep the address it came from with the file.',
    },
  ];
}

interface YearForm {
  readonly start: number;
  readonly words: string;
  readonly line: number;
}

/** 2009/2010, 2009/10, 2009-10, 09/10 and 200910, where the second year follows the first. */
const twoYears = /(?<![\d/.,£-])(?:((?:19|20)\d\d)(\s?[/–-]\s?|)((?:19|20)?\d\d)|(\d\d)\/(\d\d))(?![\d/%]|[.,]\d)/g;

function yearsIn({ text, number }: SourceLine): readonly YearForm[] {
  return [...text.matchAll(twoYears)].flatMap(([words, from, , to, shortFrom, shortTo]): readonly YearForm[] => {
    const short = from === undefined;
    const start = short ? 2000 + Number(shortFrom) : Number(from);
    const end = (short ? shortTo : to) ?? '';
    const follows = Number(end.slice(-2)) === (start + 1) % 100;
    return follows ? [{ start, words, line: number }] : [];
  });
}

function yearForms(lines: readonly SourceLine[]): readonly SourceProblem[] {
  const found = lines.flatMap(yearsIn);
  const full = new Set(found.filter(({ words }) => words.length > 5).map(({ start }) => start));
  // "09/10" is a year only where another form says so: it may be a day of October.
  const sure = found.filter(({ start }) => full.has(start));
  const byYear = groupBy(sure, ({ start }) => start);
  return [...byYear].flatMap(([start, forms]) => {
    const ways = groupBy(forms, ({ words }) => words);
    if (ways.size < 2) return [];
    const others = sure.filter((form) => form.start === start + 1);
    const listed = [...ways, ...groupBy(others, ({ words }) => words)].map(
      ([words, all], place) =>
        `${place === ways.size ? 'the next one as ' : ''}“${words}” (${all.length === 1 ? 'line' : 'lines'} ${andWords(all.map(({ line }) => line))})`,
    );
    const numbers = [...forms, ...others].map(({ line }) => line);
    return [
      {
        lines: rangesOf(numbers.toSorted((a, b) => a - b)),
        printed: [...ways.keys()].join(', '),
        message: `The year is written in ${ways.size} ways: ${listed.join(', ')}.`,
        advice: 'Use one way throughout; what was printed is kept as printed.',
      },
    ];
  });
}
