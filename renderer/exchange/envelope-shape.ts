import type { Answer, PrintedBlock } from '../domain/records/record.ts';
import { z } from './checked.ts';

/** What records in every file of ours have in common beside their values. */
export const whole = z.int('must be a whole number');
export const id = z.string().min(1, 'is empty').max(200, 'is longer than 200 characters');

export const printedBlock: z.ZodType<PrintedBlock> = z.strictObject({
  page: whole.nullable(),
  line: whole.nullable(),
  marker: z.string(),
  apart: z.boolean(),
  text: z.string(),
});

export const answer: z.ZodType<Answer> = z.strictObject({
  code: z.string(),
  field: z.string(),
  printed: z.string(),
  kind: z.enum(['explained', 'printed so', 'keep'], 'must be "explained", "printed so" or "keep"'),
  reason: z.string(),
  basis: z.string().exactOptional(),
});
