import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keptId } from '../../../../renderer/domain/submission/kept.ts';
import { moveTo, startRevision } from '../../../../renderer/domain/submission/states.ts';
import { completenessOf } from '../../../../renderer/domain/submission/completeness.ts';
import { writeSubmission } from '../../../../renderer/exchange/package/write-submission.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { writeSetUpFile } from '../../../../renderer/exchange/set-up-file.ts';
import { carryOnChange, carryOnProblem } from '../../../../renderer/screens/start/carry-on.ts';
import { readStartFile } from '../../../../renderer/screens/start/open-start-file.ts';
import { runHere } from '../../../../renderer/worker/run-here.ts';

const sample = sampleDataset();
const part = { group: 'climate-change', year: 2009, round: 'annual' };
const moment = '2010-06-14T10:00:00.000Z';
const helpers = {
  desktop: { openFile: () => Promise.resolve({ status: 'cancelled' } as const) },
  store: { record: () => Promise.resolve(undefined) },
  runTask: runHere,
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (name: string, bytes: Uint8Array) => readStartFile({ name, bytes }, helpers);

async function submissionBytes(): Promise<Uint8Array> {
  const act = { who: 'A. Chair', when: moment, note: '' };
  const begun = startRevision(
    {
      ...part,
      setUpId: sample.setUp.id,
      setUpVersion: sample.setUp.version,
      signedOff: 'A. Chair',
      completeness: completenessOf(sample, part, []),
      digest: '',
    },
    null,
    act,
  );
  const sent = 'submission' in begun ? moveTo(begun.submission, 'sent', act) : begun;
  if ('problem' in sent) throw new Error(sent.problem);
  const html = '<!doctype html><title>Review</title>';
  const given = {
    submission: sent.submission,
    dataset: sample,
    html,
    written: moment,
    program: 'Test 1',
    findings: [],
  };
  const file = await writeSubmission(given);
  if ('problem' in file) throw new Error(file.problem);
  return file.bytes;
}

it('knows a submission and a set-up file by what is in them, whatever they are called', async () => {
  expect(await read('a.json', await submissionBytes())).toMatchObject({
    kind: 'submission',
    received: { file: 'a.json', submission: part },
  });
  const setUp = writeSetUpFile(sample.setUp, []).text;
  expect(await read('a.zip', bytesOf(setUp))).toMatchObject({ kind: 'set-up', file: { setUp: sample.setUp } });
});

it('refuses everything else with the name of the file and what to do', async () => {
  const problem = async (name: string, bytes: Uint8Array) => {
    const file = await read(name, bytes);
    return 'message' in file ? file.message : file.kind;
  };
  expect(await problem('a.json', bytesOf('no set-up'))).toMatch(
    /^a\.json: This file is damaged or is not a set-up file/,
  );
  expect(await problem('a.json', bytesOf('{"format":"other"}'))).toMatch(/^a\.json: .*\./);
  expect(await problem('a.csv', bytesOf('a,b\n1,2\n'))).toMatch(
    /^a\.csv: This is a table\. Begin with the set-up file/,
  );
  expect(await problem('a.html', bytesOf('<!doctype html><p>'))).toMatch(/^a\.html: This is a page for reading/);
  expect(await problem('a.zip', (await submissionBytes()).subarray(0, 900))).toMatch(/^a\.zip: /);
  expect(await problem('a.exe', readFileSync(process.execPath).subarray(0, 400))).toMatch(/^a\.exe: /);
});

it('begins with all that a submission holds, so that the next revision builds on it', async () => {
  const file = await read('a.zip', await submissionBytes());
  if (file.kind !== 'submission') throw new Error('It is a submission.');
  const { received } = file;
  expect(carryOnProblem(received)).toBeNull();
  const change = carryOnChange(received, moment);
  const id = keptId('received', received.submission);
  expect(change).toMatchObject({ setUp: sample.setUp, identity: { role: 'coordinator', group: part.group } });
  expect(change.put).toEqual([...received.partnershipRecords, ...received.records]);
  expect(change.complete).toEqual(received.completions);
  expect(change.submissions).toMatchObject([{ id, direction: 'received', file: 'a.zip' }]);
  expect(change.contents).toMatchObject([{ id, records: received.records }]);
});

it('does not carry on where the set-up does not know the group', async () => {
  const file = await read('a.zip', await submissionBytes());
  if (file.kind !== 'submission') throw new Error('It is a submission.');
  const { received } = file;
  const groups = received.setUp.groups.filter(({ id }) => id !== part.group);
  expect(carryOnProblem({ ...received, setUp: { ...received.setUp, groups } })).toMatch(/^a\.zip: The set-up /);
});
