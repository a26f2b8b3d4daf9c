import { shorten } from '../fields/count.ts';
import { nounOf } from '../merge/shown.ts';
import type { GenericRecord } from '../records/record.ts';
import { isOfType } from '../records/registry.ts';
import { toldBy } from '../rules/told-figures.ts';
import type { SetUp } from '../set-up/set-up.ts';
import { figuresOf, plain, type Figure } from './figures.ts';
import { found, type ConsolidationFinding } from './finding.ts';
import { groupName } from './submissions.ts';
import { tellingWords } from './words.ts';

/** More figures than this of one key are not all compared: the search must stay linear. */
const mostCompared = 30;

/** The same measure, fund or programme in the submissions of two groups: with the same figure, or with different ones. */
export function figuresCompared(setUp: SetUp, records: readonly GenericRecord[]): readonly ConsolidationFinding[] {
  const byKey = new Map<string, Figure[]>();
  for (const figure of records.flatMap((record) => figuresOf(setUp, record))) {
    const shelf = byKey.get(figure.key) ?? [];
    byKey.set(figure.key, shelf);
    if (shelf.length < mostCompared) shelf.push(figure);
  }
  return [...byKey.values()].flatMap((shelf) =>
    shelf.flatMap((figure, index) => {
      const other = shelf.slice(0, index).find((earlier) => comparable(earlier, figure));
      return other ? [compared(setUp, other, figure)] : [];
    }),
  );
}

function comparable(a: Figure, b: Figure): boolean {
  const agree = (one: string, two: string) => one === '' || two === '' || one === two;
  return a.record.group !== b.record.group && agree(a.area, b.area) && agree(a.basis, b.basis);
}

function compared(setUp: SetUp, one: Figure, other: Figure): ConsolidationFinding {
  const about = { records: [one.record.id, other.record.id], groups: [one.record.group, other.record.group] };
  const [first, second] = [one, other].map(({ record }) => groupName(setUp, record.group));
  const what = `${nounOf(one.record.type)} "${shorten(one.subject, 80)}"`;
  if (one.value === other.value) {
    const sentence = `${first} and ${second} both give ${one.shown} as the ${one.what} of the ${what}. Count it once.`;
    return found('CON-W09', sentence, about);
  }
  const sentence = `The ${one.what} of the ${what} is ${one.shown} from ${first} and ${other.shown} from ${second}. Ask which is right.`;
  return found('CON-W10', sentence, about);
}

/** A figure told in words, with what it is of. */
interface InWords {
  readonly record: GenericRecord;
  readonly shown: string;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** The same number of the same thing told in the sentences or stories of two groups. */
export function wordsCompared(setUp: SetUp, records: readonly GenericRecord[]): readonly ConsolidationFinding[] {
  const byFigure = new Map<string, InWords[]>();
  const findings: ConsolidationFinding[] = [];
  for (const record of records) {
    if (!isOfType(record, 'case-study') && !isOfType(record, 'counted-fact')) continue;
    for (const { value, percent, printed, text } of toldBy(record)) {
      const told = { record, shown: printed, text, words: new Set(tellingWords(text)) };
      const key = `${plain(value)} ${percent ? '%' : ''}`;
      const shelf = byFigure.get(key) ?? [];
      byFigure.set(key, shelf);
      const other = shelf.find((earlier) => earlier.record.group !== record.group && sameThing(earlier, told));
      if (other) findings.push(toldInWords(setUp, other, told));
      if (shelf.length < mostCompared) shelf.push(told);
    }
  }
  return findings;
}

/** At least two telling words in common, and most of those of the shorter text. */
function sameThing({ words: a }: InWords, { words: b }: InWords): boolean {
  const shared = [...a].filter((word) => b.has(word) && !/^\d+$/.test(word)).length;
  return shared >= 2 && shared * 5 >= Math.min(a.size, b.size) * 3;
}

function toldInWords(setUp: SetUp, one: InWords, other: InWords): ConsolidationFinding {
  const said = ({ record, text }: InWords) => `${groupName(setUp, record.group)} ("${shorten(text, 60)}")`;
  const sentence = `${said(one)} and ${said(other)} both tell the figure ${one.shown}. If it is one and the same, tell it once.`;
  const groups = [one.record.group, other.record.group];
  return found('CON-W09', sentence, { records: [one.record.id, other.record.id], groups });
}
