import { isPageHeading, type PlacedBlock } from '../../domain/dataset/printed.ts';

/** A page or slide of the printed review. */
export interface FacsimilePage {
  /** "Page 4", or "No page given". */
  readonly name: string;
  readonly anchor: string;
  /** Its heading on one line, or '' where it has none. */
  readonly heading: string;
  readonly blocks: readonly PlacedBlock[];
}

/** The printed review, page by page. */
export interface Facsimile {
  readonly pages: readonly FacsimilePage[];
}

/** Puts paragraphs, which come in their order, on their pages; a change of page begins a new one. */
export function pagesOf(placed: readonly PlacedBlock[]): Facsimile {
  const pages: { page: number | null; blocks: PlacedBlock[] }[] = [];
  for (const each of placed) {
    const last = pages.at(-1);
    if (last && last.page === each.page) last.blocks.push(each);
    else pages.push({ page: each.page, blocks: [each] });
  }
  return {
    pages: pages.map(({ page, blocks }, index) => ({
      name: page === null ? 'No page given' : `Page ${page}`,
      anchor: `page-${index + 1}`,
      heading: headingOf(blocks),
      blocks,
    })),
  };
}

function headingOf(blocks: readonly PlacedBlock[]): string {
  const heading = blocks.find(isHeading);
  return heading ? heading.block.text.replace(/\s+/g, ' ').trim() : '';
}

/** Whether a paragraph is the heading of its page. */
export function isHeading({ record }: PlacedBlock): boolean {
  return isPageHeading(record);
}
