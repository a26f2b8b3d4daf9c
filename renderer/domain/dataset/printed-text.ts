import type { PrintedBlock } from '../records/record.ts';

/** The bullets that printed reviews put before a paragraph. */
const bullet = /^([•–—◦·▪‣*-])[ \t]+(?=\S)/u;

/** Printed paragraphs as one text: an empty line between two, the bullet before its words. */
export function formatPrinted(blocks: readonly PrintedBlock[]): string {
  return blocks.map(paragraphOf).join('\n\n');
}

/**
 * The paragraphs of a text that was typed or changed by hand. One that stands as before keeps what is known of it; one
 * that was changed keeps its page and its line; a new one has the page of the one before it and no line.
 */
export function parsePrinted(text: string, before: readonly PrintedBlock[]): readonly PrintedBlock[] {
  if (text === formatPrinted(before)) return before;
  const paragraphs = text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '');
  const known = before.map(paragraphOf);
  const sameFrom = sharedStart(paragraphs, known);
  const sameTo = sharedStart(paragraphs.slice(sameFrom).reverse(), known.slice(sameFrom).reverse());
  const blocks: PrintedBlock[] = [];
  paragraphs.forEach((paragraph, index) => {
    const fromEnd = paragraphs.length - index;
    const place = fromEnd <= sameTo ? before.length - fromEnd : index;
    const old = place < before.length - (fromEnd <= sameTo ? 0 : sameTo) ? before[place] : undefined;
    blocks.push(blockOf(paragraph, old, blocks.at(-1)?.page ?? before[0]?.page ?? null));
  });
  return blocks;
}

function blockOf(paragraph: string, old: PrintedBlock | undefined, page: number | null): PrintedBlock {
  if (old && paragraphOf(old) === paragraph) return old;
  const marker = bullet.exec(paragraph);
  return {
    page: old?.page ?? page,
    line: old?.line ?? null,
    marker: marker?.[1] ?? '',
    apart: old?.apart === true && marker !== null,
    text: marker ? paragraph.slice(marker[0].length) : paragraph,
  };
}

function paragraphOf({ marker, text }: PrintedBlock): string {
  return marker === '' ? text : `${marker} ${text}`;
}

/** How many paragraphs are the same from the beginning on. */
function sharedStart(a: readonly string[], b: readonly string[]): number {
  const first = a.findIndex((paragraph, index) => paragraph !== b[index]);
  return first === -1 ? a.length : first;
}
