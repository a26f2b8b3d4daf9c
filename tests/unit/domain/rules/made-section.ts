import { valuesFrom, type TypedValues } from '../../../../renderer/domain/records/blank.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { definitionOf } from '../../../../renderer/domain/records/registry.ts';
import type { Finding } from '../../../../renderer/domain/rules/finding.ts';
import { runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import type { SetUp } from '../../../../renderer/domain/set-up/set-up.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';

/** A record of a made-up group in 2009 to 2010, each with an id of its own. */
export function made(type: string, typed: TypedValues, more: Partial<GenericRecord> = {}): GenericRecord {
  const definition = definitionOf(type);
  if (!definition) throw new Error(`There is no type "${type}".`);
  count += 1;
  const envelope = { id: `made-${count}`, group: 'made-up-group-1', year: 2009, round: 'annual', order: count };
  return { ...envelope, parent: null, type, sourceLines: [], values: valuesFrom(definition, typed), ...more };
}

let count = 0;

/** The findings with one of these codes in these records. */
export function found(
  codes: string,
  records: readonly GenericRecord[],
  setUp: SetUp = madeUpSetUp([2008, 2009]),
): readonly Finding[] {
  return runChecks({ setUp, records, completions: [] }).filter(({ code }) => codes.split(' ').includes(code));
}

/** Rows of a list, each with an id: row-1, row-2. */
export function rows<Row extends object>(...typed: readonly Row[]): readonly (Row & { readonly id: string })[] {
  return typed.map((row, index) => ({ id: `row-${index + 1}`, ...row }));
}

/** Printed somewhere: the face of a published review. */
export const printedFace: Pick<GenericRecord, 'printed'> = {
  printed: [{ page: 1, line: 1, marker: '', apart: false, text: 'Made-up example' }],
};
