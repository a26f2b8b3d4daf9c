import { strToU8, zipSync, type Zippable } from 'fflate';
import { writeCsv } from '../csv/write-csv.ts';
import { writeSetUpFile } from '../set-up-file.ts';
import type { Dataset } from '../../domain/dataset/dataset.ts';
import { shorten } from '../../domain/fields/count.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { isRows, type GenericRecord } from '../../domain/records/record.ts';
import type { Query } from '../../domain/queries/query.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { runChecks } from '../../domain/rules/run-checks.ts';
import { queriesFor } from '../../domain/queries/queries.ts';
import { contentOf, partnershipRecordsOf, storedText } from '../../domain/submission/content.ts';
import type { Submission } from '../../domain/submission/submission.ts';
import type { Refused } from '../border/limits.ts';
import { checksumsOf } from './checksums.ts';
import { dataPackageOf } from './data-package.ts';
import { digestOf, fingerprintOf, sumsOf } from './digest.ts';
import { writeEnvelope } from './envelope-file.ts';
import { names } from './file-names.ts';
import { jsonText } from './json-text.ts';
import { packageTables } from './package-tables.ts';
import { faultInQueries, queriesOf, writeQueries } from './query-shape.ts';
import { contentVersion } from './read-records.ts';
import { sealed } from './seal.ts';

/** Lets the window draw between two steps; the command line needs none. */
export type Pause = () => Promise<void>;

export interface ToWrite {
  /** Its set-up and digest are taken from the dataset, whatever they are here. */
  readonly submission: Submission;
  /** At least the group's records of the round, and the partnership's own; others are left out. */
  readonly dataset: Dataset;
  /** Questions of the office and their answers; those of the group's year and round travel along. */
  readonly queries?: readonly Query[];
  /** The report of the group as a page without script. */
  readonly html: string;
  /** The moment, as an ISO text in UTC. It stands in the file once. */
  readonly written: string;
  /** The program with its version. */
  readonly program: string;
  /** What the checks found, where the caller knows it already. */
  readonly findings?: readonly Finding[];
  readonly pause?: Pause;
}

export interface WrittenSubmission {
  readonly bytes: Uint8Array;
  readonly submission: Submission;
  readonly fingerprint: string;
}

/** The oldest moment that a ZIP can hold, by whatever clock the computer goes. */
const noTime = new Date(1980, 0, 1);
const at = Promise.resolve();

/** One group's part of a review as one file, or why it cannot be written. The same arguments give the same bytes. */
export async function writeSubmission(given: ToWrite): Promise<WrittenSubmission | Refused> {
  const { dataset, html, written, program, pause = () => at } = given;
  const content = contentOf(dataset, given.submission);
  const partnership = partnershipRecordsOf(dataset, given.submission);
  const setUp = setUpText(dataset);
  const asked = queriesFor(given.queries ?? [], given.submission);
  const fault =
    faultIn(html, [...content.records, ...partnership]) ??
    faultInQueries(asked) ??
    (setUp === null ? unusableSetUp : null);
  if (fault !== null || setUp === null) return { problem: fault ?? unusableSetUp };
  const { id: setUpId, version: setUpVersion } = dataset.setUp;
  const submission = { ...given.submission, setUpId, setUpVersion, digest: await digestOf(content) };
  const queries = queriesOf(asked, content);
  await pause();
  const part: Dataset = { ...dataset, records: [...content.records, ...partnership] };
  const findings = given.findings ?? runChecks(part);
  await pause();
  const tables = packageTables(part, content.records, findings, queries);
  const csv = new Map<string, Uint8Array>();
  for (const { path, table } of tables) csv.set(path, strToU8(writeCsv(table, true)));
  await pause();
  const sums = await sumsOf(csv);
  const { year, round } = given.submission;
  const files = new Map([
    [names.envelope, strToU8(writeEnvelope({ submission, contentVersion, written, program }))],
    [names.review, strToU8(html)],
    [names.dataPackage, strToU8(jsonText(dataPackageOf(submission, dataset.setUp, tables, csv, sums)))],
    [names.records, strToU8(storedText(content))],
    [names.queries, strToU8(writeQueries(queries, content))],
    [names.setUp, strToU8(setUp)],
    [names.partnershipRecords, strToU8(storedText({ group: partnershipId, year, round, records: partnership }))],
    ...csv,
  ]);
  files.set(names.checksums, checksumsOf(await sumsOf(files)));
  await pause();
  const fingerprint = fingerprintOf(submission.digest);
  return { bytes: await sealed(packed(files)), submission, fingerprint };
}

function packed(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const inside: Zippable = {};
  for (const [name, bytes] of files) inside[name] = [bytes, { level: 6, mtime: noTime, os: 0, attrs: 0 }];
  return zipSync(inside);
}

const unusableSetUp =
  'The set-up has an entry that cannot be sent. Open the set-up page and put right what is marked there.';

function setUpText({ setUp }: Dataset): string | null {
  try {
    return writeSetUpFile(setUp, []).text;
  } catch {
    return null;
  }
}

/** What the reader would refuse is not written: nobody should find out at the other end. */
function faultIn(html: string, records: readonly GenericRecord[]): string | null {
  if (/<script/i.test(html)) return 'The report has a script in it and was not put into the file.';
  const ids = new Set<string>();
  for (const record of records) {
    const definition = definitionOf(record.type);
    const unknown = definition ? unknownBox(definition, record) : record.type;
    if (unknown !== null) {
      return `The entry "${shorten(record.id)}" has something that this version does not know, "${shorten(unknown)}". Update the program, then export again.`;
    }
    if (ids.size === ids.add(record.id).size)
      return `There are two entries with the id "${shorten(record.id)}". Delete one, then export again.`;
  }
  return null;
}

function unknownBox({ fields }: RecordDefinition, { values }: GenericRecord): string | null {
  for (const [key, stored] of Object.entries(values)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) return key;
    if (field.kind !== 'rows' || !isRows(stored)) continue;
    const cells = stored.flatMap((row) => Object.keys(row.values));
    const cell = cells.find((each) => !Object.hasOwn(field.fields, each));
    if (cell !== undefined) return cell;
  }
  return null;
}
