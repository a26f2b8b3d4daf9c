import type { GenericRecord } from '../../domain/records/record.ts';
import { z } from '../checked.ts';
import { answer, id, printedBlock, whole } from '../envelope-shape.ts';

/** A record but for its values, which its definition judges. */
export const recordShape = z.strictObject({
  id,
  type: z.string(),
  group: id,
  year: whole,
  round: id,
  order: z.number(),
  parent: id.nullable(),
  sourceLines: z.array(z.tuple([whole, whole])),
  printed: z.array(printedBlock).exactOptional(),
  answers: z.array(answer).exactOptional(),
  values: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<Omit<GenericRecord, 'values'>>;

/** A box as it is stored: the text, or what was typed beside what was understood, which is read again. */
export const storedBox = z.union([
  z.string(),
  z.strictObject({ typed: z.string(), value: z.unknown() }).transform(({ typed }) => typed),
]);

export const storedRows = z.array(z.strictObject({ id, values: z.record(z.string(), z.unknown()) }));

/** A file of records before anybody trusts what is in it. */
export const recordsFileShape = z.strictObject({
  group: id,
  year: whole,
  round: id,
  records: z.array(z.record(z.string(), z.unknown())).max(200_000, 'has more than 200,000 entries'),
});

const entryAsWritten = z
  .strictObject({ typed: z.string(), value: z.unknown() })
  .transform(({ typed }) => ({ typed, value: null }));
const boxAsWritten = z.union([z.string(), entryAsWritten]);
const rowsAsWritten = z.array(z.strictObject({ id, values: z.record(z.string(), boxAsWritten) }));

/** Records of whatever version, judged by no definition: for the digest of older content. */
export const recordsAsWritten: z.ZodType<readonly GenericRecord[]> = z.array(
  recordShape.extend({ values: z.record(z.string(), z.union([boxAsWritten, rowsAsWritten])) }),
);
