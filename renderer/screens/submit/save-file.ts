import type { Dataset } from '../../domain/dataset/dataset.ts';
import type { Query } from '../../domain/queries/query.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { KeptContent, KeptSubmission } from '../../domain/submission/kept.ts';
import { keptId } from '../../domain/submission/kept.ts';
import type { Submission } from '../../domain/submission/submission.ts';
import { ownEnding, submissionFileName, zipEnding } from '../../exchange/package/file-names.ts';
import type { DesktopBridge } from '../../platform/desktop.ts';
import { SaveError } from '../../storage/save-error.ts';
import type { Progress } from '../../worker/steps.ts';
import type { Services } from '../services.ts';

/** What is to be in the file, and how it is to be called. */
export interface ToSave {
  readonly submission: Submission;
  /** The group's records, the partnership's own, and what is completed. */
  readonly dataset: Dataset;
  readonly queries: readonly Query[];
  readonly findings: readonly Finding[] | null;
  /** Whether the name ends in ".partnership", for where ".zip" is refused. */
  readonly ownName: boolean;
}

/** A file that is on the disk and was read again. */
export interface SavedSubmission {
  readonly submission: Submission;
  readonly fingerprint: string;
  readonly written: string;
  readonly program: string;
  readonly name: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

export interface Watch {
  /** Heeded until the file is on the disk: from then on it is there, and what is there has to be marked. */
  readonly signal: AbortSignal;
  readonly tell: (progress: Progress) => void;
  /** Called when it is somebody's turn to choose a place. */
  readonly asking: () => void;
}

/** What the acts of this page need of the program. */
export interface Tools extends Pick<Services, 'store' | 'autosave' | 'spelling' | 'runTask' | 'preferences'> {
  readonly desktop: Pick<DesktopBridge, 'appInfo' | 'saveFile' | 'readBack' | 'keepSubmission'>;
}

/** Why nothing was sent, as a sentence. */
export class SendProblem extends Error {
  override name = 'SendProblem';
}

/** What is shown of an error: the words of this page and of the store are sentences, those of others are not. */
export function sentenceOf(error: unknown, otherwise: string): string {
  return error instanceof SendProblem || error instanceof SaveError ? error.message : otherwise;
}

/**
 * Writes a submission to a file that somebody chooses, reads it back from the disk and compares. Nothing is kept by it:
 * that it was sent is marked only by who calls it, afterwards. A program that is closed in between leaves a sound file
 * and no mark, which does no harm: the same entries exported again are the same revision with the same four words.
 * @returns null where somebody cancelled
 * @throws SendProblem
 */
export async function saveSubmission(
  { desktop, runTask, preferences }: Tools,
  given: ToSave,
  { signal, tell, asking }: Watch,
): Promise<SavedSubmission | null> {
  const { submission, dataset, queries, findings, ownName } = given;
  const written = new Date().toISOString();
  const program = `Partnership Review ${(await desktop.appInfo()).version}`;
  const file = await runTask(
    'writeSubmission',
    { submission, dataset, queries, written, program, ...(findings === null ? {} : { findings }) },
    { signal, tell },
  );
  if (signal.aborted) return null;
  if ('problem' in file) throw new SendProblem(file.problem);
  asking();
  const { lastExportFolder } = preferences;
  const answer = await desktop.saveFile({
    title: 'Save the submission',
    ...(lastExportFolder === null ? {} : { folderHint: lastExportFolder }),
    suggestedName: fileNameOf(submission, ownName),
    filterName: 'Submission',
    extensions: ownName ? endings.toReversed() : endings,
    bytes: file.bytes,
  });
  if (answer.status === 'cancelled') return null;
  if (answer.status === 'failed') throw new SendProblem(answer.message);
  const { name, path, size } = answer.file;
  const back = await desktop.readBack(path);
  if (back.status === 'failed') throw new SendProblem(back.message);
  const wanted = { submission: file.submission, dataset, queries };
  const read = await runTask('readBack', { bytes: new Uint8Array(back.bytes), ...wanted }, { tell });
  const problem = 'problem' in read ? read.problem : read.fault;
  if (problem !== null) throw new SendProblem(problem);
  await desktop.keepSubmission(fileNameOf(submission, ownName), file.bytes);
  return { submission: file.submission, fingerprint: file.fingerprint, written, program, name, path, size };
}

/** How a revision is kept once its file is there. */
export function keptFrom(
  { submission, written, program, name }: SavedSubmission,
  {
    partnership,
    records,
    dataset,
  }: Pick<KeptContent, 'records'> & {
    readonly partnership: KeptContent['partnershipRecords'];
    readonly dataset: Dataset;
  },
): { readonly submission: KeptSubmission; readonly content: KeptContent } {
  const { group, year, round } = submission;
  const id = keptId('made', submission);
  const row = { id, direction: 'made', group, year, round, submission, written, program, file: name } as const;
  const marked = new Set(submission.completeness.completed);
  const completions = dataset.completions.filter(({ type }) => marked.has(type));
  return {
    submission: { ...row, kept: written },
    content: { id, records, partnershipRecords: partnership, completions },
  };
}

const endings = [zipEnding, ownEnding].map((ending) => ending.slice(1));

/** A withdrawn revision must not take the place of the file that it takes back. */
function fileNameOf(submission: Submission, ownName: boolean): string {
  const ending = ownName ? ownEnding : zipEnding;
  const name = submissionFileName(submission, ending);
  return submission.state === 'withdrawn' ? name.replace(ending, `-withdrawn${ending}`) : name;
}
