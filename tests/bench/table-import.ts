import Papa from 'papaparse';
import { runHere } from '../../renderer/worker/run-here.ts';
import { guessMapping } from '../../renderer/exchange/table-import/mapping.ts';
import { madeUpSetUp } from '../fixtures/made-up.ts';
import { inMilliseconds, median, ratio } from './support/figures.ts';
import { peakMemory } from './support/memory.ts';

/**
 * A table of 100,000 rows from elsewhere, as a ratio to PapaParse parsing the same bytes. "Read" is the import border: size,
 * encoding, delimiter, headings, the shape of every row. "With checks" is that, and every cell read by the kind of its box,
 * with a report of every one that is not understood. "With all rules" adds every rule over the entries, without spelling.
 * Goal: with checks at most 3 x.
 */
const rows = 100_000;
const rounds = 3;

const setUp = madeUpSetUp([2009], 1);
const bytes = new TextEncoder().encode(
  [
    'Fund,Budget,Actual spend,What kind of spend is it?,As of when,Organisation,Comment',
    ...Array.from(
      { length: rows },
      (_, at) =>
        `Fund ${at},"£${(1000 + at).toLocaleString('en-GB')}",${at % 9 === 0 ? 'about half' : at * 3},actual,31/03/2010,Made-up organisation ${at % 50},"Made-up words, with a comma"`,
    ),
  ].join('\r\n'),
);

async function milliseconds<T>(work: () => Promise<T>): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const source = { name: 'made-up.csv', bytes };
async function read() {
  const table = await runHere('readTable', source);
  if ('problem' in table) throw new Error(table.problem);
  return table;
}
const mapping = guessMapping(await read(), 'commissioning-budget');
const target = { group: 'made-up-group-1', year: 2009, round: 'annual' };
async function preview() {
  const made = await runHere('previewTable', { source, mapping, target, setUp });
  if ('problem' in made) throw new Error(made.problem);
  return made;
}
async function withRules() {
  const { records } = await preview();
  const dataset = { setUp, records: records.map(({ record }) => record), completions: [] };
  return runHere('checks', { dataset, spelling: false });
}

const [bare, border, checked, ruled]: [number[], number[], number[], number[]] = [[], [], [], []];
for (let round = 0; round < rounds; round += 1) {
  bare.push(
    await milliseconds(async () => Papa.parse(new TextDecoder().decode(bytes), { delimiter: ',' }).data.length),
  );
  border.push(await milliseconds(read));
  checked.push(await milliseconds(preview));
  ruled.push(await milliseconds(withRules));
}
const floor = await peakMemory(async () => Papa.parse(new TextDecoder().decode(bytes), { delimiter: ',' }).data);
const { peak, result } = await peakMemory(preview);
if (result.records.length !== rows) throw new Error(`${result.records.length} entries were made of ${rows} rows.`);

const used = mapping.columns.filter(({ use }) => use.to !== 'leave out').length;
const size = (bytes.length / 1024 / 1024).toFixed(1);
console.log(
  `table import: ${rows.toLocaleString('en-GB')} rows, ${size} MB, ${used} of ${mapping.columns.length} columns taken`,
);
console.log(`table import bare PapaParse, same bytes        ${inMilliseconds(median(bare))}`);
console.log(`table import read / bare PapaParse: ${ratio(median(border), median(bare))}`);
console.log(`table import with checks / bare PapaParse: ${ratio(median(checked), median(bare))} (goal <= 3 x)`);
console.log(`table import with all rules / bare PapaParse: ${ratio(median(ruled), median(bare))}`);
console.log(`table import peak memory ${peak} MB above before, bare PapaParse ${floor.peak} MB`);
