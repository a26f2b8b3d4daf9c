import type { GenericRecord, PrintedBlock } from '../records/record.ts';
import type { SetUp } from '../set-up/set-up.ts';
import { inReviewOrder } from './sorting.ts';

/** A paragraph of the printed review with the record that holds it. */
export interface PlacedBlock {
  readonly record: GenericRecord;
  readonly block: PrintedBlock;
}

/**
 * Every printed paragraph of the records in the order of the document: by the line of the source, where two share a
 * line by the review's own order. Paragraphs without a line stand after the one before them in their record, or, where
 * their record has none with a line, at the end in the review's own order.
 */
export function printedInOrder(setUp: SetUp, records: readonly GenericRecord[]): readonly PlacedBlock[] {
  const placed = inReviewOrder(setUp, records).flatMap((record) => {
    let line = Number.MAX_SAFE_INTEGER;
    return (record.printed ?? []).map((block) => {
      line = block.line ?? line;
      return { record, block, line };
    });
  });
  return placed.sort((a, b) => a.line - b.line).map(({ record, block }) => ({ record, block }));
}

/** The words of a text, without the space between them. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
