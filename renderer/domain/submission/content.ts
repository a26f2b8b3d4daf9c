import { typedOf } from '../fields/kinds.ts';
import { inScope, type Dataset } from '../dataset/dataset.ts';
import type { Row, ScalarStored } from '../fields/field.ts';
import { isRows, type GenericRecord, type StoredValue } from '../records/record.ts';
import { isPartnershipType, partnershipId } from '../records/sections.ts';
import type { Part } from './submission.ts';

/** What a submission is the digest of: the records of one group, year and round. */
export interface SubmissionContent extends Part {
  readonly records: readonly GenericRecord[];
}

/** The records of a group in a round. */
export function contentOf(dataset: Dataset, { group, year, round }: Part): SubmissionContent {
  const part = { group, year, round };
  return { ...part, records: dataset.records.filter((record) => inScope(record, part)) };
}

/** The partnership's own records of a round, which every submission of it carries along to be read. */
export function partnershipRecordsOf(dataset: Dataset, { year, round }: Part): readonly GenericRecord[] {
  const own = contentOf(dataset, { group: partnershipId, year, round });
  return own.records.filter(({ type }) => isPartnershipType(type));
}

/**
 * The content as one text, to be digested: the same for the same entries, in whatever order they are stored and their
 * keys stand. It holds what was typed and not what was understood of it, and no blank, so that a program that reads a
 * figure better or has a box more comes to the same text. Lone surrogates are escaped: it is always well-formed.
 */
export function canonicalText({ group, year, round, records }: SubmissionContent): string {
  return linesOf({ group, round, year }, records, typedOf);
}

/** The content as it is stored, understood values included, one record to a line: the machine's copy in the file. */
export function storedText({ group, year, round, records }: SubmissionContent): string {
  return linesOf({ group, round, year }, records, plainEntry);
}

function linesOf(head: Part, records: readonly GenericRecord[], scalar: (stored: ScalarStored) => unknown): string {
  const lines = [...records].sort(byTypeAndId).map((record) => json(plainRecord(record, scalar)));
  return `${json(head).slice(0, -1)},"records":[${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`}]}\n`;
}

/** "<" is escaped, so that nothing in the file is an element whatever it is taken for. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

function plainRecord(record: GenericRecord, scalar: (stored: ScalarStored) => unknown): unknown {
  const { id, type, order, parent, sourceLines, printed, answers } = record;
  const values = filled(record.values, (stored) =>
    isRows(stored) ? stored.map((row) => plainRow(row, scalar)) : scalar(stored),
  );
  return {
    answers: answers?.map(({ basis, code, field, kind, printed, reason }) => ({
      basis,
      code,
      field,
      kind,
      printed,
      reason,
    })),
    id,
    order,
    parent,
    printed: printed?.map(({ apart, line, marker, page, text }) => ({ apart, line, marker, page, text })),
    sourceLines,
    type,
    values,
  };
}

function plainRow(row: Row, scalar: (stored: ScalarStored) => unknown): unknown {
  return { id: row.id, values: filled(row.values, scalar) };
}

/** The values that are not blank: a blank says nothing, and is there again when the record is read. */
function filled<Stored extends StoredValue>(
  values: Readonly<Record<string, Stored>>,
  plain: (stored: Stored) => unknown,
): unknown {
  const kept = Object.entries(values)
    .filter(([, stored]) => !isEmpty(stored))
    .sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(kept.map(([key, stored]) => [key, plain(stored)]));
}

function isEmpty(stored: StoredValue): boolean {
  return isRows(stored) ? stored.length === 0 : typedOf(stored) === '';
}

/** What was typed and understood; keys in the order of their letters, as everywhere in the text. */
function plainEntry(stored: ScalarStored): unknown {
  if (typeof stored === 'string') return stored;
  const { typed, value } = stored;
  if (typeof value !== 'object' || value === null || !('earliest' in value)) return { typed, value };
  const { earliest, edtf, latest, part } = value;
  return { typed, value: { earliest, edtf, latest, part } };
}

function byTypeAndId(a: GenericRecord, b: GenericRecord): number {
  return compare(a.type, b.type) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
