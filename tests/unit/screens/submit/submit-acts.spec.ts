import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { groupSections } from '../../../../renderer/domain/records/sections.ts';
import { moveTo } from '../../../../renderer/domain/submission/states.ts';
import { readSubmission } from '../../../../renderer/exchange/package/read-submission.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { SendProblem, sentenceOf, type Tools } from '../../../../renderer/screens/submit/save-file.ts';
import { markComplete, newest, send, stepBack, withdraw } from '../../../../renderer/screens/submit/submit-acts.ts';
import { Autosave } from '../../../../renderer/storage/autosave.ts';
import { openStore } from '../../../../renderer/storage/open-store.ts';
import type { ReviewStore } from '../../../../renderer/storage/review-store.ts';
import { SaveError } from '../../../../renderer/storage/save-error.ts';
import { failed, runHere } from '../../../../renderer/worker/run-here.ts';

const sample = sampleDataset();
const part = { group: 'climate-change', year: 2009, round: 'annual' };
const written = { name: 'A. Chair', note: '', ownName: false };
let store: ReviewStore;
let disk: Map<string, Uint8Array>;
let cancels: boolean;

beforeEach(async () => {
  store = await openStore('own');
  await store.replaceAll({ dataset: sample, identity: { role: 'coordinator', group: part.group } });
  disk = new Map();
  cancels = false;
});
afterEach(() => store.close());

type Desktop = Tools['desktop'];

const desktop: Desktop = {
  appInfo: () =>
    Promise.resolve({ version: '1.0.0', electron: '', testBuild: true, dataFolder: '', platform: 'linux' }),
  saveFile: ({ suggestedName, bytes }) => {
    if (cancels) return Promise.resolve({ status: 'cancelled' });
    disk.set(suggestedName, bytes);
    return Promise.resolve({ status: 'saved', file: { name: suggestedName, path: suggestedName, size: bytes.length } });
  },
  readBack: (path) => Promise.resolve({ status: 'read', bytes: disk.get(path) ?? new Uint8Array() }),
  keepSubmission: () => Promise.resolve(),
};

function toolsWith(changes: Partial<Desktop> = {}): Tools {
  return {
    store,
    autosave: new Autosave(store),
    desktop: { ...desktop, ...changes },
    preferences: { theme: 'system', workspace: 'own', exportBom: true, lastExportFolder: null },
    spelling: null,
    runTask: runHere,
  };
}

const watch = () => ({ signal: new AbortController().signal, tell: () => undefined, asking: () => undefined });
const sendWith = async (tools: Tools) => send(tools, await newest(tools, part, sample.setUp), written, watch());
const read = async (name: string) => {
  const result = await readSubmission(disk.get(name) ?? new Uint8Array());
  if ('problem' in result) throw new Error(result.problem);
  return result;
};
const firstName = 'climate-change-2009-10-annual-revision-1.zip';

it('keeps a revision with its content once its file was read back', async () => {
  const done = await sendWith(toolsWith());
  const [row, ...others] = await store.submissions(part);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ direction: 'made', file: firstName, submission: done?.saved.submission });
  const { submission, records, partnershipRecords } = await read(firstName);
  expect(row?.submission).toEqual(submission);
  const content = await store.content(row?.id ?? '');
  expect(content?.records.map(({ id }) => id).sort()).toEqual(records.map(({ id }) => id).sort());
  expect(content?.partnershipRecords).toHaveLength(partnershipRecords.length);
  expect(await store.person()).toBe('A. Chair');
});

it('marks nothing as sent where the file was not written, cannot be read back, or holds something else', async () => {
  const failed = { status: 'failed', message: 'The stick was pulled out.' } as const;
  await expect(sendWith(toolsWith({ saveFile: () => Promise.resolve(failed) }))).rejects.toThrow(failed.message);
  await expect(sendWith(toolsWith({ readBack: () => Promise.resolve(failed) }))).rejects.toThrow(failed.message);
  const cut: Desktop['readBack'] = (path) =>
    Promise.resolve({ status: 'read', bytes: (disk.get(path) ?? new Uint8Array()).subarray(0, 900) });
  await expect(sendWith(toolsWith({ readBack: cut }))).rejects.toThrow('cannot be read back');
  cancels = true;
  expect(await sendWith(toolsWith())).toBeNull();
  expect(await store.submissions(part)).toEqual([]);
  expect(await store.person()).toBe('');
});

it('comes to the same revision and words after the program was closed between the file and the mark', async () => {
  const closed = new Error('The program was closed.');
  const tools = toolsWith();
  const commit = store.commit.bind(store);
  store.commit = () => Promise.reject(closed);
  await expect(sendWith(tools)).rejects.toBe(closed);
  store.commit = commit;
  const before = await read(firstName);
  expect(await store.submissions(part)).toEqual([]);
  await sendWith(tools);
  const after = await read(firstName);
  expect(after.fingerprint).toBe(before.fingerprint);
  expect(after.submission.revision).toBe(before.submission.revision);
});

it('withdraws what was sent, not what was entered since', async () => {
  const tools = toolsWith();
  await sendWith(tools);
  const sent = await read(firstName);
  const [record] = await store.records(part);
  await store.commit({ label: 'delete', remove: [record?.id ?? ''] });
  const prepared = await newest(tools, part, sample.setUp);
  expect(prepared.since?.changes.map(({ kind }) => kind)).toContain('removed');
  await withdraw(tools, prepared, { ...written, note: 'Wrong year.' }, watch());
  const withdrawn = await read(firstName.replace('.zip', '-withdrawn.zip'));
  expect(withdrawn.records).toEqual(sent.records);
  expect(withdrawn.submission).toMatchObject({ revision: 1, state: 'withdrawn', digest: sent.submission.digest });
  const [row] = await store.submissions(part);
  expect(row?.submission.state).toBe('withdrawn');
  expect(row && (await stepBack(tools, row, 'A. Chair')).state).toBe('sent');
});

const secondName = firstName.replace('revision-1', 'revision-2');
const takeBackFirst = async (tools: Tools) => {
  const [row] = await store.submissions(part);
  if (row) await stepBack(tools, row, 'A. Chair');
};

it('sends what was taken back under its own number only while it holds the same', async () => {
  const tools = toolsWith();
  await sendWith(tools);
  const first = await read(firstName);
  await takeBackFirst(tools);
  await sendWith(tools);
  expect((await read(firstName)).submission).toMatchObject({ revision: 1, digest: first.submission.digest });

  await takeBackFirst(tools);
  const [record] = await store.records(part);
  await store.commit({ label: 'delete', remove: [record?.id ?? ''] });
  expect((await newest(tools, part, sample.setUp)).since).toMatchObject({
    revision: 1,
    changes: [expect.objectContaining({ kind: 'removed' })],
  });
  await sendWith(tools);
  const second = await read(secondName);
  expect(second.submission).toMatchObject({ revision: 2, state: 'sent', baseDigest: first.submission.digest });
  const kept = await store.submissions(part);
  expect(kept.map(({ submission }) => [submission.revision, submission.state]).sort()).toEqual([
    [1, 'draft'],
    [2, 'sent'],
  ]);
  const base = await store.content(kept.find(({ submission }) => submission.revision === 1)?.id ?? '');
  expect(base?.records).toHaveLength(first.records.length);
});

it('gives marks that are new after taking back a number of their own', async () => {
  const tools = toolsWith();
  await sendWith(tools);
  const { submission } = await read(firstName);
  await takeBackFirst(tools);
  const type = groupSections.find(({ id }) => !submission.completeness.completed.includes(id))?.id ?? '';
  await store.commit({ label: 'complete section', complete: [{ ...part, type }] });
  await sendWith(tools);
  expect((await read(secondName)).submission).toMatchObject({ revision: 2, baseDigest: submission.digest });
});

it('remembers the file of a revision that is marked as complete after it was taken back', async () => {
  const tools = toolsWith();
  await sendWith(tools);
  await takeBackFirst(tools);
  const prepared = await newest(tools, part, sample.setUp);
  const completeness = { completed: groupSections.map(({ id }) => id), openErrors: 0, openWarnings: 0, explained: 0 };
  await markComplete(tools, { ...prepared, completeness }, 'A. Chair');
  const [row] = await store.submissions(part);
  expect(row).toMatchObject({ file: firstName, submission: { revision: 1, state: 'complete' } });
  expect(row?.written).not.toBe('');
  expect(row && (await stepBack(tools, row, 'A. Chair')).state).toBe('draft');
});

it('opens a completed revision again, also after it was sent and taken back', async () => {
  const tools = toolsWith();
  const prepared = await newest(tools, part, sample.setUp);
  const completeness = { completed: groupSections.map(({ id }) => id), openErrors: 0, openWarnings: 0, explained: 0 };
  await markComplete(tools, { ...prepared, completeness }, 'A. Chair');
  const [row] = await store.submissions(part);
  if (!row) throw new Error('Nothing was kept.');
  const sent = moveTo(row.submission, 'sent', { who: 'A. Chair', when: '2010-06-14T10:00:00.000Z', note: '' });
  if ('problem' in sent) throw new Error(sent.problem);
  const complete = await stepBack(tools, { ...row, submission: sent.submission }, 'A. Chair');
  expect(complete.state).toBe('complete');
  expect((await stepBack(tools, { ...row, submission: complete }, 'A. Chair')).state).toBe('draft');
});

it('leaves nothing to undo of a file that has left the program', async () => {
  const tools = toolsWith();
  await sendWith(tools);
  expect(store.history.undoLabel).toBeNull();
  await sendWith(tools);
  expect(store.history.undoLabel).toBeNull();
  await withdraw(tools, await newest(tools, part, sample.setUp), { ...written, note: 'Wrong year.' }, watch());
  expect(store.history.undoLabel).toBeNull();
});

it('reads the file back beside the window, and sends nothing where that fails', async () => {
  const asked: string[] = [];
  const runTask: Tools['runTask'] = (name, argument, wishes) => {
    asked.push(name);
    return runHere(name, argument, wishes);
  };
  await sendWith({ ...toolsWith(), runTask });
  expect(asked).toEqual(['writeSubmission', 'readBack']);

  const [record] = await store.records(part);
  await store.commit({ label: 'delete', remove: [record?.id ?? ''] });
  const fails: Tools['runTask'] = (name, argument, wishes) =>
    name === 'readBack' ? Promise.resolve(failed) : runHere(name, argument, wishes);
  await expect(sendWith({ ...toolsWith(), runTask: fails })).rejects.toThrow(failed.problem);
  expect(await store.submissions(part)).toHaveLength(1);
});

it('has what it sent kept with the backups, once it was read back', async () => {
  const kept: (readonly [name: string, bytes: Uint8Array])[] = [];
  const tools = toolsWith({ keepSubmission: (name, bytes) => Promise.resolve(void kept.push([name, bytes])) });
  const done = await sendWith(tools);
  const name = done?.saved.name ?? '';
  expect(kept).toEqual([[name, disk.get(name)]]);
  const [record] = await store.records(part);
  await store.commit({ label: 'delete', remove: [record?.id ?? ''] });
  const spoilt = { ...tools.desktop, readBack: () => Promise.resolve({ status: 'failed', message: 'Gone.' } as const) };
  await expect(sendWith({ ...tools, desktop: spoilt })).rejects.toThrow('Gone.');
  expect(kept).toHaveLength(1);
});

it('heeds a wish to stop while it checks', async () => {
  const { signal, stop } = stopper();
  const queries = store.queries.bind(store);
  store.queries = (scope) => {
    stop();
    return queries(scope);
  };
  await expect(newest(toolsWith(), part, sample.setUp, signal)).rejects.toMatchObject({ name: 'AbortError' });
});

it('marks as sent what is on the disk, though somebody leaves the page while it is read back', async () => {
  const { signal, stop } = stopper();
  const tools = toolsWith({
    readBack: (path) => {
      stop();
      return desktop.readBack(path);
    },
  });
  const done = await send(tools, await newest(tools, part, sample.setUp), written, { ...watch(), signal });
  expect(done).not.toBeNull();
  expect(await store.submissions(part)).toHaveLength(1);
});

it('is sent, or marked as complete, though the name of who did it cannot be remembered', async () => {
  store.setPerson = () => Promise.reject(new SaveError('The disk is full.'));
  const tools = toolsWith();
  const prepared = await newest(tools, part, sample.setUp);
  const completeness = { completed: groupSections.map(({ id }) => id), openErrors: 0, openWarnings: 0, explained: 0 };
  await markComplete(tools, { ...prepared, completeness }, 'A. Chair');
  expect((await store.submissions(part))[0]?.submission.state).toBe('complete');
  expect(await sendWith(tools)).not.toBeNull();
  expect((await store.submissions(part))[0]?.submission.state).toBe('sent');
});

it('says that the file is there where only the mark could not be kept', async () => {
  store.commit = () => Promise.reject(new SaveError('The disk is full.'));
  await expect(sendWith(toolsWith())).rejects.toThrow(
    /^The file is saved, but .* The disk is full\. .* before you change/,
  );
});

it('shows no words but its own and those of the store where something fails', () => {
  expect(sentenceOf(new SendProblem('The stick was pulled out.'), 'It failed.')).toBe('The stick was pulled out.');
  expect(sentenceOf(new SaveError('The disk is full.'), 'It failed.')).toBe('The disk is full.');
  expect(sentenceOf(new Error('Error invoking remote method'), 'It failed.')).toBe('It failed.');
});

function stopper(): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, stop: () => controller.abort() };
}
