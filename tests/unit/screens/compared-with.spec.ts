import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sections } from '../../../renderer/domain/records/sections.ts';
import { findingKey } from '../../../renderer/domain/rules/answers.ts';
import type { Finding } from '../../../renderer/domain/rules/finding.ts';
import { runChecks } from '../../../renderer/domain/rules/run-checks.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { comparedWith } from '../../../renderer/screens/compared-with.ts';
import { readAround, readSection } from '../../../renderer/screens/entry/section-records.ts';
import { checkInSlices } from '../../../renderer/screens/slices.ts';
import { openStore } from '../../../renderer/storage/open-store.ts';
import type { ReviewStore } from '../../../renderer/storage/review-store.ts';

const sample = sampleDataset();
const groups = sample.setUp.groups.map(({ id }) => id);
const year = 2009;
let store: ReviewStore;

beforeEach(async () => {
  store = await openStore('own');
  await store.replaceAll({ dataset: sample, identity: { role: 'office' } });
});
afterEach(() => store.close());

const keysOf = (findings: readonly Finding[]) => findings.map(findingKey).sort();

it('finds group by group what the checks of the whole review find', async () => {
  const found: Finding[] = [];
  for (const group of ['partnership', ...groups]) {
    const scope = { year, group };
    const around = await comparedWith(store, scope, sample.setUp);
    found.push(...(await checkInSlices(await store.dataset(scope), { spelling: null, around })));
  }
  expect(keysOf(found)).toEqual(keysOf(runChecks(sample)));
});

it('finds section by section, while they are entered, what the checks of the whole review find', async () => {
  const found: Finding[] = [];
  for (const group of ['partnership', ...groups]) {
    for (const section of sections.filter(({ level }) => (level === 'partnership') === (group === 'partnership'))) {
      const where = { group, year, round: 'annual' };
      const { records } = await readSection(store, where, section);
      const around = await readAround(store, where, section, groups);
      found.push(...(await checkInSlices({ ...sample, records }, { spelling: null, around })));
    }
  }
  expect(keysOf(found)).toEqual(keysOf(runChecks(sample)));
});
