import { point, openForTest } from '../../storage/support.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BackupEntry, DesktopBridge } from '../../../../renderer/platform/desktop.ts';
import { lookAtBackup, restoreBackup, type Restoring } from '../../../../renderer/screens/backups/restore.ts';
import { Autosave } from '../../../../renderer/storage/autosave.ts';
import type { RowImage } from '../../../../renderer/storage/journal/journal.ts';
import type { ReviewStore } from '../../../../renderer/storage/review-store.ts';

const backup: BackupEntry = {
  id: 'a backup',
  at: '2026-05-04T09:00:00.000Z',
  reason: 'by hand',
  sound: true,
  ours: true,
  sequence: 3,
  rows: 1,
  schema: 4,
};

let store: ReviewStore;
let autosave: Autosave;
let asked: string[];

beforeEach(async () => {
  store = await openForTest();
  autosave = new Autosave(store, 60_000);
  asked = [];
  await store.commit({ label: 'write', put: [point('a', 'now'), point('b', 'new')] });
});

/** A program whose backup holds one record as it was. */
function servicesWith(changes: Partial<DesktopBridge> = {}): Restoring {
  const rows: RowImage[] = [['records', 'a', { ...point('a', 'then') }]];
  const bridge: Pick<DesktopBridge, 'backUpNow' | 'backupRows'> = {
    backUpNow: (reason) => {
      asked.push(reason);
      return Promise.resolve({ status: 'made' });
    },
    backupRows: () => Promise.resolve({ status: 'read', rows, next: null }),
  };
  const desktop: DesktopBridge = Object.assign(Object.create(null), bridge, changes);
  return { store, autosave, desktop };
}

const look = (services: Restoring, of = backup) =>
  lookAtBackup(services, of, new AbortController().signal, () => undefined);

const restore = (services: Restoring, unsecured = false, signal = new AbortController().signal) =>
  restoreBackup(services, { backup, unsecured }, signal, () => undefined);

async function texts(): Promise<readonly unknown[]> {
  return (await store.records({})).map(({ id, values }) => [id, values['text']]);
}

const then = [['a', 'then']];
const now = [
  ['a', 'now'],
  ['b', 'new'],
];

describe('restoring', () => {
  it('backs up how it stands, then makes everything stand as in the backup, as one step with a name', async () => {
    expect(await restore(servicesWith())).toEqual({ kind: 'restored' });
    expect(asked).toEqual(['before restore']);
    expect(await texts()).toEqual(then);
    expect(store.history.undoLabel).toMatch(/^restore the backup of 4 May 2026 at \d\d:\d\d$/);
    expect(await store.history.undo()).toBeNull();
    expect(await texts()).toEqual(now);
  });

  it('goes by what is there at that moment, with what was typed last', async () => {
    const services = servicesWith();
    autosave.schedule('typing', () => ({ label: 'type', put: [point('c', 'typed last')] }));
    const seen = await look(services);
    expect(seen).toHaveLength(3);
    await store.commit({ label: 'write', put: [point('d', 'later')] });
    await restore(services);
    expect(await texts()).toEqual(then);
  });

  it('does nothing where no backup of now can be made, unless one wants it all the same', async () => {
    const services = servicesWith({ backUpNow: () => Promise.resolve({ status: 'failed', message: 'No disk.' }) });
    expect(await restore(services)).toEqual({ kind: 'unsecured', sentence: 'No disk.' });
    expect(await texts()).toEqual(now);
    expect(await restore(services, true)).toEqual({ kind: 'restored' });
    expect(await texts()).toEqual(then);
  });

  it('says where there is nothing to change', async () => {
    await restore(servicesWith());
    const latest = store.history.latest;
    expect(await restore(servicesWith())).toEqual({ kind: 'unchanged' });
    expect(store.history.latest).toBe(latest);
  });

  it('refuses a damaged backup and one of a newer program with a sentence, and changes nothing', async () => {
    const damaged = servicesWith({ backupRows: () => Promise.resolve({ status: 'failed', message: 'Damaged.' }) });
    expect(await look(damaged)).toEqual({ problem: 'Damaged.' });
    expect(await restore(damaged)).toEqual({ kind: 'problem', sentence: 'Damaged.' });
    const newer = await look(servicesWith(), { ...backup, schema: 99 });
    expect('problem' in newer && newer.problem).toMatch(/newer version/);
    expect(await texts()).toEqual(now);
  });

  it('is not begun while something typed cannot be saved', async () => {
    autosave.schedule('typing', () => {
      throw new Error('The disk is full.');
    });
    expect(await restore(servicesWith())).toMatchObject({ kind: 'problem' });
    expect(asked).toEqual([]);
  });

  it('can be given up, and then nothing was changed', async () => {
    const stopping = new AbortController();
    const services = servicesWith({
      backUpNow: () => {
        stopping.abort(new Error('enough'));
        return Promise.resolve({ status: 'made' });
      },
    });
    await expect(restore(services, false, stopping.signal)).rejects.toThrow('enough');
    expect(await texts()).toEqual(now);
  });
});
