import { inReviewOrder } from '../../domain/dataset/sorting.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { definitions } from '../../domain/records/registry.ts';
import { buildIndex, type SearchIndex } from '../../domain/search/search.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import { inSlices, pause } from '../slices.ts';

/** So many records are folded in a few milliseconds. */
const pieceSize = 50;

/** The index of the records of several years, in the review's order, built without holding up the window. */
export async function buildInSlices(setUp: SetUp, years: readonly (readonly GenericRecord[])[]): Promise<SearchIndex> {
  const entries: SearchIndex['entries'][number][] = [];
  for (const year of years) {
    await pause();
    const records = inReviewOrder(setUp, year);
    const pieces = Array.from({ length: Math.ceil(records.length / pieceSize) }, (_, index) =>
      records.slice(index * pieceSize, (index + 1) * pieceSize),
    );
    await inSlices(pieces, (piece) => {
      entries.push(...buildIndex(piece, definitions).entries);
    });
  }
  return { entries };
}
