import { z } from 'zod';

/** One row as it is after a change; null where it was taken away. The key is what IndexedDB knows the row by. */
export type RowImage = [table: string, key: unknown, row: object | null];

/** For each table its number of rows and the sum of their hashes, as the page works them out. */
export type Totals = Record<string, [count: number, sum: number]>;

export const rowImage: z.ZodType<RowImage> = z.tuple([z.string().max(60), z.unknown(), z.looseObject({}).nullable()]);
export const totals: z.ZodType<Totals> = z.record(
  z.string().max(60),
  z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
);
const sequence = z.number().int().nonnegative();
const schema = z.number().int().positive();

/** The first line of a file that holds rows: a snapshot of the journal, or a backup. */
export const rowsHeader = z.object({
  format: z.literal('partnership-review-rows'),
  version: z.literal(1),
  /** Of the last change that is in it. */
  sequence,
  /** The version of the database that the rows belong to. */
  schema,
  /** An ISO time. */
  at: z.string(),
  /** Of a backup: why it was made, and which computer's journal it was made from. */
  reason: z.string().max(60).optional(),
  series: z.string().max(60).optional(),
});
export type RowsHeader = z.infer<typeof rowsHeader>;

/** The last line of such a file: without it the file was not written to its end. */
export const rowsEnd = z.object({ end: z.literal(true), rows: z.number().int().nonnegative(), totals });
export type RowsEnd = z.infer<typeof rowsEnd>;

/** The first line of a segment: `after` is the last change that counts of all that was written before. */
export const segmentHeader = z.object({
  format: z.literal('partnership-review-journal'),
  version: z.literal(1),
  after: sequence,
});

/** One change, or a part of a large one: it counts when all parts are there, the last being the one without `more`. */
export const changeLine = z.object({
  sequence,
  schema,
  at: z.string(),
  rows: z.array(rowImage),
  totals,
  /** The place among the parts, from 0; left out for a change in one piece. */
  part: z.number().int().positive().optional(),
  more: z.literal(true).optional(),
});
export type ChangeLine = z.infer<typeof changeLine>;

/** Written when the program ends as it should. */
export const closedLine = z.object({ closed: z.string() });
