import type { Page } from '@playwright/test';
import type { RunTask } from '../../renderer/worker/hands.ts';
import type { SubmissionToWrite } from '../../renderer/worker/tasks/write-submission-file.ts';
import { madeUpDataset } from '../fixtures/made-up.ts';
import { moment, part, submissionOf } from '../unit/exchange/package/support.ts';
import { asThePage, openBarePage } from './support/in-page.ts';
import type { Program } from './support/launch.ts';
import { expect, test } from './support/program-fixture.ts';

/** On a quiet computer it stays under 100. Other work on the same one holds up the window too: as long as it does anyway. */
const mostMilliseconds = 250;

declare global {
  // Put there by the test, for the page's functions below.
  var runTask: RunTask;
  var given: SubmissionToWrite;
  var watchBlocks: () => () => number;
}

/** Makes the program's own way to the worker, and a watch on how long the window is held up, known to the page. */
async function prepare({ page }: Program): Promise<void> {
  await page.locator('h1').first().waitFor();
  // The loader of these files wraps named functions in a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.waitForFunction(() => Reflect.get(Object(document.querySelector('pr-app')), 'services'));
  await page.evaluate(() => {
    globalThis.runTask = Reflect.get(Reflect.get(Object(document.querySelector('pr-app')), 'services'), 'runTask');
    globalThis.watchBlocks = () => {
      let [longest, before] = [0, performance.now()];
      const timer = setInterval(() => {
        const now = performance.now();
        [longest, before] = [Math.max(longest, now - before - 10), now];
      }, 10);
      return () => {
        clearInterval(timer);
        return Math.round(Math.max(longest, performance.now() - before - 10));
      };
    };
  });
}

/** A submission of one group with so many records, in the page as `given`; in parts, as the tool's own way is slow. */
async function give(page: Page, records: number): Promise<void> {
  const { setUp, records: made } = madeUpDataset(records, 1, [part.year]);
  const own = made.map((record) => ({ ...record, group: part.group }));
  const dataset = { setUp, records: [], completions: [] };
  const submission = submissionOf(dataset, part);
  const toWrite = { submission, dataset, written: moment, program: 'Partnership Review 0.1.0' };
  await page.evaluate((value) => void (globalThis.given = value), toWrite);
  for (let from = 0; from < own.length; from += 1000) {
    await page.evaluate(
      (more) => {
        const { dataset: there, ...rest } = globalThis.given;
        globalThis.given = { ...rest, dataset: { ...there, records: [...there.records, ...more] } };
      },
      own.slice(from, from + 1000),
    );
  }
}

test(
  'a submission of 10,000 entries is written and read without holding up the window',
  { tag: '@load' },
  async ({ program }) => {
    test.setTimeout(120_000);
    const { page } = program;
    await prepare(program);
    await give(page, 10_000);
    const found = await page.evaluate(async () => {
      const told: string[] = [];
      const tell = ({ words }: { words: string }) => void (told.at(-1) === words || told.push(words));
      const idle = watchBlocks();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const floor = idle();
      let block = watchBlocks();
      const began = performance.now();
      const file = await runTask('writeSubmission', given, { tell });
      const writing = { block: block(), took: Math.round(performance.now() - began) };
      if ('problem' in file) throw new Error(file.problem);
      block = watchBlocks();
      const again = performance.now();
      const answer = await runTask(
        'readFile',
        { name: 'any', bytes: new Uint8Array(file.bytes) },
        { tell, give: true },
      );
      const reading = { block: block(), took: Math.round(performance.now() - again) };
      if ('problem' in answer || answer.kind !== 'submission') throw new Error('It was not read.');
      const { records, fingerprint } = answer.read;
      const same = new Map(records.map((record) => [record.id, JSON.stringify(record.values)]));
      const changed = given.dataset.records.filter(({ id, values }) => same.get(id) !== JSON.stringify(values)).length;
      return { floor, writing, reading, told, changed, read: records.length, same: fingerprint === file.fingerprint };
    });
    const { floor, writing, reading } = found;
    console.log(
      `longest block: ${floor} ms doing nothing, ${writing.block} ms while writing, ${reading.block} ms reading`,
    );
    console.log(`10,000 entries, the window's time: written in ${writing.took} ms, read in ${reading.took} ms`);
    expect(found.read).toBeGreaterThan(9500);
    expect(found).toMatchObject({ changed: 0, same: true });
    expect(found.told).toEqual([
      'Reading the dictionary',
      'Checking',
      'Writing the report',
      'Writing the submission',
      'Looking at the file',
      'Reading the submission',
    ]);
    expect(writing.block).toBeLessThan(mostMilliseconds + floor);
    expect(reading.block).toBeLessThan(mostMilliseconds + floor);
    expect(program.messages).toEqual([]);
  },
);

test('work that is stopped ends, and the program goes on with the next', async ({ program }) => {
  const { page } = program;
  await prepare(program);
  await give(page, 3000);
  const found = await page.evaluate(async () => {
    const stop = new AbortController();
    const [began, block] = [performance.now(), watchBlocks()];
    const first = runTask('writeSubmission', given, { signal: stop.signal, tell: () => stop.abort() });
    const answer = await first;
    const took = performance.now() - began;
    const next = await runTask('checks', { dataset: { ...given.dataset, records: [] }, spelling: false });
    return { answer, took, next, block: block() };
  });
  expect(found).toMatchObject({ answer: { stopped: true }, next: { findings: [] } });
  expect(found.block).toBeLessThan(mostMilliseconds);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  expect(program.messages).toEqual([]);
});

test('a file that is no submission is answered with a sentence', async ({ program }) => {
  await prepare(program);
  const answer = await program.page.evaluate(() =>
    runTask('readFile', { name: 'plan.pdf', bytes: new TextEncoder().encode('%PDF-1.4') }),
  );
  expect(answer).toEqual({ problem: expect.stringContaining('This is a PDF') });
});

test('no other worker is started, and no other policy is made', async ({ program }) => {
  await prepare(program);
  const refused = await asThePage(program.page, () => {
    const makers = window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } };
    const attempt = (work: () => unknown) => {
      try {
        work();
        return 'allowed';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const rules = { createScriptURL: (url: string) => url };
    return [
      attempt(() => new Worker('app://partnership-review/assets/review-worker.js', { type: 'module' })),
      attempt(() => new Worker('https://example.org/worker.js')),
      attempt(() => new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))),
      attempt(() => makers.trustedTypes.createPolicy('review-worker', rules)),
      attempt(() => makers.trustedTypes.createPolicy('any-worker', rules)),
    ];
  });
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError']);
});

test('even one that got past the policy of addresses is not loaded from elsewhere', async ({ program }) => {
  // A page of ours in which nobody has made the policy yet.
  await openBarePage(program);
  const heard = await asThePage(program.page, async () => {
    const makers = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(url: string): URL } };
    };
    const policy = makers.trustedTypes.createPolicy('review-worker', { createScriptURL: (url: string) => url });
    const blob = URL.createObjectURL(new Blob(['postMessage("runs")'], { type: 'text/javascript' }));
    const start = (url: string) =>
      new Promise((resolve) => {
        try {
          const worker = new Worker(policy.createScriptURL(url), { type: 'module' });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = () => resolve('not loaded');
        } catch (error) {
          resolve(error instanceof Error ? error.name : 'refused');
        }
        setTimeout(() => resolve('silent'), 2000);
      });
    return [
      await start(blob),
      await start('https://example.org/worker.js'),
      await start('data:text/javascript,postMessage("runs")'),
    ];
  });
  for (const each of heard as string[]) expect(['SecurityError', 'not loaded']).toContain(each);
});
