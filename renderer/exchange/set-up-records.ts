import type { Field } from '../domain/fields/field.ts';
import { typedOf } from '../domain/fields/kinds.ts';
import { valuesFrom, type TypedRow, type TypedValues } from '../domain/records/blank.ts';
import type { RecordDefinition } from '../domain/records/define-record.ts';
import { isRows, type GenericRecord, type StoredValue } from '../domain/records/record.ts';
import { definitionOf, definitions } from '../domain/records/registry.ts';
import { isPartnershipType, partnershipId } from '../domain/records/sections.ts';
import { z } from './checked.ts';
import { answer, id, printedBlock, whole } from './envelope-shape.ts';

const line = whole.min(1, 'must be 1 or more').max(100_000, 'must be 100,000 or less');
const lineRanges = z
  .array(z.tuple([line, line]).refine(([from, to]) => from <= to, 'ends before it begins'))
  .max(1000, 'has more than 1,000 ranges');

/** The file holds what was typed; what it means is read again when it is opened, as it was when it was typed. */
const partnershipRecord = z
  .strictObject({
    type: z.string(),
    id,
    year: whole,
    round: id,
    order: whole,
    lines: lineRanges,
    printed: z.array(printedBlock).optional(),
    answers: z.array(answer).optional(),
    values: z.unknown(),
  })
  .transform(({ type, lines, values, printed, answers, ...rest }, context): GenericRecord => {
    const definition = isPartnershipType(type) ? definitionOf(type) : undefined;
    if (!definition) {
      context.addIssue({
        code: 'custom',
        path: ['type'],
        message: 'is a kind of entry that this version does not know',
      });
      return z.NEVER;
    }
    const typed = typedValues(definition).safeParse(values);
    if (!typed.success) {
      for (const issue of typed.error.issues) context.addIssue({ ...issue, path: ['values', ...issue.path] });
      return z.NEVER;
    }
    return {
      ...rest,
      type,
      group: partnershipId,
      parent: null,
      sourceLines: lines,
      values: valuesFrom(definition, typed.data),
      ...(printed ? { printed } : {}),
      ...(answers ? { answers } : {}),
    };
  });

/** The partnership's own records as a set-up file holds them. What a file lacks is blank, what we do not know is refused. */
export const partnershipRecords = z
  .array(partnershipRecord)
  .max(5000, 'has more than 5,000 entries')
  .superRefine((records, context) => {
    const seen = new Set<string>();
    for (const [index, record] of records.entries()) {
      if (seen.size < seen.add(record.id).size) continue;
      context.addIssue({ code: 'custom', path: [index, 'id'], message: 'stands in the list twice' });
    }
  });

/** Those of the records that are the partnership's own, as they stand in the file: the same records, the same text. */
export function recordsForFile(records: readonly GenericRecord[]): readonly unknown[] {
  const own = records.filter(({ group, type }) => group === partnershipId && isPartnershipType(type));
  return [...own].sort(inFileOrder).flatMap((record) => {
    const definition = definitionOf(record.type);
    return definition ? [inFile(definition, record)] : [];
  });
}

function inFile(definition: RecordDefinition, record: GenericRecord): unknown {
  const { id: own, type, year, round, order, sourceLines: lines, printed, answers } = record;
  const values = Object.fromEntries(
    Object.entries(definition.fields).flatMap(([key, field]) => {
      const stored = record.values[key];
      return stored === undefined ? [] : [[key, typedIn(field, stored)]];
    }),
  );
  return { type, id: own, year, round, order, lines, printed, answers, values };
}

function typedIn(field: Field, stored: StoredValue): string | readonly TypedRow[] {
  if (!isRows(stored)) return typedOf(stored);
  const fields = field.kind === 'rows' ? Object.keys(field.fields) : [];
  return stored.map((row) => ({
    ...Object.fromEntries(
      fields.flatMap((key) => {
        const cell = row.values[key];
        return cell === undefined ? [] : [[key, typedOf(cell)]];
      }),
    ),
    id: row.id,
  }));
}

const typeOrder = new Map<string, number>(definitions.map((definition, index) => [definition.id, index]));

function inFileOrder(a: GenericRecord, b: GenericRecord): number {
  const types = (typeOrder.get(a.type) ?? 0) - (typeOrder.get(b.type) ?? 0);
  return a.year - b.year || types || a.order - b.order || (a.id < b.id ? -1 : 1);
}

/** What the texts of a record's fields must look like: every field the definition has, and no other. */
function typedValues({ fields }: RecordDefinition): z.ZodType<TypedValues> {
  return z.strictObject(Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, typedField(field)])));
}

function typedField(field: Field): z.ZodType<TypedValues[string]> {
  if (field.kind !== 'rows') return typedText(field).optional().default('');
  const cells = Object.entries(field.fields).map(([key, inner]): [string, z.ZodType<string>] => [
    key,
    typedText(inner).optional().default(''),
  ]);
  return z
    .array(z.strictObject({ ...Object.fromEntries(cells), id }))
    .optional()
    .default([]);
}

function typedText(field: Field): z.ZodType<string> {
  if (field.kind !== 'choice') return z.string();
  const values = ['', ...field.options.map(({ value }) => value)];
  return z.string().refine((text) => values.includes(text), 'is not one of the choices');
}
