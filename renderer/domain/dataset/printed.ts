import type { GenericRecord, PrintedBlock } from '../records/record.ts';
import type { SetUp } from '../set-up/set-up.ts';
import { inReviewOrder } from './sorting.ts';

/** A paragraph of the printed review with the record that holds it. */
export interface PlacedBlock {
  readonly record: GenericRecord;
  readonly block: PrintedBlock;
  /** The page or slide it stands on: its own, or that of the page whose heading it is. */
  readonly page: number | null;
}

/**
 * Every printed paragraph of the records in the order of the document: by page, on a page by the line of the source,
 * and where neither says more, headings of pages first and then the review's own order. Paragraphs without a page stand
 * after all others, those without a line after the one before them in their record.
 */
export function printedInOrder(setUp: SetUp, records: readonly GenericRecord[]): readonly PlacedBlock[] {
  const placed = inReviewOrder(setUp, records).flatMap((record) => {
    let line = isPageHeading(record) ? 0 : Number.MAX_SAFE_INTEGER;
    return (record.printed ?? []).map((block) => {
      line = block.line ?? line;
      return { record, block, page: block.page ?? pageNumber(record), line };
    });
  });
  const pageOf = ({ page }: { page: number | null }) => page ?? Number.MAX_SAFE_INTEGER;
  return placed
    .sort((a, b) => pageOf(a) - pageOf(b) || a.line - b.line)
    .map(({ record, block, page }) => ({ record, block, page }));
}

/** Whether a record is the heading of a printed page. */
export function isPageHeading({ type }: GenericRecord): boolean {
  return type === 'printed-page';
}

function pageNumber(record: GenericRecord): number | null {
  const number = isPageHeading(record) ? record.values['number'] : undefined;
  if (number === undefined || typeof number === 'string' || !('value' in number)) return null;
  return typeof number.value === 'number' ? number.value : null;
}

/** The words of a text, without the space between them. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
