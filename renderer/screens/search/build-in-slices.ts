import type { GenericRecord } from '../../domain/records/record.ts';
import { definitions } from '../../domain/records/registry.ts';
import { buildIndex, type SearchIndex } from '../../domain/search/search.ts';
import { inSlices } from '../slices.ts';

/** So many records are folded in a few milliseconds. */
const pieceSize = 100;

/** The index of many records, built without holding up the window. */
export async function buildInSlices(records: readonly GenericRecord[]): Promise<SearchIndex> {
  const pieces = Array.from({ length: Math.ceil(records.length / pieceSize) }, (_, index) =>
    records.slice(index * pieceSize, (index + 1) * pieceSize),
  );
  const entries: SearchIndex['entries'][number][] = [];
  await inSlices(pieces, (piece) => {
    entries.push(...buildIndex(piece, definitions).entries);
  });
  return { entries };
}
