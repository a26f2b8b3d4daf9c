import { expect, test, vi } from 'vitest';
import { reportProblem } from '../../../../renderer/platform/desktop.ts';
import { filledTemplate } from '../../../../renderer/exchange/table-import/write-template.ts';
import { rowsOf } from '../../storage/support.ts';
import { session } from './support.ts';

vi.mock('../../../../renderer/platform/desktop.ts', () => ({ reportProblem: vi.fn() }));

test('what was chosen a moment ago counts when the table is taken in', async () => {
  const { table, store } = await session();
  await table.bring({ pasted: 'Measure\tActual\nBurglary\t5\nTheft\t6\n' });
  expect(table.plan?.put).toHaveLength(2);
  table.leave([3], true);
  expect(await table.takeIn('')).toBe(true);
  expect((await store.records({})).map(({ values }) => values['name'])).toEqual(['Burglary']);
});

test('a choice that leaves nothing to take in is heeded as well', async () => {
  const { table, store } = await session();
  await table.bring({ pasted: 'Measure\tActual\nBurglary\t5\n' });
  table.leave([2], true);
  expect(await table.takeIn('')).toBe(false);
  expect(await store.records({})).toEqual([]);
});

test('nothing is written while the table is still being looked at', async () => {
  const { table, store } = await session();
  await table.bring({ pasted: 'Measure\tActual\nBurglary\t5\n' });
  const looking = table.look();
  expect(await table.takeIn('')).toBe(false);
  await looking;
  expect(await store.records({})).toEqual([]);
  expect(await table.takeIn('')).toBe(true);
});

async function returned(kept: boolean) {
  const first = await session();
  await first.table.bring({ pasted: 'Measure\tActual\nBurglary\t5\n' });
  await first.table.takeIn('');
  const [record] = await first.store.records({});
  if (!record) throw new Error('There is no measure.');
  const content = { id: 'template-1', records: [record], partnershipRecords: [], completions: [] };
  if (kept) await first.store.commit({ label: 'keep', contents: [content] });
  const here = { ...record, values: { ...record.values, name: 'Break-ins' } };
  await first.store.commit({ label: 'edit', put: [here] });
  const pasted = filledTemplate('measure', [record], content.id).replace('Burglary', 'Burglary of homes');
  return { ...first, pasted, content };
}

test('what was chosen in a spreadsheet that came back is kept beside its template, with a name', async () => {
  const { table, store, pasted, content } = await returned(true);
  await table.bring({ pasted });
  expect(table.clashes.open).toHaveLength(1);
  expect(await table.takeIn('A. Person')).toBe(false);
  table.settle(null, 'theirs');
  expect(await table.takeIn('A. Person')).toBe(true);
  const kept = await store.content('template-1');
  expect(kept?.settled?.map(({ take, by, kept: stands }) => [take, by, stands])).toEqual([
    ['theirs', 'A. Person', 'Burglary of homes'],
  ]);
  expect(kept).toMatchObject(content);

  // Once more: what was chosen before stays.
  const [record] = await store.records({});
  if (!record) throw new Error('The measure is gone.');
  await store.commit({ label: 'edit', put: [{ ...record, values: { ...record.values, name: 'Thefts' } }] });
  await table.bring({ pasted });
  table.settle(null, 'theirs');
  await table.takeIn('B. Person');
  expect((await store.content('template-1'))?.settled?.map(({ by }) => by)).toEqual(['A. Person', 'B. Person']);
  expect(await store.history.undo()).toBeNull();
  expect((await store.content('template-1'))?.settled).toHaveLength(1);
});

test('what was chosen in a spreadsheet of another computer is kept on its own', async () => {
  const { table, store, pasted } = await returned(false);
  await table.bring({ pasted });
  table.settle(null, 'theirs');
  expect(await table.takeIn('A. Person')).toBe(true);
  const contents = (await rowsOf())['contents'];
  expect(contents).toMatchObject([{ records: [], settled: [{ by: 'A. Person', take: 'theirs' }] }]);
  expect(await store.content('template-1')).toBeUndefined();
});

test('where the program fails, that is noted and said, and nothing can be taken in any more', async () => {
  const { table, store, services } = await session();
  await table.bring({ pasted: 'Measure\tActual\nBurglary\t5\n' });
  services.runTask = () => Promise.reject(new Error('Broken.'));
  await table.look();
  expect(reportProblem).toHaveBeenCalledOnce();
  expect(table.said).toMatch(/^The program failed/);
  expect([table.plan, await table.takeIn('')]).toEqual([null, false]);
  await table.bring({ pasted: 'Measure\tActual\nBurglary\t6\n' });
  expect([table.table, table.said?.slice(0, 18)]).toEqual([null, 'The program failed']);
  expect(await store.records({})).toEqual([]);
});
