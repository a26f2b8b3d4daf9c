import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach } from 'vitest';
import type { Completion } from '../../../renderer/domain/dataset/dataset.ts';
import { achievement } from '../../../renderer/domain/records/achievement.ts';
import { blankRecord, valuesFrom } from '../../../renderer/domain/records/blank.ts';
import type { GenericRecord, RecordEnvelope } from '../../../renderer/domain/records/record.ts';
import { openStore, type Opening } from '../../../renderer/storage/open-store.ts';
import type { ReviewStore } from '../../../renderer/storage/review-store.ts';
import { databaseNames, type Workspace } from '../../../renderer/storage/schema.ts';

if (typeof Dexie.maxKey === 'string') {
  throw new Error('Dexie looks for the database when it is loaded: import fake-indexeddb/auto first of all.');
}

const opened: ReviewStore[] = [];

/** A store that is closed, with both databases removed, when the test is over. */
export async function openForTest(workspace: Workspace = 'own', opening?: Opening): Promise<ReviewStore> {
  const store = await openStore(workspace, opening);
  opened.push(store);
  return store;
}

afterEach(async () => {
  opened.splice(0).forEach((store) => store.close());
  for (const name of Object.values(databaseNames)) await Dexie.delete(name);
});

const place: RecordEnvelope = {
  id: 'made-up-1',
  group: 'made-up-group',
  year: 2009,
  round: 'annual',
  order: 1,
  parent: null,
  sourceLines: [],
};

/** An achievement with this text. */
export function point(id: string, text = '', envelope: Partial<RecordEnvelope> = {}): GenericRecord {
  const blank = blankRecord(achievement, { ...place, id, ...envelope });
  return { ...blank, values: valuesFrom(achievement, { role: 'point', text }) };
}

export function completion(values: Partial<Completion> = {}): Completion {
  return { group: place.group, year: place.year, round: place.round, type: 'achievement', ...values };
}

/** Every row of every table, past the store: what is really on the disk. */
export async function rowsOf(workspace: Workspace = 'own'): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const database = await new Dexie(databaseNames[workspace]).open();
  try {
    const tables = database.tables.map(async (table): Promise<[string, readonly unknown[]]> => [
      table.name,
      await table.toArray(),
    ]);
    return Object.fromEntries(await Promise.all(tables));
  } finally {
    database.close();
  }
}
