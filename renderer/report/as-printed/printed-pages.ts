import type { PlacedBlock } from '../../domain/dataset/printed.ts';
import { plain, safe, nothing, type SafeHtml } from '../html.ts';
import type { Notes } from '../notes/notes.ts';
import { isHeading, type Facsimile, type FacsimilePage } from './pages.ts';

/** The pages one after another. Every word in here stands in the original; line breaks are kept by the stylesheet. */
export function printedPages({ pages }: Facsimile, notes: Notes): SafeHtml {
  const begun = new Set<string>();
  return safe`${pages.map((page) => printedPage(page, notes, begun))}`;
}

function printedPage({ name, anchor, heading, blocks }: FacsimilePage, notes: Notes, begun: Set<string>): SafeHtml {
  return safe`<section class="printed-page" id="${anchor}" aria-label="${plain(heading === '' ? name : `${name}, ${heading}`)}">
    ${blocks.map((placed) => paragraph(placed, anchorAt(placed, notes, begun)))}</section>
`;
}

/** The place that the notes on a record lead to: its first paragraph. */
function anchorAt({ record }: PlacedBlock, notes: Notes, begun: Set<string>): SafeHtml {
  if (begun.has(record.id)) return nothing;
  begun.add(record.id);
  const noted = notes.get(record.id);
  return noted ? safe` id="${noted.anchor}"` : nothing;
}

/** A bullet attached to its text is a word of the line; one that was put back is drawn, and is none. */
function paragraph(placed: PlacedBlock, id: SafeHtml): SafeHtml {
  const { marker, apart, text } = placed.block;
  const trimmed = text.trim();
  if (isHeading(placed)) {
    return safe`<h2${id}>${trimmed}</h2>
`;
  }
  if (marker === '') {
    return safe`<p${id}>${trimmed}</p>
`;
  }
  const level = depthOf(marker);
  return apart
    ? safe`<p${id} class="item ${level} put-back" data-marker="${plain(marker)}">${trimmed}</p>
`
    : safe`<p${id} class="item ${level}"><span class="marker">${marker}</span> <span>${trimmed}</span></p>
`;
}

function depthOf(marker: string): string {
  return /^[-–—]$/.test(marker) ? 'second' : 'first';
}
