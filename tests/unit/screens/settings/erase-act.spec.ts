import { expect, test, vi } from 'vitest';
import type { Erasing } from '../../../../renderer/domain/named-people/erase-in-text.ts';
import { eraseNames } from '../../../../renderer/screens/settings/erase-act.ts';
import { Autosave } from '../../../../renderer/storage/autosave.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import type { Workspace } from '../../../../renderer/storage/schema.ts';
import { openForTest, point, rowsOf } from '../../storage/support.ts';

const at = '2026-11-23T10:00:00.000Z';
const asked: Erasing = {
  ...{ names: ['Ann Example', 'Cherie'], replacement: 'a named person', known: [], at },
  ...{ kept: [], everywhere: [], changed: [] },
};

async function filled(workspace: Workspace = 'own') {
  const store = await openForTest(workspace);
  const { setUp, records } = sampleDataset();
  await store.commit({
    label: 'begin',
    setUp,
    put: [...records, { ...point('unknown', 'By Ann Example'), type: 'of-a-later-program' }],
    contents: [{ id: 'made', records: [point('a', 'By Ann Example')], partnershipRecords: [], completions: [] }],
    origins: [{ id: 'a', taken: at, from: 'table', file: 'Ann Example.csv' }],
    mappings: { '["ann example"]': {} },
  });
  await store.setPerson('Ann Example');
  const autosave = new Autosave(store);
  autosave.schedule('a', () => ({ label: 'type', put: [point('a', 'ann example was here')] }));
  return { store, autosave };
}

test('a name is in no row of any table afterwards, nor can it be brought back', async () => {
  const { store, autosave } = await filled();
  const { erasures, places, problem } = await eraseNames({ store, autosave }, asked);
  const rows = JSON.stringify(await rowsOf());
  expect(rows).not.toMatch(/ann.example|cherie/i);
  expect(rows).toContain('A named person was here');
  expect({ places, problem }).toEqual({ places: 9, problem: null });
  expect(erasures).toEqual([{ at, places: 9 }]);
  expect(await store.erasures()).toEqual(erasures);
  expect(await store.history.undo()).toBeNull();
  await eraseNames({ store, autosave }, { ...asked, names: ['Nobody'] });
  expect(await store.erasures()).toEqual([...erasures, { at, places: 0 }]);
});

test('what is kept elsewhere is told how, after the database, and what it could not do is said', async () => {
  const { store, autosave } = await filled();
  const afterErase = vi.fn(async (_erasing: Erasing) => {
    expect(JSON.stringify(await rowsOf())).not.toMatch(/cherie/i);
    return 'The backups could not be written.';
  });
  expect(await eraseNames({ store, autosave, afterErase }, asked)).toMatchObject({
    problem: 'The backups could not be written.',
  });
  expect(afterErase).toHaveBeenCalledWith({ ...asked, changed: ['made'] });
});

test('copies of one’s own work are not touched from within the sample', async () => {
  const { store, autosave } = await filled('sample');
  const afterErase = vi.fn(() => Promise.resolve(null));
  await eraseNames({ store, autosave, afterErase }, asked);
  expect(JSON.stringify(await rowsOf('sample'))).not.toMatch(/cherie/i);
  expect(afterErase).not.toHaveBeenCalled();
});
