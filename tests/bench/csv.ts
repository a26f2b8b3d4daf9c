import Papa from 'papaparse';
import { runChecks } from '../../renderer/domain/rules/run-checks.ts';
import { csvFormat } from '../../renderer/exchange/csv/csv-format.ts';
import { tablesOf } from '../../renderer/exchange/csv/tables.ts';
import { madeUpDataset } from '../fixtures/made-up.ts';
import { inMilliseconds, median, ratio } from './support/figures.ts';

/**
 * CSV export of about 100,000 made-up records, checks and data dictionary included, as a ratio to PapaParse writing the
 * same rows when they lie ready in memory. Goal: at most 1.3 x.
 */
const rounds = 5;

function milliseconds(work: () => unknown): number {
  globalThis.gc?.();
  const start = performance.now();
  work();
  return performance.now() - start;
}

const dataset = madeUpDataset(100_000);
const tables = tablesOf(dataset).map((table) => ({
  fields: table.columns.map((column) => column.name),
  data: [...table.rows()].map((row) => [...row]),
}));
const rows = tables.reduce((sum, table) => sum + table.data.length, 0);

const bare: number[] = [];
const whole: number[] = [];
const written: number[] = [];
const known = runChecks(dataset);
const checks: number[] = [];
const back: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  bare.push(milliseconds(() => tables.map((table) => Papa.unparse(table, { newline: '\r\n' }))));
  whole.push(milliseconds(() => csvFormat.write(dataset, { bom: true })));
  written.push(milliseconds(() => csvFormat.write(dataset, { bom: true, findings: known })));
  checks.push(milliseconds(() => runChecks(dataset)));
  const options = { bom: true, findings: runChecks(dataset) };
  const files = csvFormat.write(dataset, options);
  back.push(
    milliseconds(() => {
      if (csvFormat.readBack(dataset, files, options) !== null) throw new Error('The files do not read back.');
    }),
  );
}

const count = (value: number): string => value.toLocaleString('en-GB');
console.log(`csv: ${count(dataset.records.length)} records in ${count(rows)} rows of ${tables.length} files`);
console.log(`csv bare PapaParse, same rows            ${inMilliseconds(median(bare))}`);
console.log(`csv written / bare PapaParse: ${ratio(median(written), median(bare))} (goal <= 1.3 x)`);
console.log(
  `csv with the checks / bare PapaParse: ${ratio(median(whole), median(bare))} (checks alone ${inMilliseconds(median(checks)).trim()})`,
);
console.log(
  `csv read back and compared / bare PapaParse: ${ratio(median(back), median(bare))} (${inMilliseconds(median(back)).trim()})`,
);
