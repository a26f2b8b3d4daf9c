import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eraseInCopies } from '../../../../electron/main/erase/erase-in-copies.ts';
import { removeDatabaseIfAsked } from '../../../../electron/main/erase/fresh-database.ts';
import { Journal } from '../../../../electron/main/journal/journal.ts';
import { KeptAside } from '../../../../electron/main/journal/kept-aside.ts';
import { readRowsFile, writeRowsFile } from '../../../../electron/main/journal/rows-file.ts';

let data: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'erase-'));
});

afterEach(() => rm(data, { recursive: true, force: true }));

const at = '2026-04-01T09:00:00.000Z';
const erasing = {
  names: ['Jane Example'],
  replacement: 'a resident',
  known: [],
  kept: [],
  everywhere: [],
  at,
  changed: [],
};

function rowOf(id: string, text: string): string {
  return JSON.stringify(['records', id, { id, type: 'achievement', values: { text } }]);
}

async function filled(): Promise<{ journal: Journal; backups: string }> {
  const journal = new Journal(join(data, 'journal'));
  await journal.open();
  await journal.startOver({ sequence: 1, schema: 4, totals: {} }, [rowOf('a', 'Jane Example came.')], null);
  await journal.append({
    sequence: 2,
    schema: 4,
    at,
    rows: [['records', 'b', { id: 'b', type: 'achievement', values: { text: 'A resident came.' } }]],
    totals: { records: [2, 5] },
  });
  const backups = join(data, 'backups');
  await mkdir(join(backups, 'submissions'), { recursive: true });
  const header = { format: 'partnership-review-rows', version: 1, sequence: 1, schema: 4, at } as const;
  const name = '2026-04-01T09-00-00 by hand.jsonl';
  await writeRowsFile(join(backups, name), header, [rowOf('a', 'Thanks to jane  example’s help.')], {});
  await writeFile(join(backups, '.2026-04-02.tmp'), 'unfinished Jane Example');
  const text = new TextEncoder().encode('Jane Example');
  await writeFile(join(backups, 'submissions', 'named.zip'), zipSync({ 'records.csv': text }));
  await writeFile(join(backups, 'submissions', 'other.zip'), zipSync({ 'records.csv': new Uint8Array([65]) }));
  await mkdir(join(data, 'kept-aside', 'old'), { recursive: true });
  await mkdir(join(data, 'IndexedDB'));
  return { journal, backups };
}

function seen(folder: string): { folder: string; expected: boolean } {
  return { folder, expected: true };
}

async function textsIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')));
  return texts.join('\n');
}

it('leaves the name in no file, and everything else as it was', async () => {
  const { journal, backups } = await filled();
  const aside = new KeptAside(data);
  const copies = {
    journal,
    aside,
    backupFolders: [seen(backups), { folder: join(data, 'nowhere'), expected: false }],
    dataFolder: data,
  };
  expect(await eraseInCopies(copies, erasing)).toEqual({ status: 'written' });

  expect((await textsIn(data)).toLowerCase()).not.toContain('example');
  const { rows, standing } = await journal.rows();
  expect(standing).toMatchObject({ state: 'good', sequence: 2 });
  expect([...rows.values()]).toEqual([rowOf('a', 'A resident came.'), rowOf('b', 'A resident came.')]);
  const names = (await readdir(backups)).sort();
  expect(names).toEqual(['2026-04-01T09-00-00 by hand.jsonl', 'submissions']);
  expect(await readRowsFile(join(backups, names[0] ?? ''))).toMatchObject({ end: { rows: 1 } });
  expect(await readdir(join(backups, 'submissions'))).toEqual(['other.zip']);
  await journal.append({ sequence: 3, schema: 4, at, rows: [], totals: {} });
  expect((await journal.open()).sequence).toBe(3);
});

it('has the files of the database removed before the next start, unless the journal is not whole', async () => {
  const { journal, backups } = await filled();
  const copies = { journal, aside: new KeptAside(data), backupFolders: [seen(backups)], dataFolder: data };
  expect(await removeDatabaseIfAsked(data)).toBe(false);
  await eraseInCopies(copies, erasing);
  const snapshot = (await readdir(join(data, 'journal'))).find((name) => name.startsWith('snapshot')) ?? '';
  const whole = await readFile(join(data, 'journal', snapshot));
  await writeFile(join(data, 'journal', snapshot), 'damaged');
  expect(await removeDatabaseIfAsked(data)).toBe(false);
  expect(await readdir(data)).toContain('IndexedDB');
  await writeFile(join(data, 'journal', snapshot), whole);
  expect(await removeDatabaseIfAsked(data)).toBe(true);
  expect(await readdir(data)).not.toContain('IndexedDB');
  expect(await removeDatabaseIfAsked(data)).toBe(false);
});

it('says in which file or on which disk the name may still stand, and removes nothing it cannot read', async () => {
  const { journal, backups } = await filled();
  const damaged = '2026-04-02T09-00-00 at close.jsonl';
  await writeFile(join(backups, damaged), 'damaged Jane Example');
  const away = { folder: join(data, 'not connected'), expected: true };
  const copies = { journal, aside: new KeptAside(data), backupFolders: [seen(backups), away], dataFolder: data };
  const answer = await eraseInCopies(copies, erasing);
  expect(answer).toMatchObject({ status: 'failed' });
  expect('message' in answer && answer.message).toContain(damaged);
  expect('message' in answer && answer.message).toContain('not connected');
  expect(await readdir(backups)).toContain(damaged);
});
