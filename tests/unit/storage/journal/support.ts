import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Dexie from 'dexie';
import { afterEach, beforeEach } from 'vitest';
import type { JournalSeams } from '../../../../electron/main/journal/journal.ts';
import type { NewestBackup } from '../../../../renderer/storage/journal/journal.ts';
import type { Knowledge } from '../../../../renderer/storage/knowledge.ts';
import type { ReviewStore } from '../../../../renderer/storage/review-store.ts';
import { databaseNames } from '../../../../renderer/storage/schema.ts';
import { journalOnDisk, type Fate, type JournalOnDisk } from '../../../fixtures/journal-on-disk.ts';
import { openForTest } from '../support.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beside-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

export function journalFolder(): string {
  return folder;
}

interface Start {
  readonly fate?: Fate;
  readonly backup?: NewestBackup;
  readonly knowledge?: Knowledge;
  readonly seams?: JournalSeams;
}

let running: JournalOnDisk | undefined;

/** Ends the program as it should. */
export async function close(store: ReviewStore): Promise<void> {
  store.close();
  await running?.close();
}

/** A start of the program on the same database and the same journal. */
export function start({ fate, backup, knowledge, seams }: Start = {}): Promise<ReviewStore> {
  const journal = journalOnDisk(folder, fate, backup ?? null, seams);
  running = journal;
  return openForTest('own', knowledge ? { journal, knowledge } : { journal });
}

/** The ids and texts of all records, in the order of their ids. */
export async function contentOf(store: ReviewStore): Promise<readonly string[]> {
  const records = await store.records({});
  return records.map(({ id, values }) => `${id}: ${String(values['text'])}`).sort();
}

/** Changes the database behind the program's back. */
export async function damage(act: (database: Dexie) => Promise<unknown>): Promise<void> {
  const database = new Dexie(databaseNames.own);
  await database.open();
  await act(database);
  database.close();
}
