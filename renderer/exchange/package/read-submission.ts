import { decodeStrictly } from '../border/decode-text.ts';
import { tooLarge, type Refused } from '../border/limits.ts';
import { isArchive, readArchive } from '../border/read-archive.ts';
import { readSetUpFile } from '../set-up-file.ts';
import type { Completion, Dataset } from '../../domain/dataset/dataset.ts';
import type { Query } from '../../domain/queries/query.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { isPartnershipType, partnershipId } from '../../domain/records/sections.ts';
import { storedText } from '../../domain/submission/content.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { Submission } from '../../domain/submission/submission.ts';
import { faultInFiles } from './checksums.ts';
import { fingerprintOf } from './digest.ts';
import { readEnvelope, writeEnvelope } from './envelope-file.ts';
import { names } from './file-names.ts';
import { queriesOf, readQueriesFile, writeQueries } from './query-shape.ts';
import { contentVersion, readRecords } from './read-records.ts';
import { brokenSeal } from './seal.ts';
import type { Pause } from './write-submission.ts';

/** All that a submission holds, checked. Whether its set-up is that of this partnership, the caller decides. */
export interface ReadSubmission {
  readonly submission: Submission;
  readonly fingerprint: string;
  /** When the file was written, and by which version. */
  readonly written: string;
  readonly program: string;
  /** As the group had it; to be looked at, never taken over. */
  readonly setUp: SetUp;
  readonly partnershipRecords: readonly GenericRecord[];
  /** The group's own records. */
  readonly records: readonly GenericRecord[];
  readonly completions: readonly Completion[];
  /** Questions of the office on this part, with their answers. */
  readonly queries: readonly Query[];
}

const again = 'Ask for it to be exported and sent again.';
const at = Promise.resolve();

/** Reads a submission, or gives a sentence that says what is wrong, where, and what to do. Never throws. */
export async function readSubmission(bytes: Uint8Array, pause: Pause = () => at): Promise<ReadSubmission | Refused> {
  try {
    return await readChecked(bytes, pause);
  } catch {
    return { problem: `This file could not be read. ${again}` };
  }
}

async function readChecked(bytes: Uint8Array, pause: Pause): Promise<ReadSubmission | Refused> {
  const refused = tooLarge(bytes) ?? notOurs(bytes) ?? (await brokenSeal(bytes));
  if (refused) return refused;
  await pause();
  const archive = readArchive(bytes);
  if ('problem' in archive) return archive;
  const { files } = archive;
  await pause();
  // A newer program may put in other files: it is asked for by its number before anything else is judged.
  const envelope = readEnvelope(files.get(names.envelope), contentVersion);
  if ('problem' in envelope) return envelope;
  const fault = (await faultInFiles(files)) ?? missingFile(files) ?? faultInReview(files.get(names.review));
  if (fault !== null) return { problem: `${fault} ${again}` };
  await pause();
  const { submission, contentVersion: version, written, program } = envelope;
  const { group, year, round } = submission;
  const setUp = readSetUp(files.get(names.setUp), submission);
  if ('problem' in setUp) return setUp;
  const own = { group: partnershipId, year, round };
  const partnership = readRecords(names.partnershipRecords, files.get(names.partnershipRecords), own, version);
  if ('problem' in partnership) return partnership;
  if (!partnership.records.every(({ type }) => isPartnershipType(type))) {
    return { problem: `"${names.partnershipRecords}" has an entry that is not the partnership's own. ${again}` };
  }
  const content = readRecords(names.records, files.get(names.records), { group, year, round }, version);
  if ('problem' in content) return content;
  const queries = readQueriesFile(files.get(names.queries), submission);
  if (typeof queries === 'string') return { problem: `"${names.queries}" ${queries}. ${again}` };
  await pause();
  if ((await content.digest()) !== submission.digest) {
    return { problem: `"${names.records}" does not hold what the submission says it holds. ${again}` };
  }
  const completions = submission.completeness.completed.map((type) => ({ group, year, round, type }));
  return {
    submission,
    fingerprint: fingerprintOf(submission.digest),
    written,
    program,
    setUp,
    partnershipRecords: partnership.records,
    records: content.records,
    completions,
    queries,
  };
}

/** What a submission holds as a dataset of its own, for checks and reports. */
export function datasetOf({ setUp, partnershipRecords, records, completions }: ReadSubmission): Dataset {
  return { setUp, records: [...partnershipRecords, ...records], completions };
}

/**
 * Reads a written file as the office will and compares it with what was to be written: null, or a sentence. To be asked
 * with the bytes that were read back from the disk.
 */
export async function readBackSubmission(
  bytes: Uint8Array,
  wanted: Submission,
  dataset: Dataset,
  queries: readonly Query[] = [],
  pause?: Pause,
): Promise<string | null> {
  const read = await readSubmission(bytes, pause);
  if ('problem' in read) return `The file that was written cannot be read back. ${read.problem}`;
  const { group, year, round } = wanted;
  const records = dataset.records.filter((each) => each.group === group && each.year === year && each.round === round);
  const envelope = (submission: Submission) => writeEnvelope({ ...read, contentVersion, submission });
  const same =
    envelope(read.submission) === envelope(wanted) &&
    storedText({ group, year, round, records: read.records }) === storedText({ group, year, round, records }) &&
    writeQueries(read.queries, wanted) === writeQueries(queriesOf(queries, wanted), wanted);
  return same ? null : 'The file that was written holds something else than the program. Do not send it; export again.';
}

function notOurs(bytes: Uint8Array): Refused | null {
  if (isArchive(bytes)) return null;
  const empty = bytes.length === 0 ? 'This file is empty.' : 'This is not a submission.';
  return { problem: `${empty} Choose the file that a group sent you, or that you exported yourself.` };
}

function missingFile(files: ReadonlyMap<string, Uint8Array>): string | null {
  const missing = Object.values(names).find((name) => !files.has(name));
  return missing === undefined ? null : `"${missing}" is missing from this file.`;
}

function faultInReview(bytes: Uint8Array | undefined): string | null {
  const text = bytes && decodeStrictly(bytes);
  return typeof text === 'string' && !/<script/i.test(text)
    ? null
    : `The report in this file (${names.review}) is not one that this program writes.`;
}

function readSetUp(bytes: Uint8Array | undefined, { setUpId, setUpVersion }: Submission): SetUp | Refused {
  const read = readSetUpFile((bytes && decodeStrictly(bytes)) ?? '');
  if ('problem' in read) return { problem: `The set-up in this submission cannot be used. ${read.problem}` };
  if (read.setUp.id === setUpId && read.setUp.version === setUpVersion) return read.setUp;
  return { problem: `The set-up in this file is not the one that the submission names. ${again}` };
}
