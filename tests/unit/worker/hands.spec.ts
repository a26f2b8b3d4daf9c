import { describe, expect, it } from 'vitest';
import { handsOf } from '../../../renderer/worker/hands.ts';
import type { OneWorker } from '../../../renderer/worker/hand.ts';
import { runHere } from '../../../renderer/worker/run-here.ts';
import type { Progress } from '../../../renderer/worker/steps.ts';
import { madeUpDataset } from '../../fixtures/made-up.ts';
import { part, submissionOf, moment } from '../exchange/package/support.ts';
import { brokenWorker, workerOnChannel } from './support.ts';

const dataset = madeUpDataset(600);
const toWrite = {
  submission: submissionOf(dataset, part),
  dataset,
  written: moment,
  program: 'Partnership Review 0.1.0',
  findings: [],
};

function hands(log: string[] = []) {
  return handsOf(() => workerOnChannel(log));
}

describe('tasks on a worker', () => {
  it('answer what they answer without one, however many messages it takes', async () => {
    const there = await hands()('checks', { dataset, spelling: false });
    const here = await runHere('checks', { dataset, spelling: false });
    expect('findings' in there && there.findings.length).toBeGreaterThan(100);
    expect(there).toEqual(here);
  });

  it('write a submission and read it again', async () => {
    const run = hands();
    const file = await run('writeSubmission', toWrite);
    if ('problem' in file) throw new Error(file.problem);
    const bytes = new Uint8Array(file.bytes);
    const answer = await run('readFile', { name: 'any.zip', bytes });
    if ('problem' in answer || answer.kind !== 'submission') throw new Error('It was not read.');
    expect(answer.read.fingerprint).toBe(file.fingerprint);
    expect(answer.read.records).toHaveLength(
      dataset.records.filter(({ group, year }) => group === part.group && year === part.year).length,
    );
    expect(bytes).toHaveLength(file.bytes.length);
  });

  it('take bytes over where they are given, and hand back those of a table', async () => {
    const bytes = new TextEncoder().encode('Name,Amount\r\nWalks,12\r\n');
    const answer = await hands()('readFile', { name: 'a.csv', bytes }, { give: true });
    expect(bytes).toHaveLength(0);
    expect('bytes' in answer && new TextDecoder().decode(answer.bytes)).toContain('Walks,12');
  });

  it('say what is wrong as a sentence', async () => {
    const answer = await hands()('readFile', { name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.4') });
    expect(answer).toEqual({ problem: expect.stringContaining('PDF') });
  });

  it('answer with a sentence without anything typed where the program fails', async () => {
    const broken = { ...dataset, records: JSON.parse('[{"type":"achievement","id":"Secret","values":null}]') };
    const answer = await hands()('checks', { dataset: broken, spelling: false });
    expect(answer).toEqual({ problem: expect.stringContaining('failed') });
    expect(JSON.stringify(answer)).not.toContain('Secret');
  });

  it('tell how far they are, upwards', async () => {
    const told: Progress[] = [];
    await hands()('checks', { dataset: madeUpDataset(2000), spelling: false }, { tell: (each) => told.push(each) });
    const checking = told.filter(({ words }) => words === 'Checking');
    expect(checking.length).toBeGreaterThan(1);
    expect(checking.map(({ done }) => done)).toEqual(checking.map(({ done }) => done).sort((a, b) => a - b));
    expect(checking.every(({ of }) => of === checking[0]?.of)).toBe(true);
  });
});

describe('stopping', () => {
  it('ends a task between two steps, and its worker goes on to the next', async () => {
    const log: string[] = [];
    const run = hands(log);
    const stop = new AbortController();
    const told: string[] = [];
    const tell = ({ words }: Progress) => {
      told.push(words);
      stop.abort();
    };
    const first = run('checks', { dataset: madeUpDataset(6000), spelling: false }, { signal: stop.signal, tell });
    expect(await first).toEqual({ problem: 'Stopped.', stopped: true });
    expect(told).toHaveLength(1);
    const second = await run('checks', { dataset, spelling: false });
    expect('findings' in second).toBe(true);
    expect(log.filter((word) => word === 'ended')).toEqual([]);
  });

  it('before it began costs nothing', async () => {
    const log: string[] = [];
    const signal = AbortSignal.abort();
    expect(await hands(log)('checks', { dataset, spelling: false }, { signal })).toHaveProperty('stopped', true);
    expect(log).toEqual([]);
  });

  it('ends a worker that does not come to its next step, and starts another', async () => {
    const log: string[] = [];
    const deaf: OneWorker = {
      postMessage: () => undefined,
      addEventListener: () => undefined,
      terminate: () => log.push('deaf one ended'),
    };
    let started = 0;
    const run = handsOf(() => ((started += 1) === 1 ? deaf : workerOnChannel(log)));
    const stop = new AbortController();
    const first = run('checks', { dataset, spelling: false }, { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    expect(await first).toHaveProperty('stopped', true);
    const others = await Promise.all([1, 2, 3].map(() => run('checks', { dataset, spelling: false })));
    expect(others.every((answer) => 'findings' in answer)).toBe(true);
    await expect.poll(() => log, { timeout: 5000 }).toContain('deaf one ended');
  });
});

describe('a worker that fails', () => {
  it('is told of in a sentence, and the next task has a new one', async () => {
    let started = 0;
    const run = handsOf(() => {
      started += 1;
      if (started > 1) return workerOnChannel();
      return brokenWorker();
    });
    expect(await run('checks', { dataset, spelling: false })).toEqual({ problem: expect.stringContaining('failed') });
    expect('findings' in (await run('checks', { dataset, spelling: false }))).toBe(true);
  });

  it('or cannot even be started leaves its place to others', async () => {
    let started = 0;
    const run = handsOf(() => {
      started += 1;
      if (started < 4) throw new TypeError('refused');
      return workerOnChannel();
    });
    const answers = [];
    for (let time = 0; time < 4; time += 1) answers.push(await run('checks', { dataset, spelling: false }));
    expect(answers.map((answer) => 'findings' in answer)).toEqual([false, false, false, true]);
  });
});
