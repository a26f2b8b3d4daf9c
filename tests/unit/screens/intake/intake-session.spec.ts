import { expect, test } from 'vitest';
import { rowsOf } from '../../storage/support.ts';
import { entry, fileOf, office, partOf } from './support.ts';

const verdicts = (session: Awaited<ReturnType<typeof office>>['session']) =>
  session.files.map(({ key, kind }) => session.plans.get(key)?.verdict ?? kind);

test('looking at files writes nothing; taking them in writes all of it as one step that can be undone', async () => {
  const { session, look, store } = await office();
  const one = await fileOf([entry('a', 'One')], { name: 'one.zip' });
  const two = await fileOf([entry('b', 'Two', 2)], { name: 'two.zip', group: 2 });
  const before = await rowsOf();
  await look(one.file, two.file);
  expect(verdicts(session)).toEqual(['first', 'first']);
  expect(await rowsOf()).toEqual(before);
  await session.takeIn('');
  expect(session.result?.label).toBe('take in 2 submissions');
  expect((await store.records({})).map(({ id }) => id).sort()).toEqual(['a', 'b']);
  expect((await store.submissions()).map(({ file }) => file).sort()).toEqual(['one.zip', 'two.zip']);
  expect(await store.origin('a')).toMatchObject({ from: 'submission' });
  expect(await store.history.undo()).toBeNull();
  expect(await rowsOf()).toEqual(before);
});

test('the same file again is said to be here and cannot be ticked', async () => {
  const { session, look, store } = await office();
  const { file } = await fileOf([entry('a', 'One')]);
  await look(file, { ...file, name: 'copy.zip' });
  expect(verdicts(session)).toEqual(['first', 'again']);
  await session.takeIn('');
  expect(session.result?.not).toEqual([
    { name: 'copy.zip', sentence: 'This file is here already. It changes nothing.' },
  ]);
  await look(file);
  expect(session.chosen).toEqual([]);
  expect(await store.submissions()).toHaveLength(1);
});

test('a file that is not ticked is as if it were not there', async () => {
  const { session, look } = await office();
  const { file } = await fileOf([entry('a', 'One')]);
  await look(file, { ...file, name: 'copy.zip' });
  await session.tick(session.files[0]?.key ?? '', false);
  expect(verdicts(session)).toEqual(['first', 'first']);
  await session.tick(session.files[0]?.key ?? '', true);
  expect(verdicts(session)).toEqual(['first', 'again']);
});

test('files that cannot be read stand in the list with a sentence; others keep their kind and their bytes', async () => {
  const { session, inbox } = await office();
  const bytes = new TextEncoder().encode('a,b\n1,2\n');
  inbox.put(
    [
      { name: 'table.csv', bytes },
      { name: 'nothing', bytes: new Uint8Array() },
    ],
    [{ name: 'x.doc', message: '"x.doc" was not opened: its name does not end in .zip.' }],
  );
  await session.receive();
  expect(session.files).toMatchObject([
    { kind: 'table', file: { name: 'table.csv' } },
    { kind: 'refused', sentence: 'This file is empty. Check that you chose the right one.' },
    { kind: 'refused', sentence: 'Its name does not end in .zip.' },
  ]);
  const [table] = session.files;
  expect(table && 'file' in table ? new TextDecoder().decode(table.file.bytes) : '').toBe('a,b\n1,2\n');
});

test('what both changed is settled one by one or at once, and the choice is kept with a name', async () => {
  const { session, look, store } = await office();
  const first = await fileOf([entry('a', 'One'), entry('b', 'Two')]);
  await look(first.file);
  await session.takeIn('');
  await store.commit({ label: 'edit', put: [entry('a', 'One here'), entry('b', 'Two here')] });
  const there = [entry('a', 'One there'), entry('b', 'Two there')];
  await look((await fileOf(there, { before: first.submission })).file);
  const key = session.files[0]?.key ?? '';
  expect(session.openIn(key)).toHaveLength(2);
  await session.chooseAll(key, 'ours');
  expect(session.openIn(key)).toEqual([]);
  const one = session.clashesOf(key).find(({ clash }) => clash.record === 'a');
  if (!one) throw new Error('The clash has gone from the list.');
  await session.choose(key, [one.clash], 'theirs');
  expect(session.clashesOf(key).map(({ chosen }) => chosen)).toEqual(['theirs', 'ours']);
  await session.takeIn('R. Office');
  const texts = (await store.records(partOf(1))).map(({ values }) => values['text']);
  expect(texts).toEqual(['One there', 'Two here']);
  const kept = (await store.submissions()).find(({ submission }) => submission.revision === 2);
  expect(kept?.settled?.map(({ take, by }) => `${take} ${by}`)).toEqual(['theirs R. Office', 'ours R. Office']);
});

test('what has changed here since it was looked at is shown before anything is written', async () => {
  const { session, look, store } = await office();
  const first = await fileOf([entry('a', 'One')]);
  await look(first.file);
  await store.commit({ label: 'type', put: [entry('a', 'Typed meanwhile')] });
  await session.takeIn('');
  expect(session.result).toBeNull();
  expect(session.said).toMatch(/^Something has changed here/);
  expect(session.openIn(session.files[0]?.key ?? '')).toHaveLength(1);
  expect(await store.submissions()).toEqual([]);
});

test('typing that waits to be saved is saved before it is compared', async () => {
  const { session, look, store, autosave } = await office();
  await look((await fileOf([entry('a', 'One')])).file);
  autosave.schedule('a', () => ({ label: 'type', put: [entry('a', 'Still being typed')] }));
  await session.takeIn('');
  expect(session.said).toMatch(/^Something has changed here/);
  expect((await store.record('a'))?.values['text']).toBe('Still being typed');
});

test('reading that is stopped leaves the list as it was, and taking in that is stopped writes nothing', async () => {
  const { session, look, store, inbox } = await office();
  const { file } = await fileOf([entry('a', 'One')]);
  inbox.put([{ name: 'stopped.zip', bytes: file.bytes.slice() }]);
  const reading = session.receive();
  session.work.stop();
  await reading;
  expect(session.files).toEqual([]);
  expect(session.said).toBe('Reading was stopped. Nothing was taken in.');
  await look(file);
  const taking = session.takeIn('');
  session.work.stop();
  await taking;
  expect(session.said).toBe('Stopped. Nothing was taken in.');
  expect(session.files).toHaveLength(1);
  expect(await store.records({})).toEqual([]);
  await session.takeIn('');
  expect(session.result?.taken).toHaveLength(1);
});

test('files that are left for another page are there on the way back, with what was chosen in them', async () => {
  const { session, look, store, another } = await office();
  const first = await fileOf([entry('a', 'One')]);
  await look(first.file);
  await session.takeIn('');
  await store.commit({ label: 'edit', put: [entry('a', 'One here')] });
  const next = await fileOf([entry('a', 'One there')], { before: first.submission });
  const table = { name: 'table.csv', bytes: new TextEncoder().encode('a,b\n1,2\n') };
  await look(next.file, table, (await fileOf([entry('c', 'Three', 2)], { group: 2 })).file);
  const [key, other] = session.submissions.map((file) => file.key);
  await session.chooseAll(key ?? '', 'theirs');
  await session.tick(other ?? '', false);
  const gone = session.files.find(({ kind }) => kind === 'table');
  if (!gone) throw new Error('There is no table.');
  const left = session.leave(gone);
  if (!left) throw new Error('Nothing was left.');

  const back = another();
  await back.resume(left);
  expect(back.files.map(({ kind }) => kind)).toEqual(['submission', 'submission']);
  expect(back.clashesOf(key ?? '').map(({ chosen }) => chosen)).toEqual(['theirs']);
  expect(back.chosen.map((file) => file.key)).toEqual([key]);
  await back.takeIn('R. Office');
  expect((await store.record('a'))?.values['text']).toBe('One there');
  expect(await store.record('c')).toBeUndefined();
});
