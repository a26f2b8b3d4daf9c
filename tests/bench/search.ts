import { definitions } from '../../renderer/domain/records/registry.ts';
import { buildIndex, searchRecords } from '../../renderer/domain/search/search.ts';
import { madeUpDataset } from '../fixtures/made-up.ts';

/** Search over about 100,000 texts, as ratios to a bare scan of the same texts in lower case, all in one run. */

const queries = ['made-up partnership', 'county', 'centre event', '12', 'zebra', 'p', 'parish “councils”'];
const rounds = 15;

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const { records } = madeUpDataset(16_000);
const texts = buildIndex(records, definitions).entries.flatMap((entry) => entry.texts.map(({ text }) => text));

let lower: readonly string[] = [];
const lowerCase = quantile(
  Array.from({ length: 5 }, () => milliseconds(() => (lower = texts.map((text) => text.toLowerCase())))),
  0.5,
);
const build = quantile(
  Array.from({ length: 5 }, () => milliseconds(() => buildIndex(records, definitions))),
  0.5,
);
const index = buildIndex(records, definitions);

const [bare, ours]: [number[], number[]] = [[], []];
for (let round = 0; round < rounds; round += 1) {
  for (const query of queries) {
    const words = query.replace(/[“”]/g, '"').split(' ');
    bare.push(milliseconds(() => lower.filter((text) => words.every((word) => text.includes(word)))));
    ours.push(milliseconds(() => searchRecords(index, query, 50)));
  }
}

const ratio = (a: number, b: number) => (a / b).toFixed(2);
const shown = (value: number) => `${value.toFixed(1)} ms`;
console.log(
  `search: ${texts.length.toLocaleString('en-GB')} texts of ${records.length.toLocaleString('en-GB')} records`,
);
console.log(
  `search ready / lower-casing the same texts: ${ratio(build, lowerCase)} (${shown(build)}, goal < 1,000 ms)`,
);
console.log(
  `search query median / bare scan median: ${ratio(quantile(ours, 0.5), quantile(bare, 0.5))} (${shown(quantile(ours, 0.5))})`,
);
console.log(
  `search query p95 / bare scan p95: ${ratio(quantile(ours, 0.95), quantile(bare, 0.95))} (${shown(quantile(ours, 0.95))}, goal < 50 ms)`,
);
