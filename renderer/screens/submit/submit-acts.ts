import { partnershipRecordsOf } from '../../domain/submission/content.ts';
import { keptId, type KeptSubmission } from '../../domain/submission/kept.ts';
import { moveTo, takeBack, type Moved } from '../../domain/submission/states.ts';
import type { Part, Submission } from '../../domain/submission/submission.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { Change } from '../../storage/change.ts';
import { SaveError } from '../../storage/save-error.ts';
import { factsOf, prepare, readPart, type Prepared } from './prepared.ts';
import { keptFrom, saveSubmission, SendProblem, type SavedSubmission, type Tools, type Watch } from './save-file.ts';
import { completed, sent } from './standing.ts';
import type { Written } from './submit-form.ts';

/** A file that is on the disk, and whether it is one that was sent before. */
export interface Done {
  readonly saved: SavedSubmission;
  readonly again: boolean;
}

/** What is to be sent, with everything in it that was typed up to now; stops with the reason of the signal. */
export async function newest(tools: Tools, part: Part, setUp: SetUp, signal?: AbortSignal): Promise<Prepared> {
  const { autosave, store, spelling } = tools;
  await autosave.flush();
  if (autosave.pending) throw new SendProblem(notSaved);
  return prepare(store, await readPart(store, part, setUp), { spelling, ...(signal && { signal }) });
}

/** Saves the file, and only then keeps that it was sent, as one step. */
export async function send(
  tools: Tools,
  prepared: Prepared,
  { name, note, ownName }: Written,
  watch: Watch,
): Promise<Done | null> {
  const { standing, dataset, queries, findings, same, part, records } = prepared;
  const person = name.trim();
  const act = { who: person, when: new Date().toISOString(), note: note.trim() };
  const submission = same ? same.submission : known(sent(standing, factsOf(prepared, person), act));
  const saved = await saveSubmission(tools, { submission, dataset, queries, findings, ownName }, watch);
  if (!saved) return null;
  if (same) {
    const { written, program, name: file } = saved;
    await mark(tools.store, {
      label: 'save a submission again',
      submissions: [{ ...same, written, program, file }],
    });
    return { saved, again: true };
  }
  const partnership = partnershipRecordsOf(dataset, part);
  const kept = keptFrom(saved, { records, partnership, dataset });
  await mark(tools.store, { label: 'send submission', submissions: [kept.submission], contents: [kept.content] });
  await remember(tools.store, person);
  return { saved, again: false };
}

/** The same revision once more, in a file that says it is withdrawn; its entries are those that were sent. */
export async function withdraw(
  tools: Tools,
  { standing: { last }, dataset, queries }: Prepared,
  { name, note, ownName }: Written,
  watch: Watch,
): Promise<Done | null> {
  const content = last && (await tools.store.content(last.id));
  if (!last || !content) throw new SendProblem(notKept);
  const who = name.trim() === '' ? last.submission.signedOff : name.trim();
  const act = { who, when: new Date().toISOString(), note: note.trim() };
  const submission = known(moveTo(last.submission, 'withdrawn', act));
  const then = {
    setUp: dataset.setUp,
    records: [...content.records, ...content.partnershipRecords],
    completions: content.completions,
  };
  const saved = await saveSubmission(tools, { submission, dataset: then, queries, findings: null, ownName }, watch);
  if (!saved) return null;
  await mark(tools.store, {
    label: `withdraw revision ${submission.revision}`,
    submissions: [{ ...last, submission: saved.submission }],
  });
  return { saved, again: false };
}

/** Keeps the revision in hand as complete. */
export async function markComplete({ store }: Pick<Tools, 'store'>, prepared: Prepared, name: string): Promise<void> {
  const person = name.trim();
  const act = { who: person, when: new Date().toISOString(), note: '' };
  const submission = known(completed(prepared.standing, factsOf(prepared, person), act));
  const kept = inHand(submission, prepared.standing.current);
  await store.commit({ label: 'mark the submission as complete', submissions: [kept] });
  await remember(store, person);
}

/** One step back: from sent to what it was, from withdrawn to sent, from complete to a draft. */
export async function stepBack(
  { store }: Pick<Tools, 'store'>,
  kept: KeptSubmission,
  name: string,
): Promise<Submission> {
  const who = name.trim() === '' ? kept.submission.signedOff : name.trim();
  const act = { who, when: new Date().toISOString(), note: '' };
  // What was sent and taken back as complete goes on to a draft, not back to what it was taken back from.
  const complete = kept.submission.state === 'complete';
  const submission = known(complete ? moveTo(kept.submission, 'draft', act) : takeBack(kept.submission, act));
  await store.commit({ label: `take back revision ${submission.revision}`, submissions: [{ ...kept, submission }] });
  return submission;
}

/** Keeps that a file has left the program, which no undo takes back. */
async function mark(store: Tools['store'], change: Change): Promise<void> {
  try {
    await store.commit({ ...change, lasting: true });
  } catch (error) {
    if (!(error instanceof SaveError)) throw error;
    throw new SendProblem(`${notMarked} ${error.message} ${exportAgain}`, { cause: error });
  }
}

/** A name that has to be written again is no reason to say that nothing was done. */
async function remember(store: Tools['store'], person: string): Promise<void> {
  await store.setPerson(person).catch(() => undefined);
}

/** The same revision may have been in a file before, which is not forgotten. */
function inHand(submission: Submission, before: KeptSubmission | null): KeptSubmission {
  const { group, year, round } = submission;
  const { written, program, file } = before ?? { written: '', program: '', file: '' };
  const row = { id: keptId('made', submission), direction: 'made', group, year, round, submission } as const;
  return { ...row, written, program, file, kept: new Date().toISOString() };
}

function known(moved: Moved): Submission {
  if ('problem' in moved) throw new SendProblem(moved.problem);
  return moved.submission;
}

const notSaved =
  'Your last change could not be saved, so the file would not hold it. Choose "Try again" at the top, then export.';
const notMarked = 'The file is saved, but this computer could not keep that it was.';
const exportAgain = 'Then save it once more, before you change anything: it will be the same revision.';
const notKept =
  'What was in this revision is not on this computer, so it cannot be withdrawn here. Do it where it was sent from, or ask the office to return it.';
