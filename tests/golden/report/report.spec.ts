import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { renderReview } from '../../../renderer/report/render-review.ts';
import { hostileDataset } from '../../fixtures/hostile.ts';
import { withMadeUpPreviousYear } from '../../fixtures/previous-year.ts';

/**
 * The review as it was published. UPDATE_GOLDEN=1 writes it anew: look at the difference, and at the page itself,
 * before committing it. The stylesheet is left out, because its hash stands in the policy of the page.
 */
const update = process.env['UPDATE_GOLDEN'] === '1';

test.each([
  ['sample', sampleDataset()],
  ['two-years', withMadeUpPreviousYear(sampleDataset())],
  ['hostile', hostileDataset()],
] as const)('%s', (name, dataset) => {
  const golden = new URL(`${name}.html`, import.meta.url);
  const bytes = Buffer.from(renderReview(dataset).replace(/<style>.*?<\/style>/s, '<style></style>'), 'utf8');
  if (update) {
    mkdirSync(new URL('.', golden), { recursive: true });
    writeFileSync(golden, bytes);
  }
  expect(existsSync(golden), `${name}.html is missing; UPDATE_GOLDEN=1 writes it`).toBe(true);
  const kept = readFileSync(golden);
  expect(bytes.toString('utf8')).toBe(kept.toString('utf8'));
  expect(bytes.equals(kept)).toBe(true);
});
