import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Backups, type BackupSeams } from '../../../../electron/main/backups/backups.ts';
import { backupPlaces } from '../../../../electron/main/backups/backup-places.ts';
import { RememberedBackups } from '../../../../electron/main/backups/remembered.ts';
import { Journal } from '../../../../electron/main/journal/journal.ts';
import type { RowImage } from '../../../../electron/main/journal/shapes.ts';

let place: string;
let journal: Journal;
let clock: Date;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'backups-'));
  await mkdir(dataFolder());
  await mkdir(documents());
  clock = new Date('2026-05-04T10:00:00');
  journal = new Journal(join(dataFolder(), 'journal'));
  await journal.open();
  await journal.startOver({ sequence: 1, schema: 4, totals: {} }, [], null);
});

afterEach(async () => {
  await journal.close();
  await chmod(usual(), 0o755).catch(() => undefined);
  await rm(place, { recursive: true, force: true });
});

const dataFolder = (): string => join(place, 'data');
const documents = (): string => join(place, 'documents');
const usual = (): string => join(documents(), 'Partnership Review backups');
const spare = (): string => join(dataFolder(), 'backups');

/** As a start of the program makes it. */
function started(seams: BackupSeams = {}): Backups {
  const remembered = new RememberedBackups(join(dataFolder(), 'backups.json'));
  return new Backups(journal, backupPlaces(dataFolder(), documents()), remembered, { now: () => clock, ...seams });
}

async function type(...rows: readonly RowImage[]): Promise<void> {
  const sequence = journal.sequence + 1;
  await journal.append({
    sequence,
    schema: 4,
    at: clock.toISOString(),
    rows: [...rows],
    totals: { records: [1, sequence] },
  });
}

function row(id: string, text: string): RowImage {
  return ['records', id, { id, text }];
}

function later(minutes: number): void {
  clock = new Date(clock.getTime() + minutes * 60 * 1000);
}

const said = (words: RegExp): unknown => expect.stringMatching(words);

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).sort();
}

async function textsOf(backups: Backups, id: string): Promise<readonly string[]> {
  const found = await backups.texts(id);
  return 'texts' in found ? found.texts.toSorted() : [found.problem];
}

describe('a backup', () => {
  it('holds what the journal holds, and is remembered as read again', async () => {
    await type(row('a', 'Repair café 😀'), row('b', 'Woodland'));
    await type(['records', 'b', null], ['facts', 'set-up', { key: 'set-up' }]);
    const backups = started();
    expect(await backups.make('by hand')).toEqual({ status: 'made' });
    expect(await namesIn(usual())).toEqual(['2026-05-04T10-00-00 by hand.jsonl']);
    const standing = await backups.standing();
    expect(standing).toMatchObject({
      folder: usual(),
      lastProvenAt: clock.toISOString(),
      lastProblem: null,
      changedSince: false,
      backups: [{ at: clock.toISOString(), reason: 'by hand', sound: true, sequence: 3, rows: 2, schema: 4 }],
    });
    const [id = ''] = standing.backups.map((backup) => backup.id);
    expect(await textsOf(backups, id)).toEqual([...(await journal.rows()).rows.values()].sort());
    expect((await started().standing()).lastProvenAt).toBe(clock.toISOString());
  });

  it('gives back any rows as they were', async () => {
    const anyRow = fc.tuple(
      fc.constantFrom('records', 'facts'),
      fc.string(),
      fc.dictionary(fc.string(), fc.jsonValue()),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 20 }), async (rows) => {
        await type(...rows);
        later(1);
        const backups = started();
        await backups.make('by hand');
        const [newest] = (await backups.standing()).backups;
        expect(await textsOf(backups, newest?.id ?? '')).toEqual([...(await journal.rows()).rows.values()].sort());
      }),
      { numRuns: 8 },
    );
  });

  it('is made once for one state of the work, but always by hand and before a restore or an upgrade', async () => {
    const backups = started();
    await type(row('a', '1'));
    expect(await backups.make('while working')).toEqual({ status: 'made' });
    for (const reason of ['while working', 'at close', 'before import'] as const) {
      expect(await started().make(reason)).toEqual({ status: 'unchanged' });
    }
    for (const reason of ['by hand', 'before upgrade', 'before restore'] as const) {
      expect(await backups.make(reason)).toEqual({ status: 'made' });
    }
    await type(row('a', '2'));
    expect((await backups.standing()).changedSince).toBe(true);
    expect(await backups.make('at close')).toEqual({ status: 'made' });
    expect(await namesIn(usual())).toHaveLength(3);
  });

  it('is made again where somebody has removed the last one', async () => {
    const backups = started();
    await type(row('a', '1'));
    await backups.make('while working');
    await rm(usual(), { recursive: true });
    expect(await backups.make('while working')).toEqual({ status: 'made' });
    expect(await namesIn(usual())).toHaveLength(1);
  });

  it('takes nothing for done where the numbers of changes were given anew', async () => {
    const backups = started();
    await type(row('a', 'kept by the journal, refused by the database'));
    await backups.make('while working');
    await backups.setBack(journal.sequence);
    await journal.drop(journal.sequence);
    await type(row('a', 'another'));
    later(10);
    expect(await backups.make('while working')).toEqual({ status: 'made' });
    const [newest] = (await backups.standing()).backups;
    expect(await textsOf(backups, newest?.id ?? '')).toEqual([JSON.stringify(row('a', 'another'))]);
  });

  it('is not made while nothing has been entered', async () => {
    expect(await started().make('by hand')).toEqual({ status: 'unchanged' });
    expect((await started().standing()).backups).toEqual([]);
  });

  it('is not made where there is no journal, nor from a damaged one', async () => {
    await type(row('a', '1'), row('b', '2'));
    await journal.close();
    const [segment = ''] = (await namesIn(journal.folder)).filter((name) => name.startsWith('segment'));
    const path = join(journal.folder, segment);
    await writeFile(path, (await readFile(path, 'utf8')).replace('"1"', '"7"'));
    const answer = await started().make('by hand');
    expect(answer).toMatchObject({ status: 'failed', message: said(/damaged/) });
    await rm(journal.folder, { recursive: true });
    expect(await started().make('by hand')).toEqual({ status: 'unchanged' });
    expect(await readdir(usual()).catch(() => [])).toEqual([]);
  });
});

describe('a damaged backup', () => {
  it('is listed as damaged, cannot be restored, is never removed, and does not count as made', async () => {
    const backups = started();
    await type(row('a', 'Repair café'));
    await backups.make('while working');
    const [name = ''] = await namesIn(usual());
    const path = join(usual(), name);
    await writeFile(path, (await readFile(path, 'utf8')).replace('Repair', 'Repaid'));
    for (const program of [backups, started()]) {
      const { backups: listed, changedSince } = await program.standing();
      expect(listed).toMatchObject([{ sound: false, at: clock.toISOString(), reason: 'while working' }]);
      expect(changedSince).toBe(true);
      expect(await program.texts(name)).toEqual({ problem: said(/damaged/) });
    }
    for (let count = 0; count < 6; count += 1) {
      later(10);
      await type(row('a', String(count)));
      await backups.make('while working');
    }
    expect(await namesIn(usual())).toHaveLength(4);
    expect(await namesIn(usual())).toContain(name);
  });

  it('is not taken for one of ours where it is another file', async () => {
    const backups = started();
    await type(row('a', '1'));
    await backups.make('by hand');
    await writeFile(join(usual(), 'notes.jsonl'), 'mine');
    expect((await backups.standing()).backups).toHaveLength(1);
    expect(await backups.texts('../../data/journal/x')).toEqual({
      problem: said(/no longer/),
    });
  });
});

describe('where the folder cannot be used', () => {
  const message = (words: string): unknown => expect.stringContaining(words);

  it('a chosen disk that was taken away: kept beside the work, with a sentence, until it is back', async () => {
    const backups = started();
    const disk = join(place, 'disk');
    await mkdir(disk);
    await type(row('a', '1'));
    expect(await backups.choose(disk)).toEqual({ status: 'made' });
    await rename(disk, `${disk}-away`);
    await type(row('a', '2'));
    later(10);
    expect(await backups.make('while working')).toEqual({ status: 'made' });
    const { lastProblem, lastProvenAt, backups: listed } = await backups.standing();
    expect(lastProblem).toEqual(message('not there. Connect the disk again'));
    expect(lastProblem).toEqual(message(spare()));
    expect(lastProvenAt).toBe(clock.toISOString());
    expect(listed).toHaveLength(1);
    expect(await textsOf(backups, listed[0]?.id ?? '')).toEqual([JSON.stringify(row('a', '2'))]);
    await rename(`${disk}-away`, disk);
    await type(row('a', '3'));
    later(10);
    await backups.make('while working');
    expect(await backups.standing()).toMatchObject({ lastProblem: null, folder: disk });
    expect(await namesIn(disk)).toHaveLength(2);
  });

  it('one that cannot be chosen changes nothing', async () => {
    const backups = started();
    await type(row('a', '1'));
    const file = join(place, 'file');
    await writeFile(file, '');
    expect(await backups.choose(file)).toMatchObject({ status: 'failed', message: message('not there') });
    expect(await backups.standing()).toMatchObject({ folder: usual(), lastProblem: null });
  });

  it.runIf(process.platform === 'linux')('one that can only be read, even for an administrator', async () => {
    await type(row('a', '1'));
    expect(await started().choose('/proc')).toMatchObject({ status: 'failed', message: message('"/proc"') });
    expect((await started().standing()).folder).toBe(usual());
  });

  it.skipIf(process.getuid?.() === 0)('one that this user may only read: kept beside the work', async () => {
    await type(row('a', '1'));
    await mkdir(usual());
    await chmod(usual(), 0o555);
    expect(await started().make('by hand')).toEqual({ status: 'made' });
    expect((await started().standing()).lastProblem).toEqual(message('not allowed to write there'));
  });

  it('a full disk, of either folder: nothing is written and the sentence says so', async () => {
    await type(row('a', '1'));
    const backups = started({ freeBytes: () => Promise.resolve(64 * 1024 * 1024) });
    let told = 0;
    backups.onChange(() => (told += 1));
    expect(await backups.make('while working')).toMatchObject({
      status: 'failed',
      message: message('too little space'),
    });
    expect(told).toBe(1);
    const { lastProblem, lastProvenAt, backups: listed } = await backups.standing();
    expect([lastProblem, lastProvenAt, listed]).toEqual([message('too little space'), null, []]);
    expect(await namesIn(usual())).toEqual([]);
  });

  it('neither can be used: a sentence, and no exception', async () => {
    await type(row('a', '1'));
    await rm(documents(), { recursive: true });
    await writeFile(spare(), 'in the way');
    expect(await started().make('at close')).toMatchObject({ status: 'failed', message: message('not there') });
  });
});

describe('what was sent', () => {
  it('is kept as it was saved, once, and never in place of another', async () => {
    const backups = started();
    const sent = (text: string): Promise<void> => backups.keepSubmission('north-2026.zip', Buffer.from(text));
    await sent('one');
    await sent('one');
    await sent('two');
    const folder = join(usual(), 'submissions');
    expect(await namesIn(folder)).toEqual(['north-2026 2.zip', 'north-2026.zip']);
    expect(await readFile(join(folder, 'north-2026.zip'), 'utf8')).toBe('one');
    expect((await backups.standing()).backups).toEqual([]);
  });

  it('is kept beside the work where the chosen disk is not there, and nothing is made in its place', async () => {
    const backups = started();
    const disk = join(place, 'disk');
    await mkdir(disk);
    await backups.choose(disk);
    await rm(disk, { recursive: true });
    await backups.keepSubmission('north-2026.zip', Buffer.from('one'));
    expect(await namesIn(join(spare(), 'submissions'))).toEqual(['north-2026.zip']);
    await expect(readdir(disk)).rejects.toThrow('ENOENT');
    expect((await backups.standing()).lastProblem).toMatch(/not there/);
  });

  it('that cannot be kept is a sentence', async () => {
    await rm(documents(), { recursive: true });
    await writeFile(spare(), 'in the way');
    const backups = started();
    await backups.keepSubmission('north-2026.zip', Buffer.from('one'));
    expect((await backups.standing()).lastProblem).toMatch(/not there/);
  });
});

it('leaves nothing behind of a backup that was broken off', async () => {
  await type(row('a', '1'));
  await mkdir(usual());
  await writeFile(join(usual(), '.2026-05-04T09-00-00 at close.jsonl.0123456789ab.tmp'), 'half');
  clock = new Date(Date.now() + 2 * 60 * 60 * 1000);
  await started().make('by hand');
  expect(await namesIn(usual())).toHaveLength(1);
});
