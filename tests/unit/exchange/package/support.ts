import fc from 'fast-check';
import { scoped, type Dataset } from '../../../../renderer/domain/dataset/dataset.ts';
import type { ScalarField } from '../../../../renderer/domain/fields/field.ts';
import { valuesFrom, type TypedRow, type TypedValues } from '../../../../renderer/domain/records/blank.ts';
import type { RecordDefinition } from '../../../../renderer/domain/records/define-record.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { definitions } from '../../../../renderer/domain/records/registry.ts';
import { groupSections, isPartnershipType, partnershipId } from '../../../../renderer/domain/records/sections.ts';
import { completenessOf } from '../../../../renderer/domain/submission/completeness.ts';
import { startRevision } from '../../../../renderer/domain/submission/states.ts';
import type { Part, Submission } from '../../../../renderer/domain/submission/submission.ts';
import { readSubmission, type ReadSubmission } from '../../../../renderer/exchange/package/read-submission.ts';
import {
  writeSubmission,
  type ToWrite,
  type WrittenSubmission,
} from '../../../../renderer/exchange/package/write-submission.ts';
import { renderReview } from '../../../../renderer/report/render-review.ts';
import { hostileTexts } from '../../../fixtures/hostile.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';

export const moment = '2010-06-30T14:05:00.000Z';
export const act = { who: 'A. Coordinator', when: moment, note: 'First' };

/** The first revision of a group's part, signed off. */
export function submissionOf(dataset: Dataset, part: Part): Submission {
  const { id: setUpId, version: setUpVersion } = dataset.setUp;
  const completeness = completenessOf(dataset, part, []);
  const facts = { ...part, setUpId, setUpVersion, signedOff: 'A. Chair', completeness, digest: '0'.repeat(64) };
  const started = startRevision(facts, null, act);
  if ('problem' in started) throw new Error(started.problem);
  return started.submission;
}

/** What is handed to the writer; the page is the real one where it is asked for, because it takes longest. */
export function toWrite(dataset: Dataset, part: Part, withPage = false): ToWrite {
  const html = withPage ? renderReview(scoped(dataset, part)) : '<!doctype html><title>Review</title>';
  return {
    submission: submissionOf(dataset, part),
    dataset,
    html,
    written: moment,
    program: 'Partnership Review 0.1.0',
  };
}

export async function written(given: ToWrite): Promise<WrittenSubmission> {
  const file = await writeSubmission(given);
  if ('problem' in file) throw new Error(file.problem);
  return file;
}

export async function read(bytes: Uint8Array): Promise<ReadSubmission> {
  const found = await readSubmission(bytes);
  if ('problem' in found) throw new Error(found.problem);
  return found;
}

/** The sentence with which bytes are refused. */
export async function refusalOf(bytes: Uint8Array): Promise<string> {
  const found = await readSubmission(bytes);
  return 'problem' in found ? found.problem : 'It was read.';
}

/** Records by their id, for comparing what may stand in another order. */
export function byId(records: readonly GenericRecord[]): ReadonlyMap<string, GenericRecord> {
  return new Map(records.map((record) => [record.id, record]));
}

export const part: Part = { group: 'made-up-group-1', year: 2009, round: 'annual' };

/** Any text somebody could have typed or pasted: ordinary, hostile, or any characters at all, halves included. */
export const anyText = fc.oneof(
  fc.constantFrom(...Object.values(hostileTexts)),
  fc.constantFrom('', '12', '£1,200.50', '-7.3%', 'May 2009', 'one; two'),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 10 }),
);

export const anyId = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });

function anyTyped(definition: RecordDefinition): fc.Arbitrary<TypedValues> {
  const fields: Record<string, fc.Arbitrary<TypedValues[string]>> = {};
  for (const [id, field] of Object.entries(definition.fields)) {
    fields[id] = field.kind === 'rows' ? fc.array(anyRow(field.fields), { maxLength: 3 }) : anyText;
  }
  return fc.record(fields);
}

function anyRow(fields: Readonly<Record<string, ScalarField>>): fc.Arbitrary<TypedRow> {
  const cells: Record<string, fc.Arbitrary<string>> = {};
  for (const id of Object.keys(fields)) cells[id] = anyText;
  return fc.tuple(fc.record(cells), anyId).map(([typed, id]) => ({ ...typed, id }));
}

const line = fc.option(fc.nat(2000));
const printed = fc.array(fc.record({ page: line, line, marker: anyText, apart: fc.boolean(), text: anyText }), {
  maxLength: 3,
});
const answers = fc.array(
  fc.record(
    {
      code: anyText,
      field: anyText,
      printed: anyText,
      kind: fc.constantFrom('explained' as const, 'printed so' as const, 'keep' as const),
      reason: anyText,
      basis: anyText,
    },
    { requiredKeys: ['code', 'field', 'printed', 'kind', 'reason'] },
  ),
  { maxLength: 2 },
);

function anyRecord(definition: RecordDefinition, group: string): fc.Arbitrary<GenericRecord> {
  return fc
    .record(
      {
        id: anyId,
        order: fc.integer(),
        parent: fc.option(anyId),
        sourceLines: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
        typed: anyTyped(definition),
        printed,
        answers,
      },
      { requiredKeys: ['id', 'order', 'parent', 'sourceLines', 'typed'] },
    )
    .map(({ typed, ...envelope }) => ({
      ...envelope,
      type: definition.id,
      group,
      year: part.year,
      round: part.round,
      values: valuesFrom(definition, typed),
    }));
}

const ofGroup = fc.oneof(...definitions.map((definition) => anyRecord(definition, part.group)));
const own = definitions.filter(({ id }) => isPartnershipType(id));
const ofPartnership = fc.oneof(...own.map((definition) => anyRecord(definition, partnershipId)));

/** Any dataset with records of one group and of the partnership, and some sections marked as completed. */
export const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({
    records: fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: ofGroup }, { weight: 1, arbitrary: ofPartnership }), {
      selector: ({ id }) => id,
      maxLength: 12,
    }),
    completed: fc.subarray(groupSections.map(({ id }) => id)),
  })
  .map(({ records, completed }) => ({
    setUp: madeUpSetUp([2009], 2),
    records,
    completions: completed.map((type) => ({ ...part, type })),
  }));
