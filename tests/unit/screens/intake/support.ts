import { openForTest } from '../../storage/support.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';
import { achievement } from '../../../../renderer/domain/records/achievement.ts';
import { valuesFrom } from '../../../../renderer/domain/records/blank.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { moveTo, startRevision } from '../../../../renderer/domain/submission/states.ts';
import { completenessOf } from '../../../../renderer/domain/submission/completeness.ts';
import type { Part, Submission } from '../../../../renderer/domain/submission/submission.ts';
import { writeSubmission } from '../../../../renderer/exchange/package/write-submission.ts';
import { Inbox, type WaitingFile } from '../../../../renderer/screens/inbox.ts';
import { IntakeSession } from '../../../../renderer/screens/intake/intake-session.ts';
import { Autosave } from '../../../../renderer/storage/autosave.ts';
import { runHere } from '../../../../renderer/worker/run-here.ts';

export const setUp = madeUpSetUp([2009], 3);
export const partOf = (group: number): Part => ({ group: `made-up-group-${group}`, year: 2009, round: 'annual' });
const act = { who: 'A. Coordinator', when: '2010-06-30T14:05:00.000Z', note: '' };

export function entry(id: string, text: string, group = 1): GenericRecord {
  const values = valuesFrom(achievement, { role: 'point', text, status: 'achieved' });
  return { ...partOf(group), id, type: 'achievement', order: 1, parent: null, sourceLines: [], values };
}

/** One group's entries as a sent file. */
export async function fileOf(
  records: readonly GenericRecord[],
  { name = 'file.zip', before = null, group = 1 }: { name?: string; before?: Submission | null; group?: number } = {},
): Promise<{ readonly file: WaitingFile; readonly submission: Submission }> {
  const dataset = { setUp, records, completions: [] };
  const completeness = completenessOf(dataset, partOf(group), []);
  const facts = { ...partOf(group), setUpId: '', setUpVersion: 1, signedOff: 'A. Chair', completeness, digest: '' };
  const started = startRevision(facts, before, act);
  const sent = 'submission' in started ? moveTo(started.submission, 'sent', act) : started;
  if ('problem' in sent) throw new Error(sent.problem);
  const html = '<!doctype html><title>Review</title>';
  const written = { submission: sent.submission, dataset, html, written: act.when, program: 'Test 1', findings: [] };
  const made = await writeSubmission(written);
  if ('problem' in made) throw new Error(made.problem);
  return { file: { name, bytes: made.bytes }, submission: made.submission };
}

/** The office's page of files, with a store of its own and without a window. */
export async function office(records: readonly GenericRecord[] = []) {
  const store = await openForTest();
  await store.replaceAll({ dataset: { setUp, records, completions: [] }, identity: { role: 'office' } });
  const inbox = new Inbox();
  const autosave = new Autosave(store);
  const services = { store, autosave, inbox, runTask: runHere };
  const another = () =>
    new IntakeSession(
      () => services,
      () => undefined,
    );
  const session = another();
  const look = async (...files: readonly WaitingFile[]): Promise<void> => {
    // The bytes are handed over when they are read; a test may want to show the same file twice.
    inbox.put(files.map(({ name, bytes }) => ({ name, bytes: bytes.slice() })));
    await session.receive();
  };
  return { store, autosave, inbox, session, look, another };
}
