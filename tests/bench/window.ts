/**
 * How long the real window is held up at a stretch while the worker takes in a table of 100,000 rows, hands their entries
 * over, and puts 400 submissions of 250 entries together: a timer of 10 ms tells by how much it came late. Beside it the
 * same timer while nothing is done. Goal: under 100 ms.
 */
import type { TakenSubmission } from '../../renderer/domain/consolidation/submissions.ts';
import type { RunTask } from '../../renderer/worker/hands.ts';
import { isPartnershipType } from '../../renderer/domain/records/sections.ts';
import { launch, removeDataFolder } from '../e2e/support/launch.ts';
import { madeUpDataset, madeUpSetUp } from '../fixtures/made-up.ts';

const rows = 100_000;
const groups = 400;
const setUp = madeUpSetUp([2009], groups);
const sample = madeUpDataset(1750, 1, [2009]).records.filter(
  ({ group, type }) => group === 'made-up-group-1' && !isPartnershipType(type),
);

const program = await launch();
const { page } = program;
await page.evaluate('globalThis.__name = (named) => named');
await page.waitForFunction(() => Reflect.get(Object(document.querySelector('pr-app')), 'services'));
const measured = await page.evaluate(
  async ({ setUp, sample, rows }) => {
    const services = Reflect.get(Object(document.querySelector('pr-app')), 'services') as { runTask: RunTask };
    const pause = () => new Promise((resolve) => setTimeout(resolve, 0));
    const results: { readonly what: string; readonly block: number; readonly took: number }[] = [];
    const watched = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      let [longest, before] = [0, performance.now()];
      const began = before;
      const timer = setInterval(() => {
        const now = performance.now();
        [longest, before] = [Math.max(longest, now - before - 10), now];
      }, 10);
      const result = await work();
      clearInterval(timer);
      results.push({ what, block: Math.round(longest), took: Math.round(performance.now() - began) });
      return result;
    };
    await watched('doing nothing', () => new Promise((resolve) => setTimeout(resolve, 3000)));

    const lines = ['Fund,Budget,Actual spend,What kind of spend is it?,As of when,Comment'];
    for (let at = 0; at < rows; at += 1) lines.push(`Fund ${at},"£${1000 + at}",${at},actual,31/03/2010,"Some words"`);
    const bytes = new TextEncoder().encode(lines.join('\r\n'));
    const uses = ['fund', 'budget', 'spend', 'spendKind', 'asOf', 'explanation'];
    const headings = (lines[0] ?? '').split(',');
    const columns = headings.map((heading, at) => ({ heading, use: { to: 'field' as const, field: uses[at] ?? '' } }));
    const preview = await watched(`a table of ${rows} rows, previewed and its entries handed over`, () =>
      services.runTask('previewTable', {
        source: { name: 'made-up.csv', bytes },
        mapping: { version: 1, type: 'commissioning-budget', columns, groups: {} },
        target: { group: 'made-up-group-1', year: 2009, round: 'annual' },
        setUp,
      }),
    );
    if ('problem' in preview || preview.records.length !== rows) throw new Error('The table was not read.');

    const submissions: TakenSubmission[] = [];
    for (const { id: group } of setUp.groups) {
      const records = sample.map((record) => ({
        ...structuredClone(record),
        ...{ group, id: `${group}-${record.id}`, parent: record.parent === null ? null : `${group}-${record.parent}` },
      }));
      const facts = { group, year: 2009, round: 'annual', revision: 1, setUpVersion: setUp.version, complete: true };
      submissions.push({ ...facts, records, completions: [] });
      await pause();
    }
    const together = await watched(`${submissions.length} submissions of ${sample.length} put together`, () =>
      services.runTask('consolidate', { setUp, year: 2009, round: 'annual', submissions, partnership: null }),
    );
    if ('problem' in together) throw new Error(together.problem);
    return results;
  },
  { setUp, sample, rows },
);
await program.close();
await removeDataFolder(program.dataFolder);

for (const { what, block, took } of measured) {
  console.log(`window ${what}: longest block ${block} ms, in ${(took / 1000).toFixed(1)} s`);
}
