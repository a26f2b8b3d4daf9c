import type { Repair } from './repair.ts';
import type { SourceLine } from './source-lines.ts';

/** What was read and what came of it. */
export interface MarkerCounts {
  readonly markers: number;
  /** Texts that have a marker or lack one; headings and plain text are not counted. */
  readonly items: number;
  /** Markers alone on their lines. */
  readonly orphans: number;
}

/** Markers against items of a text that was repaired. */
export function markerCounts(lines: readonly SourceLine[], { items }: Repair): MarkerCounts {
  return {
    markers: lines.filter(({ marker }) => marker !== '').length,
    items: items.filter(({ marker, lacksMarker }) => marker !== '' || lacksMarker).length,
    orphans: lines.filter(({ orphan }) => orphan).length,
  };
}
