import { expect, test } from 'vitest';
import { runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import { loadSpelling } from '../../../../renderer/language/british-english.ts';
import { flawedReview, flaws } from '../../../fixtures/made-up-review/flaws.ts';
import { datasetOf, soundRecords } from '../../../fixtures/made-up-review/sound-review.ts';

const spelling = await loadSpelling();
const flawed = runChecks(flawedReview, spelling);

test('a made-up review with nothing wrong stays silent', () => {
  const found = runChecks(datasetOf(soundRecords), spelling);
  expect(found.map(({ code, record, message }) => `${code} ${record}: ${message}`)).toEqual([]);
});

test('at least 15 flaws of different kinds are planted in other words', () => {
  expect(new Set(flaws.map(([, code]) => code)).size).toBeGreaterThanOrEqual(15);
  expect(new Set(flaws.map(([record]) => record)).size).toBe(flaws.length);
});

test.each(flaws)('the flaw in %s is found: %s', (record, code) => {
  expect(flawed.filter((finding) => finding.record === record).map((finding) => finding.code)).toContain(code);
});

test('no record without a planted flaw is blamed', () => {
  const spoilt = new Set(flaws.map(([record]) => record));
  expect(flawed.filter(({ record }) => !spoilt.has(record)).map(({ code, record }) => `${code} ${record}`)).toEqual([]);
});
