import type { GenericRecord } from '../../records/record.ts';
import { definitionOf } from '../../records/registry.ts';
import { boxesOf } from '../boxes.ts';
import type { RuleContext } from '../rule.ts';
import { namesOf, proseOf, wordsOfBox } from './text-boxes.ts';

/** What the words of one group's entries of a round say about a single one of them. */
export interface GroupWords {
  /** How often each word stands in them, as it is written. */
  readonly times: ReadonlyMap<string, number>;
  /** Words met as possessives, without their ending: "Children" where "Children’s" stands. */
  readonly possessives: ReadonlySet<string>;
  /** Words met with a capital within a sentence or in a box for names: names. */
  readonly names: ReadonlySet<string>;
}

const known = new WeakMap<readonly GenericRecord[], GroupWords>();

/** Made when a rule first has a doubt about a word, and once for all records of the group. */
export function groupWords({ group, year, round }: GenericRecord, context: RuleContext): GroupWords {
  const records = context.records({ group, year, round });
  const words = known.get(records) ?? countWords(records);
  known.set(records, words);
  return words;
}

function countWords(records: readonly GenericRecord[]): GroupWords {
  const times = new Map<string, number>();
  const possessives = new Set<string>();
  const names = new Set<string>();
  for (const record of records) {
    const definition = definitionOf(record.type);
    if (!definition) continue;
    const boxes = boxesOf(record, definition);
    // A question printed once stands in the row of each area: the same words in one record count once.
    const prose = new Map(proseOf(boxes).map((box) => [box.typed, box]));
    for (const box of prose.values()) {
      for (const { word, first } of wordsOfBox(box)) {
        times.set(word, (times.get(word) ?? 0) + 1);
        if (/[’']s$/.test(word)) possessives.add(word.slice(0, -2));
        if (!first && /^\p{Lu}/u.test(word)) names.add(word);
      }
    }
    for (const box of namesOf(boxes)) for (const { word } of wordsOfBox(box)) names.add(word);
  }
  return { times, possessives, names };
}
