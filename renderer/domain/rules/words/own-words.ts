import { typedOf } from '../../fields/kinds.ts';
import { isRows, type GenericRecord } from '../../records/record.ts';
import { definitionOf } from '../../records/registry.ts';
import { catalogueLists, type SetUp } from '../../set-up/set-up.ts';
import { boxesOf } from '../boxes.ts';
import type { RuleContext } from '../rule.ts';
import { namesOf } from './text-boxes.ts';
import { wordsIn } from './words-in.ts';

const known = new WeakMap<readonly GenericRecord[], ReadonlySet<string>>();

/** The partnership's own words in small letters: those of its set-up, its abbreviations and the names in its boxes. */
export function ownWords(context: RuleContext): ReadonlySet<string> {
  const records = context.records({});
  const before = known.get(records);
  if (before) return before;
  const words = new Set<string>();
  const add = (text: string) => {
    for (const { word } of wordsIn(text)) words.add(word.toLowerCase());
  };
  for (const text of textsOf(context.setUp)) add(text);
  for (const record of records) addNames(record, add);
  known.set(records, words);
  return words;
}

function addNames(record: GenericRecord, add: (text: string) => void): void {
  const definition = definitionOf(record.type);
  if (!definition) return;
  const short = record.type === 'abbreviation' ? record.values['short'] : undefined;
  if (short !== undefined && !isRows(short)) add(typedOf(short));
  for (const box of namesOf(boxesOf(record, definition))) add(box.typed);
}

function textsOf(setUp: SetUp): readonly string[] {
  const { partnership, groups } = setUp;
  const items = catalogueLists.flatMap((list) => setUp[list] ?? []);
  return [
    partnership.name,
    partnership.documentTitle,
    partnership.vision,
    ...groups.flatMap(({ name, chartName }) => [name, chartName]),
    ...items.flatMap(({ name, variants }) => [name, ...(variants ?? [])]),
  ];
}
