import { madeUpDataset } from '../fixtures/made-up.ts';
import { readDictionary } from '../../renderer/language/read-dictionary.ts';
import { definitions } from '../../renderer/domain/records/registry.ts';
import { buildIndex } from '../../renderer/domain/search/search.ts';
import { inMilliseconds, median, percentile, ratio } from './support/figures.ts';

/**
 * Reading the dictionary, its longest uninterrupted piece and its memory; then every word of 100,000 records looked up,
 * as a ratio to finding the words in the same texts; then suggestions, for mistakes and for names.
 */
const rounds = 5;
const wordsIn = (text: string): readonly string[] => text.match(/\p{L}{2,}(?:['’-]\p{L}+)*/gu) ?? [];

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The longest time for which a timer that is always due was kept waiting. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let [longest, before, going] = [0, performance.now(), true];
  const turn = () => {
    const now = performance.now();
    [longest, before] = [Math.max(longest, now - before), now];
    if (going) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  going = false;
  return longest;
}

globalThis.gc?.();
const empty = process.memoryUsage().heapUsed;
const began = performance.now();
let spelling = await readDictionary();
const first = performance.now() - began;
globalThis.gc?.();
const held = process.memoryUsage().heapUsed - empty;

const [loads, blocks]: [number[], number[]] = [[], []];
for (let round = 0; round < rounds; round += 1) {
  const start = performance.now();
  blocks.push(await longestBlock(async () => (spelling = await readDictionary())));
  loads.push(performance.now() - start);
}

const { records } = madeUpDataset(100_000);
const texts = buildIndex(records, definitions).entries.flatMap((entry) => entry.texts.map(({ text }) => text));
const [finding, looking]: [number[], number[]] = [[], []];
let words = 0;
for (let round = 0; round < rounds; round += 1) {
  let lists: (readonly string[])[] = [];
  finding.push(milliseconds(() => (lists = texts.map(wordsIn))));
  words = lists.reduce((sum, list) => sum + list.length, 0);
  looking.push(milliseconds(() => lists.forEach((list) => list.forEach(spelling.isWord))));
}

/** Different each time, so that no answer is remembered. */
const letters = (number: number) =>
  number.toString(26).replace(/./g, (digit) => 'etaoinshrdlcumwfgypbvkjxqz'[parseInt(digit, 26)] ?? '');
const made = Array.from({ length: 100_000 }, (_, at) => `wr${letters(at)}`);
const unknown = milliseconds(() => made.forEach(spelling.isWord));

const mistakes =
  'Stretegy Respondants goverment comittee recieve seperate acheivement accomodation benifit liason'.split(' ');
const names =
  'Aumberry Tinenti Charnwood Loughborough AstraZeneca Leicestershire Bikeabilty Rothley Quorndon Sileby'.split(' ');
const time = (list: readonly string[]) => list.map((word) => milliseconds(() => spelling.suggest(word)));
const [forMistakes, forNames] = [time(mistakes), time(names)];

const count = (value: number): string => Math.round(value).toLocaleString('en-GB');
console.log(`spelling first read ${inMilliseconds(first)}, again ${inMilliseconds(median(loads))}`);
console.log(`spelling longest piece without a pause ${inMilliseconds(median(blocks))} (goal < 100 ms)`);
console.log(`spelling memory held ${(held / 1_000_000).toFixed(1)} MB`);
console.log(`spelling ${count(words)} words of ${count(records.length)} records ${inMilliseconds(median(looking))}`);
console.log(`spelling look-up / finding the words: ${ratio(median(looking), median(finding))}`);
console.log(`spelling look-up ${count((words / median(looking)) * 1000)} words a second`);
console.log(`spelling unknown words, each new: ${count((made.length / unknown) * 1000)} a second`);
console.log(
  `spelling suggestions: mistakes ${inMilliseconds(median(forMistakes))}, names ${inMilliseconds(median(forNames))}, longest ${inMilliseconds(percentile([...forMistakes, ...forNames], 100))}`,
);
