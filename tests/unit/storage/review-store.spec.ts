import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { blankRecord } from '../../../renderer/domain/records/blank.ts';
import { achievement } from '../../../renderer/domain/records/achievement.ts';
import { openStore } from '../../../renderer/storage/open-store.ts';

it('works', async () => {
  const store = await openStore('own');
  const record = blankRecord(achievement, {
    id: 'a',
    group: 'g',
    year: 2009,
    round: 'annual',
    order: 1,
    parent: null,
    sourceLines: [],
  });
  await store.commit({
    label: 'add achievement',
    put: [record],
    complete: [{ year: 2009, group: 'g', round: 'annual', type: 'achievement' }],
  });
  for (const scope of [
    {},
    { year: 2009 },
    { group: 'g' },
    { year: 2009, group: 'g' },
    { year: 2009, group: 'g', type: 'achievement' },
    { type: 'achievement' },
  ])
    expect([await store.records(scope), await store.completions(scope)]).toMatchObject([
      [{ id: 'a' }],
      [{ group: 'g' }],
    ]);
  expect(await store.records({ year: 2008 })).toEqual([]);
  expect(await store.history.undo()).toBeNull();
  expect(await store.records({})).toEqual([]);
  expect(store.history.redoLabel).toBe('add achievement');
  expect(await store.history.redo()).toBeNull();
  expect(await store.record('a')).toEqual(record);
  expect(store.status.current.state).toBe('saved');
});
