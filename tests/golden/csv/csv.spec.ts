import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { csvFormat } from '../../../renderer/exchange/csv/csv-format.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { hostileDataset } from '../../fixtures/hostile.ts';
import { withMadeUpPreviousYear } from '../../fixtures/previous-year.ts';

/**
 * The CSV files as they were published: others script against them. UPDATE_GOLDEN=1 writes them anew; look at the
 * difference before committing it, and say in the changelog what changes for those who read the files.
 */
const update = process.env['UPDATE_GOLDEN'] === '1';

const cases = [
  ['sample', sampleDataset(), true],
  ['two-years', withMadeUpPreviousYear(sampleDataset()), false],
  ['hostile', hostileDataset(), false],
] as const;

describe.each(cases)('%s', (name, dataset, bom) => {
  const files = csvFormat.write(dataset, { bom });
  const folder = new URL(`${name}/`, import.meta.url);

  test.each(files.map((file) => [file.name, file.text] as const))('%s', (file, text) => {
    const golden = new URL(file, folder);
    const bytes = Buffer.from(text, 'utf8');
    if (update) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(golden, bytes);
    }
    expect(existsSync(golden), `${name}/${file} is missing; UPDATE_GOLDEN=1 writes it`).toBe(true);
    const kept = readFileSync(golden);
    expect(bytes.toString('utf8')).toBe(kept.toString('utf8'));
    expect(bytes.equals(kept)).toBe(true);
  });

  test('reads back, also from its bytes on disk', () => {
    expect(csvFormat.readBack(dataset, files, { bom })).toBeNull();
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const fromDisk = files.map((file) => ({ ...file, text: decoder.decode(readFileSync(new URL(file.name, folder))) }));
    expect(csvFormat.readBack(dataset, fromDisk, { bom })).toBeNull();
  });

  test('comes out the same from records in any order', () => {
    const shuffled = { ...dataset, records: [...dataset.records].reverse() };
    expect(csvFormat.write(shuffled, { bom })).toEqual(files);
  });
});
